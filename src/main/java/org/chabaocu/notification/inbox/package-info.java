/** What somebody was told, as they read and confirm it. */
@NullMarked
@NamedInterface("inbox")
package org.chabaocu.notification.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
