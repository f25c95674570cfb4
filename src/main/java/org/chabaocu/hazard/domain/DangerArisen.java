package org.chabaocu.hazard.domain;

import java.time.Instant;

/** News, within the transaction: a hazard has become one that may cause an accident at any moment. */
public record DangerArisen(Hazard hazard, Instant at) {}
