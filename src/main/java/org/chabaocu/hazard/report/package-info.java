/** Reporting on a phone: the form, a location's form without login, likely duplicates, the receipt, and what the claim code opens (domain §2, report). */
@NullMarked
@NamedInterface("report")
package org.chabaocu.hazard.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
