/** The filters in front of every address: who is let in, as whom, and what every answer tells the browser. */
@NullMarked
package org.chabaocu.access.security;

import org.jspecify.annotations.NullMarked;
