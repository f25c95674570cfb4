package org.chabaocu.hazard.domain;

import static org.chabaocu.hazard.HazardStatus.*;

import java.util.Objects;
import java.util.Set;
import org.chabaocu.hazard.HazardStatus;
import org.jspecify.annotations.Nullable;

/** The rules that hold in every path (domain §2). A breach is a bug: nothing is written. */
public final class Invariants {

    private static final Set<HazardStatus> RECTIFICATION = Set.of(RECTIFYING, ACCEPTANCE, CLOSED);

    private Invariants() {}

    public static void check(Hazard hazard) {
        require(hazard.status != CLOSED || isProperlyClosed(hazard), "closed without acceptance and supervision");
        require(
                !RECTIFICATION.contains(hazard.status) || !hazard.isMajor() || hazard.filing != null,
                "major hazard in rectification without file and notice");
        require(!RECTIFICATION.contains(hazard.status) || hazard.plan != null, "rectification without a plan");
        require(hazard.status.isOpen() == (hazard.dueAt != null), "an open state has a time limit, a closed one none");
        require((hazard.status == CLOSED) == (hazard.closeOut != null), "close-out number without close-out");
    }

    private static boolean isProperlyClosed(Hazard hazard) {
        var acceptance = hazard.acceptance;
        return acceptance.isPositive()
                && acceptance.rectifiedBy() != null
                && areDifferent(acceptance.inspectedBy(), acceptance.supervisedBy())
                && areDifferent(acceptance.inspectedBy(), acceptance.rectifiedBy())
                && areDifferent(acceptance.supervisedBy(), acceptance.rectifiedBy())
                && areDifferent(acceptance.inspectedBy(), hazard.responsible())
                && areDifferent(acceptance.supervisedBy(), hazard.responsible())
                && (!hazard.isListed() || hazard.isDelisted());
    }

    private static boolean areDifferent(@Nullable Object one, @Nullable Object other) {
        return !Objects.equals(one, other);
    }

    private static void require(boolean holds, String rule) {
        if (!holds) throw new IllegalStateException(rule);
    }
}
