/** How supervision looks wherever it is shown. */
@NullMarked
package org.chabaocu.supervision.view;

import org.jspecify.annotations.NullMarked;
