package org.chabaocu.hazard.web.page;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chabaocu.hazard.HazardStatus;
import org.chabaocu.people.Role;
import org.chabaocu.platform.Text;
import org.chabaocu.platform.view.Tone;
import org.jspecify.annotations.Nullable;

/**
 * One event of the timeline.
 *
 * @param action key of what was done
 * @param name of who did it; null where nobody is to be named
 * @param to the state it led to, if it led to another one
 */
public record Entry(
        Instant at,
        Text action,
        @Nullable String name,
        @Nullable Role role,
        @Nullable HazardStatus to,
        Tone tone,
        List<Fact> facts,
        List<UUID> files) {

    /** A thing that was supplied: its name, and it, either in the reader's words or as it was written. */
    public record Fact(
            String label, @Nullable Text text, @Nullable String written) {}
}
