package org.chabaocu.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** Run with -Dchabaocu.update-documents=true to write the templates anew. */
class TemplatesTest {

    @Test
    void the_templates_say_what_their_writer_says() throws IOException {
        if (Boolean.getBoolean("chabaocu.update-documents")) TemplateWriter.write();
        for (var template : TemplateWriter.all().entrySet()) {
            var kept = Files.readAllBytes(TemplateWriter.FOLDER.resolve(template.getKey() + ".docx"));
            assertThat(text(kept)).as(template.getKey()).isEqualTo(text(template.getValue()));
        }
    }

    @Test
    void a_sheet_is_a4_with_the_margins_of_the_standard() throws IOException {
        for (var name : TemplateWriter.NAMES) {
            var bytes = Files.readAllBytes(TemplateWriter.FOLDER.resolve(name + ".docx"));
            try (var document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
                var section = document.getDocument().getBody().getSectPr();
                assertThat(millimetres(section.getPgSz().getW())).isEqualTo(210);
                assertThat(millimetres(section.getPgSz().getH())).isEqualTo(297);
                var margins = section.getPgMar();
                assertThat(millimetres(margins.getTop())).isEqualTo(37);
                assertThat(millimetres(margins.getBottom())).isEqualTo(35);
                assertThat(millimetres(margins.getLeft())).isEqualTo(28);
                assertThat(millimetres(margins.getRight())).isEqualTo(26);
            }
        }
    }

    private static long millimetres(Object twips) {
        return Math.round(Double.parseDouble(twips.toString()) * 25.4 / 1440);
    }

    private static String text(byte[] docx) throws IOException {
        try (var extractor = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(docx)))) {
            return extractor.getText();
        }
    }
}
