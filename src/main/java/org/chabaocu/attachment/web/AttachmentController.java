package org.chabaocu.attachment.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.attachment.Attachment;
import org.chabaocu.attachment.AttachmentId;
import org.chabaocu.attachment.Attachments;
import org.chabaocu.attachment.ReadAttachment;
import org.chabaocu.attachment.Upload;
import org.chabaocu.attachment.Uploader;
import org.chabaocu.platform.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;

/** Attachments by the API and, as the pages show them, by the browser's session. */
@RestController
class AttachmentController {

    private final Attachments attachments;
    private final ReadAttachment readAttachment;

    AttachmentController(Attachments attachments, ReadAttachment readAttachment) {
        this.attachments = attachments;
        this.readAttachment = readAttachment;
    }

    @PostMapping(path = "/api/v1/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<AttachmentAnswer> upload(@RequestParam MultipartFile file, Actor actor) {
        if (file.getSize() > Upload.MAXIMUM_SIZE) throw new MaxUploadSizeExceededException(Upload.MAXIMUM_SIZE);
        var attachment = attachments
                .store(Upload.of(file), new Uploader.Known(actor.id()))
                .orThrow();
        return ResponseEntity.created(URI.create("/api/v1/attachments/" + attachment.id()))
                .body(AttachmentAnswer.of(attachment));
    }

    @GetMapping({"/api/v1/attachments/{id}", "/attachments/{id}"})
    ResponseEntity<Resource> content(@PathVariable UUID id, @Nullable Actor actor) {
        var attachment = readAttachment.read(actor, new AttachmentId(id));
        var content = new InputStreamResource(() -> attachments.open(attachment), attachment.sha256());
        return answer(attachment.sha256(), MediaType.parseMediaType(attachment.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(attachment))
                .contentLength(attachment.size())
                .body(content);
    }

    @GetMapping({"/api/v1/attachments/{id}/thumbnail", "/attachments/{id}/thumbnail"})
    ResponseEntity<Resource> thumbnail(@PathVariable UUID id, @Nullable Actor actor) {
        var attachment = readAttachment.read(actor, new AttachmentId(id));
        if (!attachment.isPhoto()) throw new NotFoundException("thumbnail of " + id);
        return answer(attachment.sha256() + "-thumbnail", MediaType.IMAGE_JPEG)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .body(new ByteArrayResource(attachments.thumbnail(attachment)));
    }

    /** The bytes behind an id never change, but who may see them does: a browser keeps them, nobody in between. */
    private static ResponseEntity.BodyBuilder answer(String tag, MediaType type) {
        return ResponseEntity.ok()
                .eTag(tag)
                .contentType(type)
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox");
    }

    /** Photos are shown; documents are only ever downloaded, for what stands in them is the sender's. */
    private static String disposition(Attachment attachment) {
        if (attachment.isPhoto()) return "inline";
        var name = attachment.name().isEmpty() ? attachment.id() + ".pdf" : attachment.name();
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
