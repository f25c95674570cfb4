/** Nothing goes quiet: whoever is due is reminded, then the unit's union, then the one above; imminent danger is told at once (domain §2). */
@NullMarked
package org.chabaocu.hazard.reminder;

import org.jspecify.annotations.NullMarked;
