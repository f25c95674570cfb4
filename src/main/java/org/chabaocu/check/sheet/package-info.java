/** Plans imported from a sheet, one row a place. */
@NullMarked
package org.chabaocu.check.sheet;

import org.jspecify.annotations.NullMarked;
