/** As what somebody acts in a round, in a team, at a visit. */
@NullMarked
package org.chabaocu.supervision.party;

import org.jspecify.annotations.NullMarked;
