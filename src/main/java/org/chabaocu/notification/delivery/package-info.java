/** Sending what is to go out: in order per receiver, again after a failure, recognisable if it has to be repeated. */
@NullMarked
package org.chabaocu.notification.delivery;

import org.jspecify.annotations.NullMarked;
