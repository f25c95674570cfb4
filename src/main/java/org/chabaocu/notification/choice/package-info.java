/** What comes to a person by mail, and when. */
@NullMarked
package org.chabaocu.notification.choice;

import org.jspecify.annotations.NullMarked;
