/** Plans, days off and finished checks in the database. */
@NullMarked
package org.chabaocu.check.persistence;

import org.jspecify.annotations.NullMarked;
