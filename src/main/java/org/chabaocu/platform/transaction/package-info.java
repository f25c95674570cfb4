/** What every transaction carries to the database: the scope of the one who acts, ready for row-level security. */
@NullMarked
package org.chabaocu.platform.transaction;

import org.jspecify.annotations.NullMarked;
