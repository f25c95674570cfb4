/** Places with a QR poster: kept by the unit, scanned by anyone (domain §2, report). */
@NullMarked
@NamedInterface("location")
package org.chabaocu.hazard.location;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
