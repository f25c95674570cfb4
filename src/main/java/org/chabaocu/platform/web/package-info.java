/** What every address has in common: errors, limits, repeated requests, the reading of text and versions. */
@NullMarked
package org.chabaocu.platform.web;

import org.jspecify.annotations.NullMarked;
