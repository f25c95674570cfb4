/** The picture of one hazard's way through the state table: where it has been, where it stands, where it can go. */
@NullMarked
package org.chabaocu.hazard.web.flowchart;

import org.jspecify.annotations.NullMarked;
