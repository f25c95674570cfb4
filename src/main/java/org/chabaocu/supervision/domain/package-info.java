/** What holds for rounds, teams and visits in every path; no Spring, no SQL. */
@NullMarked
@NamedInterface("domain")
package org.chabaocu.supervision.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
