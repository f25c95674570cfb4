package org.chabaocu.access.account;

import java.time.Instant;

/** A browser in which a person is logged in; named by a hash, for the session's id would let whoever reads it in. */
public record SessionRow(String name, Instant createdAt, Instant lastUsedAt, String device, boolean current) {}
