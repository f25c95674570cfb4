package org.chabaocu.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * Text as people may send it: trimmed, line ends made one, any character of any script; but no control characters (a NUL
 * cannot even be stored) and no half of a surrogate pair.
 */
final class PlainText {

    private PlainText() {}

    /** The text as it is kept, or null if it holds what no text may hold. */
    static @Nullable String of(String sent) {
        var text = sent.strip().replace("\r\n", "\n").replace('\r', '\n');
        return text.codePoints().allMatch(PlainText::isAllowed) ? text : null;
    }

    private static boolean isAllowed(int codePoint) {
        if (codePoint == '\n' || codePoint == '\t') return true;
        var type = Character.getType(codePoint);
        return type != Character.CONTROL && type != Character.SURROGATE;
    }
}
