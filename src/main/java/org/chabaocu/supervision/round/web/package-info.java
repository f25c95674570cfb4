/** Pages and API of rounds. */
@NullMarked
package org.chabaocu.supervision.round.web;

import org.jspecify.annotations.NullMarked;
