package org.chabaocu.platform;

import java.time.Duration;
import java.util.List;

/** Why a use case did not do what was asked. Nothing was written. The HTTP status stands beside each. */
public sealed interface Refusal {

    /** 422: the input cannot be used; every fault is named. */
    record Invalid(List<FieldFault> faults) implements Refusal {

        public static Invalid of(String field, Text text) {
            return new Invalid(List.of(new FieldFault(field, text)));
        }
    }

    /** 403: seen, but not this person's to do. */
    record Forbidden(Text text) implements Refusal {}

    /** 409: the present state does not allow it. {@code reason} is a stable code for programs. */
    record Conflict(String reason, Text text) implements Refusal {}

    /** 412: the caller named a version that is no longer the present one. */
    record Stale(long currentVersion) implements Refusal {}

    /** 429: too often. */
    record TooMany(Duration retryAfter) implements Refusal {}

    /** A fault of one input field, named as the API names it. */
    record FieldFault(String field, Text text) {}
}
