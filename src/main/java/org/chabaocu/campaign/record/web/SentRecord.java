package org.chabaocu.campaign.record.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chabaocu.access.Actor;
import org.chabaocu.attachment.Attachment;
import org.chabaocu.attachment.Attachments;
import org.chabaocu.attachment.Upload;
import org.chabaocu.attachment.Uploader;
import org.chabaocu.campaign.record.RecordCommand;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Refusal.FieldFault;
import org.chabaocu.platform.RefusedException;
import org.chabaocu.platform.Text;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Takes in what came with the form of a record. Files that were good are kept, so that they need not be sent again. */
@Component
class SentRecord {

    static final String FILES = "files";
    static final String KEPT_FILES = "attachmentIds";
    static final String SHEET = "participantsFile";

    private final Attachments attachments;
    private final ParticipantSheets sheets;

    SentRecord(Attachments attachments, ParticipantSheets sheets) {
        this.attachments = attachments;
        this.sheets = sheets;
    }

    /** The values of the form with those of its files, and what is wrong with these. */
    record Taken(Map<String, List<String>> values, List<FieldFault> faults) {}

    Taken take(HttpServletRequest request, Actor actor) {
        var values = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, sent) -> values.put(name, List.of(sent)));
        var faults = new ArrayList<FieldFault>();
        if (request instanceof MultipartHttpServletRequest multipart) {
            var ids = new ArrayList<>(values.getOrDefault(KEPT_FILES, List.of()));
            for (var file : multipart.getFiles(FILES)) store(file, actor, ids, faults);
            values.put(KEPT_FILES, ids);
            for (var file : multipart.getFiles(SHEET)) if (!file.isEmpty()) sheets.addTo(values, file, actor, faults);
        }
        return new Taken(values, faults);
    }

    private void store(MultipartFile file, Actor actor, List<String> ids, List<FieldFault> faults) {
        if (file.isEmpty()) return;
        if (ids.size() >= RecordCommand.MOST_ATTACHMENTS) {
            faults.add(new FieldFault(FILES, Text.of("campaign.fault.TOO_MANY_FILES", RecordCommand.MOST_ATTACHMENTS)));
            return;
        }
        switch (attachments.store(Upload.of(file), new Uploader.Known(actor.id()))) {
            case Outcome.Done<Attachment>(var stored) -> ids.add(stored.id().toString());
            case Outcome.Refused<?>(Refusal.Invalid(var found)) ->
                found.forEach(fault -> faults.add(new FieldFault(FILES, fault.text())));
            case Outcome.Refused<?>(var refusal) -> throw new RefusedException(refusal);
        }
    }
}
