package org.chabaocu.hazard.domain;

import java.time.Instant;
import org.chabaocu.people.PersonId;
import org.jspecify.annotations.Nullable;

/** The acceptance of one round: who rectified, the functional department's inspection, the union's supervision. */
public record Acceptance(
        @Nullable PersonId rectifiedBy,
        @Nullable Instant rectifiedAt,
        @Nullable Verdict inspection,
        @Nullable Verdict supervision) {

    public static final Acceptance NONE = new Acceptance(null, null, null, null);

    /** @param positive passed, or agreed */
    public record Verdict(PersonId by, Instant at, boolean positive) {}

    @Nullable
    PersonId inspectedBy() {
        return inspection == null ? null : inspection.by();
    }

    @Nullable
    PersonId supervisedBy() {
        return supervision == null ? null : supervision.by();
    }

    boolean isComplete() {
        return inspection != null && supervision != null;
    }

    boolean isPositive() {
        return inspection != null && inspection.positive() && supervision != null && supervision.positive();
    }

    Acceptance inspected(Verdict verdict) {
        return new Acceptance(rectifiedBy, rectifiedAt, verdict, supervision);
    }

    Acceptance supervised(Verdict verdict) {
        return new Acceptance(rectifiedBy, rectifiedAt, inspection, verdict);
    }
}
