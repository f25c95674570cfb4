package org.chabaocu.supervision.checklist;

import java.time.Instant;
import org.chabaocu.supervision.domain.VisitKind;
import org.jspecify.annotations.Nullable;

/**
 * A version in the list of versions.
 *
 * @param createdBy the name of who wrote it; null for the list of the source
 */
public record ChecklistVersion(
        VisitKind code,
        int version,
        String title,
        Instant createdAt,
        @Nullable String createdBy) {}
