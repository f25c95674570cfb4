/** The first page of an empty installation: the province union and its first administrator. */
@NullMarked
package org.chabaocu.access.setup;

import org.jspecify.annotations.NullMarked;
