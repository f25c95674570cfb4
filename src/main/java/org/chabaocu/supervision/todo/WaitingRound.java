package org.chabaocu.supervision.todo;

import java.time.LocalDate;
import org.chabaocu.supervision.domain.RoundId;
import org.chabaocu.supervision.domain.RoundStatus;

/** A round that waits for its province union. */
record WaitingRound(RoundId id, String title, RoundStatus status, LocalDate startsOn) {}
