package org.chabaocu.hazard.report;

import java.util.ArrayList;
import java.util.List;
import org.chabaocu.attachment.Attachment;
import org.chabaocu.attachment.AttachmentId;
import org.chabaocu.attachment.Attachments;
import org.chabaocu.attachment.Upload;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Refusal.FieldFault;
import org.chabaocu.platform.Text;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** The photos of a form: those that came before, and those that come now. What was good is kept even if the form is not. */
@Component
class ReportPhotos {

    static final int MOST = 9;

    private final Attachments attachments;

    ReportPhotos(Attachments attachments) {
        this.attachments = attachments;
    }

    List<Attachment> take(ReportForm form, Submission submission, List<FieldFault> faults) {
        var ids = form.earlierPhotos().stream().map(AttachmentId::new).toList();
        var photos = new ArrayList<>(attachments.ownedBy(submission.uploader(), ids));
        for (var file : form.newPhotos()) {
            if (photos.size() >= MOST) {
                faults.add(new FieldFault("photos", Text.of("report.fault.photos", MOST)));
                break;
            }
            add(file, submission, photos, faults);
        }
        return photos;
    }

    private void add(MultipartFile file, Submission submission, List<Attachment> photos, List<FieldFault> faults) {
        switch (attachments.store(Upload.of(file), submission.uploader())) {
            case Outcome.Done<Attachment>(var stored) when stored.isPhoto() -> photos.add(stored);
            case Outcome.Done<Attachment> document ->
                faults.add(new FieldFault("photos", Text.of("report.fault.notAPhoto")));
            case Outcome.Refused<Attachment>(Refusal.Invalid(var found)) ->
                found.forEach(fault -> faults.add(new FieldFault("photos", inThisForm(fault.text()))));
            case Outcome.Refused<Attachment>(var refusal) -> throw new IllegalStateException(refusal.toString());
        }
    }

    /** A report takes photos only, so documents are not offered. */
    private static Text inThisForm(Text fault) {
        return fault.code().equals("attachment.fault.kind") ? Text.of("report.fault.notAPhoto") : fault;
    }

    List<KeptPhoto> shown(List<Attachment> photos) {
        return photos.stream().map(photo -> KeptPhoto.of(photo, attachments)).toList();
    }
}
