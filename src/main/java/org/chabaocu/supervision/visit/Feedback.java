package org.chabaocu.supervision.visit;

import java.time.Instant;

/** The inspected side's confidential word on the discipline of clause 8, for the province alone. */
public record Feedback(boolean observed, String text, Instant givenAt) {}
