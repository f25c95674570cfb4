package org.chabaocu.platform.command;

import org.chabaocu.platform.backup.BackupManifest;

/** A backup in a few words. */
final class Contents {

    private Contents() {}

    static String of(BackupManifest manifest) {
        var rows =
                manifest.tables().stream().mapToLong(BackupManifest.Table::rows).sum();
        return "%d tables with %d rows, %d files with %d bytes, of %s, schema %s"
                .formatted(
                        manifest.tables().size(),
                        rows,
                        manifest.files().count(),
                        manifest.files().bytes(),
                        manifest.createdAt(),
                        manifest.schemaVersion());
    }
}
