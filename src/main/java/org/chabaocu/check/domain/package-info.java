/** Plans, periods, working days and what follows from them: which check is due, and who may do what. No Spring, no SQL. */
@NullMarked
@NamedInterface("domain")
package org.chabaocu.check.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
