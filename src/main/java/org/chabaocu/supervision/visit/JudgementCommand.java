package org.chabaocu.supervision.visit;

import java.util.List;
import java.util.UUID;
import org.chabaocu.supervision.domain.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * An item as judged. Remark ≤ 2,000 characters; at most 10 methods of 100 characters each, null: as they are; evidence is
 * added, never taken away by this.
 */
public record JudgementCommand(
        @Nullable Verdict verdict,
        @Nullable String remark,
        @Nullable List<String> methods,
        @Nullable List<UUID> evidenceIds) {}
