package org.chabaocu.platform.view;

import org.chabaocu.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * A word with a tone, beside what it tells of.
 *
 * @param icon symbol in static/icons.svg
 */
public record Badge(Text text, Tone tone, @Nullable String icon) {

    public static Badge of(Tone tone, String code, Object... arguments) {
        return new Badge(Text.of(code, arguments), tone, null);
    }
}
