package org.chabaocu.platform.sheet;

import java.util.UUID;

/** A sheet was imported in a person's name. */
public record SheetImported(String kind, UUID by, int rows, int created, int updated) {}
