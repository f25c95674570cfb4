package org.chabaocu.supervision.visit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.attachment.Attachment;
import org.chabaocu.attachment.Attachments;
import org.chabaocu.attachment.Upload;
import org.chabaocu.attachment.Uploader;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Refusal.FieldFault;
import org.chabaocu.platform.RefusedException;
import org.chabaocu.platform.view.Form;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Stores the photos that came with a form; what was good need not be sent again should the form be refused. */
@Component
class SentEvidence {

    static final String FIELD = "evidenceIds";

    private final Attachments attachments;

    SentEvidence(Attachments attachments) {
        this.attachments = attachments;
    }

    /** @param form what was sent, with the ids of the stored files in their field */
    record Taken(List<UUID> ids, List<FieldFault> faults, Form form) {}

    Taken take(HttpServletRequest request, Actor actor) {
        var sent = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> sent.put(name, List.of(values)));
        var ids = new ArrayList<>(sent.getOrDefault(FIELD, List.of()).stream()
                .filter(text -> text.matches("[0-9a-fA-F-]{36}"))
                .map(UUID::fromString)
                .toList());
        var faults = new ArrayList<FieldFault>();
        if (request instanceof MultipartHttpServletRequest multipart)
            for (var file : multipart.getFiles(FIELD)) if (!file.isEmpty()) store(file, actor, ids, faults);
        sent.put(FIELD, ids.stream().map(UUID::toString).toList());
        return new Taken(ids, faults, Form.of(sent).with(faults));
    }

    private void store(MultipartFile file, Actor actor, List<UUID> ids, List<FieldFault> faults) {
        switch (attachments.store(Upload.of(file), new Uploader.Known(actor.id()))) {
            case Outcome.Done<Attachment>(var stored) -> ids.add(stored.id().value());
            case Outcome.Refused<Attachment>(Refusal.Invalid(var found)) ->
                found.forEach(fault -> faults.add(new FieldFault(FIELD, fault.text())));
            case Outcome.Refused<Attachment>(var refusal) -> throw new RefusedException(refusal);
        }
    }
}
