package org.chabaocu.platform.sheet;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Cleaning the texts that people type into cells. */
final class SheetText {

    // Ordinary, no-break, full-width and zero-width spaces, and the byte order mark.
    private static final Pattern AROUND =
            Pattern.compile("^[\\s\\p{Z}\u200b\u200c\u200d\u2060\ufeff]+|[\\s\\p{Z}\u200b\u200c\u200d\u2060\ufeff]+$");
    private static final Pattern LINE_ENDS = Pattern.compile("\r\n?|_x000[dD]_\n?");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\n\t]]");

    private SheetText() {}

    /** Without the spaces around, with plain line ends, and without the apostrophe that {@link SheetWriter} puts before a formula. */
    static String clean(String text) {
        var trimmed = AROUND.matcher(LINE_ENDS.matcher(text).replaceAll("\n")).replaceAll("");
        return trimmed.length() > 1 && trimmed.charAt(0) == '\'' && SheetWriter.looksLikeFormula(trimmed.substring(1))
                ? trimmed.substring(1)
                : Normalizer.normalize(trimmed, Normalizer.Form.NFC);
    }

    static boolean hasControlCharacters(String text) {
        return CONTROL.matcher(text).find();
    }

    static String halfWidth(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    /** Headers are compared without spaces, case, width and the asterisk of required columns. */
    static String header(String text) {
        return halfWidth(text).replaceAll("[\\s*\u200b\ufeff]", "").toLowerCase(Locale.ROOT);
    }
}
