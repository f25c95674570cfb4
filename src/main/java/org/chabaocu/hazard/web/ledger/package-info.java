/** The page of the ledger 台账: filters, columns, order and place in it all stand in the address. */
@NullMarked
package org.chabaocu.hazard.web.ledger;

import org.jspecify.annotations.NullMarked;
