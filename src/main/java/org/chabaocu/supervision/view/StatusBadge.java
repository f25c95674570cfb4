package org.chabaocu.supervision.view;

import org.chabaocu.platform.view.Badge;
import org.chabaocu.platform.view.Tone;
import org.chabaocu.supervision.domain.RoundStatus;
import org.chabaocu.supervision.domain.SupervisionStatus;
import org.chabaocu.supervision.domain.TeamStatus;
import org.chabaocu.supervision.domain.VisitStatus;

/** Where a round, a team or a visit stands, as a badge. */
public final class StatusBadge {

    private StatusBadge() {}

    public static Badge of(SupervisionStatus status) {
        return Badge.of(tone(status), "supervision.status." + status.getClass().getSimpleName() + "." + status.name());
    }

    private static Tone tone(SupervisionStatus status) {
        return switch (status) {
            case RoundStatus round ->
                switch (round) {
                    case PLANNED -> Tone.NEUTRAL;
                    case FROZEN -> Tone.WARNING;
                    case VISITING, REPORTING -> Tone.INFO;
                    case ARCHIVED -> Tone.GOOD;
                };
            case TeamStatus team ->
                switch (team) {
                    case PREPARING -> Tone.NEUTRAL;
                    case VISITING, REPORTING -> Tone.INFO;
                    case SIGNED, SUBMITTED -> Tone.WARNING;
                    case ACCEPTED -> Tone.GOOD;
                };
            case VisitStatus visit ->
                switch (visit) {
                    case PLANNED, SKIPPED -> Tone.NEUTRAL;
                    case STARTED, ACKNOWLEDGED -> Tone.INFO;
                    case HANDED_OVER, CORRECTED -> Tone.WARNING;
                    case CONFIRMED -> Tone.GOOD;
                };
        };
    }
}
