package org.chabaocu.hazard.domain;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chabaocu.people.PersonId;
import org.chabaocu.people.Role;
import org.jspecify.annotations.Nullable;

/** Which rows of the state table somebody waits for, and which are only open to those who see a need. */
public final class Duties {

    private static final Set<Action> AT_WILL = EnumSet.of(
            Action.DISMISS, Action.MARK_DUPLICATE, Action.REGRADE, Action.REOPEN, Action.OBJECT_TO_DISMISSAL);

    /** They leave the state as it is, and yet an answer is owed. */
    private static final Set<Action> ANSWERS = EnumSet.of(Action.RESPOND_STOP_WORK, Action.DECIDE_EXTENSION);

    /** Against whom no condition on the person speaks. */
    private static final Acting NOBODY = new Acting(null, false);

    private Duties() {}

    public static boolean isDuty(Transition row) {
        return ANSWERS.contains(row.action()) || (!row.to().isEmpty() && !AT_WILL.contains(row.action()));
    }

    /** Those of the actions somebody may take now that are waited for. */
    public static List<Action> among(List<Action> allowed, Hazard hazard) {
        return allowed.stream()
                .filter(action -> Lifecycle.table().stream()
                        .anyMatch(row -> row.action() == action && row.from().contains(hazard.status()) && isDuty(row)))
                .filter(action -> action != Action.RESPOND_STOP_WORK || !isAnswered(hazard))
                .toList();
    }

    /** Whom the present state waits for, so that the hazard goes on; a union above only where nobody below can act. */
    public static Set<Owing> owing(Hazard hazard, Instant now) {
        var parties = Lifecycle.table().stream()
                .filter(row -> row.from().contains(hazard.status()))
                .filter(row -> !row.to().isEmpty() && !AT_WILL.contains(row.action()))
                .flatMap(row -> row.by().stream()
                        .filter(party ->
                                row.guard().check(hazard, NOBODY, party, now).isEmpty()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Party.class)));
        if (parties.contains(Party.UNIT_UNION)) parties.remove(Party.UNION_ABOVE);
        return parties.stream().map(party -> owing(party, hazard)).collect(Collectors.toSet());
    }

    /** @param person set if it is one person's, whatever their roles */
    public record Owing(@Nullable PersonId person, Set<Role> roles) {}

    private static Owing owing(Party party, Hazard hazard) {
        return switch (party) {
            case RESPONSIBLE -> new Owing(hazard.responsible(), Set.of());
            case REPORTER -> new Owing(hazard.reporter(), Set.of());
            default -> new Owing(null, party.rolesFor(hazard));
        };
    }

    private static boolean isAnswered(Hazard hazard) {
        var advice = hazard.stopWork();
        return advice != null && advice.answer() != null;
    }
}
