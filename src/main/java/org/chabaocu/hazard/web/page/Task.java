package org.chabaocu.hazard.web.page;

import java.util.List;
import org.chabaocu.hazard.domain.Action;
import org.chabaocu.hazard.persistence.LedgerRow;

/** A hazard and what of it waits for the reader. */
public record Task(LedgerRow row, List<Action> duties) {}
