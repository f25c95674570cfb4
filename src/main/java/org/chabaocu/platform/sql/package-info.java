/** Small pieces for SQL that is put together at run time. */
@NullMarked
package org.chabaocu.platform.sql;

import org.jspecify.annotations.NullMarked;
