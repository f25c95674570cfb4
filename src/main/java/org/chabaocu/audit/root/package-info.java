/** One root a day over the heads of all chains that grew that day. */
@NullMarked
package org.chabaocu.audit.root;

import org.jspecify.annotations.NullMarked;
