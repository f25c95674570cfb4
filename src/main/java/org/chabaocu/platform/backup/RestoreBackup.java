package org.chabaocu.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.chabaocu.platform.OperationFailure;
import org.chabaocu.platform.postgres.DatabaseAddress;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.postgresql.PGConnection;
import org.springframework.util.FileSystemUtils;

/**
 * Reads a backup into an empty database and an empty folder: migrates to the version the backup was made at, loads every
 * table in one transaction, then migrates on to the newest.
 */
public final class RestoreBackup {

    private final DatabaseAddress database;
    private final Path files;

    public RestoreBackup(DatabaseAddress database, Path files) {
        this.database = database;
        this.files = files;
    }

    public void requireEmptyTarget() {
        try (var connection = database.connect()) {
            if (!new TableCatalogue(connection).isEmpty()) {
                throw new OperationFailure("The database %s is not empty; a backup is restored into an empty one only."
                        .formatted(database));
            }
        } catch (SQLException e) {
            throw new OperationFailure("The database " + database + " cannot be reached: " + e.getMessage(), e);
        }
        if (holdsFiles()) {
            throw new OperationFailure(
                    "The folder %s is not empty; a backup is restored into an empty one only.".formatted(files));
        }
    }

    private boolean holdsFiles() {
        if (!Files.isDirectory(files)) return false;
        try (var entries = Files.list(files)) {
            return entries.findAny().isPresent();
        } catch (IOException e) {
            throw new OperationFailure("The folder " + files + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** What fails leaves the target as empty as it was. */
    public void restore(BackupFile backup) {
        requireKnownVersion(backup.manifest().schemaVersion());
        try {
            load(backup);
        } catch (SQLException | IOException | RuntimeException e) {
            empty();
            if (e instanceof OperationFailure known) throw known;
            throw new OperationFailure("The backup cannot be restored: " + e.getMessage(), e);
        }
    }

    private void load(BackupFile backup) throws SQLException, IOException {
        flyway(MigrationVersion.fromVersion(backup.manifest().schemaVersion())).migrate();
        try (var connection = database.connect()) {
            connection.setAutoCommit(false);
            loadTables(connection, backup);
            connection.commit();
        }
        backup.forEachFile(file -> copyFile(backup, file));
        flyway(MigrationVersion.LATEST).migrate();
        try (var connection = database.connect()) {
            execute(connection, "analyze");
        }
    }

    private void requireKnownVersion(String version) {
        var wanted = MigrationVersion.fromVersion(version);
        var known = Arrays.stream(flyway(MigrationVersion.LATEST).info().all())
                .anyMatch(migration -> wanted.equals(migration.getVersion()));
        if (!known) {
            throw new OperationFailure(
                    "The backup was made by a newer version of Chabaocu (schema %s). Restore it with that version."
                            .formatted(version));
        }
    }

    private Flyway flyway(MigrationVersion target) {
        return Flyway.configure()
                .dataSource(database.url(), database.username(), database.password())
                .locations("classpath:db/migration")
                .cleanDisabled(false)
                .target(target)
                .load();
    }

    /** Without the foreign keys for the time being, so that the order of the tables does not matter. */
    private static void loadTables(Connection connection, BackupFile backup) throws SQLException, IOException {
        var catalogue = new TableCatalogue(connection);
        var keys = catalogue.foreignKeys();
        for (var key : keys) execute(connection, "alter table " + key.table() + " drop constraint " + key.name());
        clear(connection, catalogue.tables());
        for (var table : backup.manifest().tables()) loadTable(connection, backup, table);
        for (var key : keys) {
            execute(
                    connection,
                    "alter table " + key.table() + " add constraint " + key.name() + " " + key.definition());
        }
    }

    /** What the migrations themselves have written comes again with the backup. */
    private static void clear(Connection connection, List<TableCatalogue.Table> tables) throws SQLException {
        for (var table : tables) {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("select exists (select 1 from \"%s\")".formatted(table.name()))) {
                rows.next();
                if (rows.getBoolean(1)) execute(connection, "truncate \"" + table.name() + "\"");
            }
        }
    }

    private static void loadTable(Connection connection, BackupFile backup, BackupManifest.Table table)
            throws SQLException, IOException {
        var sql = "copy \"%s\" (%s) from stdin".formatted(table.name(), WriteBackup.quoted(table.columns()));
        try (var rows = backup.entry(BackupFile.TABLES + table.name())) {
            var loaded = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, rows);
            if (loaded != table.rows()) {
                throw new OperationFailure("The table %s should have %d rows, the backup holds %d."
                        .formatted(table.name(), table.rows(), loaded));
            }
        }
    }

    private void copyFile(BackupFile backup, BackupFile.StoredFile file) throws IOException {
        var target = files.resolve(file.name()).normalize();
        if (!target.startsWith(files.normalize()))
            throw new OperationFailure("The backup names a file outside its folder: " + file.name());
        Files.createDirectories(target.getParent());
        try (var stream = backup.entry(BackupFile.FILES + file.name())) {
            Files.copy(stream, target);
        }
    }

    /** The target was empty before: whatever is in it now came from here. */
    private void empty() {
        try {
            flyway(MigrationVersion.LATEST).clean();
            FileSystemUtils.deleteRecursively(files);
        } catch (FlywayException | IOException e) {
            throw new OperationFailure(
                    "The backup could not be restored, nor the target emptied again: " + e.getMessage(), e);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
