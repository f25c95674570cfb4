package org.chabaocu.platform.sheet;

import org.chabaocu.platform.Text;

/** Why a row cannot be imported: the row as the spreadsheet counts it (the first is 1), the column's name, the reason. */
public record SheetFault(int row, String column, Text text) {}
