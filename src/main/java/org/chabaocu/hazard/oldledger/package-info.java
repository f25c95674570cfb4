/** Old ledgers, on paper or in Excel, taken into the ledger: every row enters as reported (docs/adr/0005). */
@NullMarked
package org.chabaocu.hazard.oldledger;

import org.jspecify.annotations.NullMarked;
