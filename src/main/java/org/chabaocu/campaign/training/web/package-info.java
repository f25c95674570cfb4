/** Pages and API of training. */
@NullMarked
package org.chabaocu.campaign.training.web;

import org.jspecify.annotations.NullMarked;
