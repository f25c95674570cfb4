/** Pages and API of hazards. */
@NullMarked
package org.chabaocu.hazard.web;

import org.jspecify.annotations.NullMarked;
