package org.chabaocu.platform.web;

import java.util.regex.Pattern;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.RefusedException;
import org.chabaocu.platform.Text;
import org.jspecify.annotations.Nullable;

/** A resource's version as ETag and If-Match carry it: a number in quotation marks. */
public final class Versions {

    private static final Pattern ENTITY_TAG = Pattern.compile("\\s*(?:W/)?\"(\\d{1,18})\"\\s*");

    private Versions() {}

    public static String entityTag(long version) {
        return "\"" + version + "\"";
    }

    /** The version the caller expects; null when any will do: no header, or {@code *}. */
    public static @Nullable Long expected(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) return null;
        var tag = ENTITY_TAG.matcher(ifMatch);
        if (tag.matches()) return Long.valueOf(tag.group(1));
        throw new RefusedException(Refusal.Invalid.of("If-Match", Text.of("web.fault.version")));
    }

    /** Refuses (412) when the caller expects another version than the present one. */
    public static void requireMatch(@Nullable String ifMatch, long present) {
        var expected = expected(ifMatch);
        if (expected != null && expected != present) throw new RefusedException(new Refusal.Stale(present));
    }
}
