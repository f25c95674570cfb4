/** Pages and API of evidence records. */
@NullMarked
package org.chabaocu.campaign.record.web;

import org.jspecify.annotations.NullMarked;
