/** A creating request that is sent again has its effect once and gets its first answer again (Idempotency-Key). */
@NullMarked
package org.chabaocu.platform.idempotency;

import org.jspecify.annotations.NullMarked;
