/** The one-time code with which the first administrator of an empty installation sets up the province. */
@NullMarked
package org.chabaocu.platform.setup;

import org.jspecify.annotations.NullMarked;
