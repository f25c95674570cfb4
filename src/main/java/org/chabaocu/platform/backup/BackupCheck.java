package org.chabaocu.platform.backup;

import java.io.IOException;
import java.util.List;

/**
 * A check of what a backup says, beyond its being undamaged: run by {@code ./chabaocu verify} without any database.
 * Modules name theirs in {@code META-INF/services}; each needs a public constructor without parameters.
 */
public interface BackupCheck {

    /** What is checked, in a few words. */
    String name();

    /** Every fault in one sentence; none if all is well. */
    List<String> faults(BackupFile backup) throws IOException;
}
