/** Pages and API of rewards. */
@NullMarked
package org.chabaocu.reward.web;

import org.jspecify.annotations.NullMarked;
