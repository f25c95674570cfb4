package org.chabaocu.hazard.timelimit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chabaocu.hazard.Grade;
import org.chabaocu.hazard.HazardStatus;
import org.jspecify.annotations.Nullable;

/** For which hazards of a state a limit is: all of them, or those of a grade or in imminent danger, which may have their own. */
enum LimitKind {
    ANY("", false),
    GENERAL(Grade.GENERAL.name(), false),
    MAJOR(Grade.MAJOR.name(), false),
    /** Comes before the grades. */
    IMMINENT("", true);

    private final String grade;
    private final boolean imminent;

    LimitKind(String grade, boolean imminent) {
        this.grade = grade;
        this.imminent = imminent;
    }

    /** Empty for none. */
    String grade() {
        return grade;
    }

    boolean imminent() {
        return imminent;
    }

    static Optional<LimitKind> of(@Nullable Grade grade, boolean imminent) {
        var name = grade == null ? "" : grade.name();
        return Stream.of(values())
                .filter(kind -> kind.grade.equals(name) && kind.imminent == imminent)
                .findFirst();
    }

    /** Before the grading there is no grade; to some states only major or imminent hazards come. */
    static List<LimitKind> in(HazardStatus status) {
        return switch (status) {
            case STOP_WORK -> List.of(ANY);
            case REPORTED, ESCALATED, GOVERNMENT, DISMISSAL_REVIEW -> List.of(ANY, IMMINENT);
            case PLANNING, RECTIFYING, ACCEPTANCE -> List.of(values());
            case CLOSED, DISMISSED, DUPLICATE -> List.of();
        };
    }
}
