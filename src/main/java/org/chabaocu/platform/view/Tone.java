package org.chabaocu.platform.view;

import java.util.Locale;

/** How a badge or a notice is coloured; the words beside it say the same. */
public enum Tone {
    NEUTRAL,
    INFO,
    GOOD,
    WARNING,
    DANGER;

    public String style() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
