package org.chabaocu.supervision.visit;

import org.chabaocu.supervision.domain.VisitId;
import org.chabaocu.supervision.domain.VisitKind;
import org.chabaocu.supervision.domain.VisitStatus;

/** A visit in a list. */
public record VisitRow(
        VisitId id,
        VisitKind kind,
        VisitStatus status,
        String organization,
        String city,
        String round,
        String team,
        int judged,
        int findings) {}
