package org.chabaocu.supervision.visit;

import org.jspecify.annotations.Nullable;

/** A question asked at a visit. Post ≤ 100 characters, question ≤ 500, answer ≤ 2,000. */
public record InterviewCommand(
        @Nullable String itemCode,
        @Nullable String post,
        @Nullable String question,
        @Nullable String answer,
        @Nullable Boolean satisfied) {}
