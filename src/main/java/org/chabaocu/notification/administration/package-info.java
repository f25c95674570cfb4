/** Setting up webhooks: administrators only, each for what they administer. */
@NullMarked
package org.chabaocu.notification.administration;

import org.jspecify.annotations.NullMarked;
