package org.chabaocu.supervision.todo;

import java.time.LocalDate;
import java.util.Set;
import org.chabaocu.supervision.domain.SupervisionParty;
import org.chabaocu.supervision.domain.VisitId;
import org.chabaocu.supervision.domain.VisitStatus;

/**
 * A visit as it concerns a member of its team or its inspected side.
 *
 * @param judged how many of its items are judged
 * @param unreported how many findings wait for a correction
 */
record WaitingVisit(
        VisitId id,
        String name,
        String title,
        String team,
        VisitStatus status,
        LocalDate endsOn,
        Set<SupervisionParty> parties,
        int judged,
        int items,
        int unreported) {}
