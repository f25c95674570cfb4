/** The chain of events of everything the campaign keeps. */
@NullMarked
package org.chabaocu.campaign.event;

import org.jspecify.annotations.NullMarked;
