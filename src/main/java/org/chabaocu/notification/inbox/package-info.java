/** What somebody was told, as they read and confirm it. */
@NullMarked
package org.chabaocu.notification.inbox;

import org.jspecify.annotations.NullMarked;
