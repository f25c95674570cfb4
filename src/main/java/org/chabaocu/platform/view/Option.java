package org.chabaocu.platform.view;

import org.jspecify.annotations.Nullable;

/** One choice of a field; its text is shown as it stands, already in the reader's language or a name. */
public record Option(String value, String text, @Nullable String hint) {

    public Option(String value, String text) {
        this(value, text, null);
    }
}
