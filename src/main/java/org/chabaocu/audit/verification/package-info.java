/** Whether the chains and roots are as they were written, in the database and in a backup. */
@NullMarked
package org.chabaocu.audit.verification;

import org.jspecify.annotations.NullMarked;
