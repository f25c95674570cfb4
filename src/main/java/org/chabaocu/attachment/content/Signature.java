package org.chabaocu.attachment.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** The kinds of file, told apart by their first bytes; it chooses the decoder, and only the decoder accepts. */
enum Signature {
    JPEG,
    PNG,
    WEBP,
    HEIC,
    PDF,
    UNKNOWN;

    private static final Set<String> HEIC_BRANDS =
            Set.of("heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1", "avif", "avis");

    static Signature of(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return of(new String(in.readNBytes(1024), StandardCharsets.ISO_8859_1));
        }
    }

    private static Signature of(String head) {
        if (head.startsWith("\u00ff\u00d8\u00ff")) return JPEG;
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) return PNG;
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) return WEBP;
        if (head.startsWith("ftyp", 4) && head.length() >= 12 && HEIC_BRANDS.contains(head.substring(8, 12)))
            return HEIC;
        // Readers allow something before the header, as some scanners write it.
        if (head.contains("%PDF-")) return PDF;
        return UNKNOWN;
    }
}
