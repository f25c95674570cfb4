/** What holds for rounds, teams and visits in every path; no Spring, no SQL. */
@NullMarked
package org.chabaocu.supervision.domain;

import org.jspecify.annotations.NullMarked;
