package org.chabaocu.attachment;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chabaocu.access.Actor;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Refusal.FieldFault;
import org.chabaocu.platform.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Stores the files that came with a form, so that they need not be sent again should the form be refused. */
@Component
public class SentFiles {

    private final Attachments attachments;

    SentFiles(Attachments attachments) {
        this.attachments = attachments;
    }

    /** Adds the ids of the stored files to what was sent in their field; answers what is wrong with those that were not taken. */
    public List<FieldFault> addTo(Map<String, List<String>> sent, HttpServletRequest request, Actor actor) {
        var faults = new ArrayList<FieldFault>();
        if (!(request instanceof MultipartHttpServletRequest multipart)) return faults;
        multipart.getMultiFileMap().forEach((field, files) -> {
            var ids = new ArrayList<>(sent.getOrDefault(field, List.of()));
            for (var file : files) if (!file.isEmpty()) store(file, field, actor, ids, faults);
            if (!ids.isEmpty()) sent.put(field, ids);
        });
        return faults;
    }

    private void store(MultipartFile file, String field, Actor actor, List<String> ids, List<FieldFault> faults) {
        switch (attachments.store(Upload.of(file), new Uploader.Known(actor.id()))) {
            case Outcome.Done<Attachment>(var stored) -> ids.add(stored.id().toString());
            case Outcome.Refused<?>(Refusal.Invalid(var found)) ->
                found.forEach(fault -> faults.add(new FieldFault(field, fault.text())));
            case Outcome.Refused<?>(var refusal) -> throw new RefusedException(refusal);
        }
    }
}
