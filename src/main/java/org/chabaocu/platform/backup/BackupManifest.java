package org.chabaocu.platform.backup;

import java.time.Instant;
import java.util.List;

/**
 * What a backup holds and how to tell that it is undamaged.
 *
 * @param format the version of the file's own layout
 * @param schemaVersion the migration the database stood at
 * @param tables all tables, by name
 * @param files the attached files: their hashes are listed in an entry of their own, whose hash stands here
 */
public record BackupManifest(int format, String schemaVersion, Instant createdAt, List<Table> tables, Files files) {

    static final int FORMAT = 1;

    /** The rows of a table in PostgreSQL's text format of COPY, ordered by primary key. */
    public record Table(String name, List<String> columns, long rows, String sha256) {}

    public record Files(long count, long bytes, String sha256) {}
}
