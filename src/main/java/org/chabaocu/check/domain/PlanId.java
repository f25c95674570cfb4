package org.chabaocu.check.domain;

import java.util.UUID;

/** The id of a plan: a time-ordered UUID. */
public record PlanId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
