/** Writing what is to be told: the notice, the inboxes, what goes out by mail and webhook, all in the caller's transaction. */
@NullMarked
package org.chabaocu.notification.outbox;

import org.jspecify.annotations.NullMarked;
