package org.chabaocu.administration;

/** A fault of a row in the reader's words. */
public record ImportFault(int row, String column, String reason) {}
