/** The page of one hazard, and the page everybody starts from. */
@NullMarked
package org.chabaocu.hazard.web.page;

import org.jspecify.annotations.NullMarked;
