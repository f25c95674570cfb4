/** Statistics as pages, as JSON and as a sheet. */
@NullMarked
package org.chabaocu.statistics.web;

import org.jspecify.annotations.NullMarked;
