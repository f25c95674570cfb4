package org.chabaocu.platform.sheet;

import java.nio.charset.StandardCharsets;

/**
 * Looks at the bytes of an XML part as they pass: no document type or entity declaration, no NUL (which is how UTF-16 would
 * hide one), no cell in a column past ZZZ, for which a reader would reserve room.
 */
final class XmlScan {

    private static final byte[][] FORBIDDEN = {
        "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII), "<!ENTITY".getBytes(StandardCharsets.US_ASCII)
    };
    private static final int LONGEST_COLUMN = 3;

    private final int[] matched = new int[FORBIDDEN.length];
    private Reference reference = Reference.OUTSIDE;
    private int letters;

    /** Where in the attribute r="AB12" the scan is. */
    private enum Reference {
        OUTSIDE,
        SPACE,
        NAME,
        EQUALS,
        COLUMN
    }

    boolean accepts(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            byte b = bytes[i];
            if (b == 0 || completesForbidden(b) || isFarColumn(b)) return false;
        }
        return true;
    }

    private boolean completesForbidden(byte b) {
        for (int word = 0; word < FORBIDDEN.length; word++) {
            var letters = FORBIDDEN[word];
            if (b == letters[matched[word]]) {
                if (++matched[word] == letters.length) return true;
            } else {
                matched[word] = b == letters[0] ? 1 : 0;
            }
        }
        return false;
    }

    private boolean isFarColumn(byte b) {
        boolean space = b == ' ' || b == '\n' || b == '\t' || b == '\r';
        reference = switch (reference) {
            case OUTSIDE -> space ? Reference.SPACE : Reference.OUTSIDE;
            case SPACE -> b == 'r' ? Reference.NAME : space ? Reference.SPACE : Reference.OUTSIDE;
            case NAME -> b == '=' ? Reference.EQUALS : space ? Reference.NAME : Reference.OUTSIDE;
            case EQUALS -> b == '"' || b == '\'' ? Reference.COLUMN : space ? Reference.EQUALS : Reference.OUTSIDE;
            case COLUMN -> reference;
        };
        if (reference != Reference.COLUMN) {
            letters = 0;
            return false;
        }
        if (b == '"' || b == '\'') return endsReference();
        if (b == '&') return true;
        if (b >= '0' && b <= '9') {
            reference = Reference.OUTSIDE;
            return false;
        }
        return ++letters > LONGEST_COLUMN;
    }

    /** The opening quote begins the column, the closing one ends the attribute. */
    private boolean endsReference() {
        if (letters > 0) reference = Reference.OUTSIDE;
        return false;
    }
}
