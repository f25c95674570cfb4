package org.chabaocu.platform.idempotency;

import java.util.Map;

/** The answer to a creating request as it is kept and given again: what the caller learns from it. */
record KeptAnswer(int status, Map<String, String> headers, byte[] body) {}
