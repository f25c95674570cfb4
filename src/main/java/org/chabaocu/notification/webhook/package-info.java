/** Where other programs and group robots are told; set by administrators. */
@NullMarked
package org.chabaocu.notification.webhook;

import org.jspecify.annotations.NullMarked;
