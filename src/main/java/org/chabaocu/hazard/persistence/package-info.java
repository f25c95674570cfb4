/** Hazards in PostgreSQL: the aggregate, its events, and the read models of lists and pages. */
@NullMarked
package org.chabaocu.hazard.persistence;

import org.jspecify.annotations.NullMarked;
