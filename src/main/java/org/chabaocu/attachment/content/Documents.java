package org.chabaocu.attachment.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.chabaocu.platform.Outcome;

/** Accepts a PDF that can be opened without a password and has pages. It is kept as it came, and only ever downloaded. */
final class Documents {

    private Documents() {}

    static Outcome<Content> read(Path file) {
        try (var document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            if (document.isEncrypted()) return FileExamination.refused("attachment.fault.encrypted");
            if (document.getNumberOfPages() < 1) return FileExamination.refused("attachment.fault.unreadable");
            return Outcome.done(new Content("application/pdf", Files.readAllBytes(file), null));
        } catch (InvalidPasswordException e) {
            return FileExamination.refused("attachment.fault.encrypted");
        } catch (IOException | RuntimeException e) {
            return FileExamination.refused("attachment.fault.unreadable");
        }
    }
}
