/** Working days: Monday to Friday but for public holidays, and the weekends worked in exchange. */
@NullMarked
package org.chabaocu.platform.calendar;

import org.jspecify.annotations.NullMarked;
