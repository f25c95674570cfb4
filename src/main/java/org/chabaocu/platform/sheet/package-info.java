/**
 * Sheets (.xlsx) in and out. A module declares its columns once as a {@link org.chabaocu.platform.sheet.SheetImport};
 * template, reading, check, preview, background import and the list of bad rows follow from that.
 */
@NullMarked
package org.chabaocu.platform.sheet;

import org.jspecify.annotations.NullMarked;
