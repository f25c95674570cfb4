package org.chabaocu.supervision.dossier;

import org.chabaocu.supervision.domain.RoundId;
import org.chabaocu.supervision.domain.TeamId;
import org.jspecify.annotations.Nullable;

/** Whose report: a team's or, without one, the whole round's. */
public record ReportId(RoundId round, @Nullable TeamId team) {}
