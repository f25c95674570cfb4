package org.chabaocu.platform.sheet;

import org.chabaocu.platform.Text;

/** The file as a whole cannot be read: no .xlsx, damaged, dangerous, or without the columns it needs. */
final class UnreadableSheetException extends RuntimeException {

    private final transient Text text;

    UnreadableSheetException(String code, Object... arguments) {
        super(code, null, false, false);
        this.text = Text.of(code, arguments);
    }

    Text text() {
        return text;
    }
}
