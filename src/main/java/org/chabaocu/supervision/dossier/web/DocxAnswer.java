package org.chabaocu.supervision.dossier.web;

import java.nio.charset.StandardCharsets;
import org.chabaocu.supervision.dossier.DossierFiles.Docx;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A .docx to be downloaded under its name. */
final class DocxAnswer {

    static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private DocxAnswer() {}

    static ResponseEntity<byte[]> of(Docx file) {
        var disposition = ContentDisposition.attachment()
                .filename(file.name() + ".docx", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(TYPE))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(file.content());
    }
}
