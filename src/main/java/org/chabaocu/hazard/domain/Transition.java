package org.chabaocu.hazard.domain;

import java.util.Set;
import org.chabaocu.hazard.HazardStatus;

/**
 * A row of the state table.
 *
 * @param from the states in which the action is possible
 * @param to the states it can lead to; empty if it leaves the state as it is
 * @param by who may do it
 * @param guard what else must be true
 */
public record Transition(Action action, Set<HazardStatus> from, Set<HazardStatus> to, Set<Party> by, Guard guard) {

    /** The states the action can lead to from the given one. */
    public Set<HazardStatus> targetsFrom(HazardStatus status) {
        return to.isEmpty() ? Set.of(status) : to;
    }
}
