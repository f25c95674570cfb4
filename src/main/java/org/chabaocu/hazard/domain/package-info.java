/** The lifecycle of a hazard: the state table, the aggregate and its rules. No Spring, no SQL. */
@NullMarked
@NamedInterface("domain")
package org.chabaocu.hazard.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
