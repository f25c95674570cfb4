package org.chabaocu.platform.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chabaocu.platform.OperationFailure;
import org.chabaocu.platform.postgres.DatabaseAddress;
import org.postgresql.PGConnection;

/** Writes all data of one instant, and the attached files, into one file; the server may go on working meanwhile. */
public final class WriteBackup {

    private final Clock clock;

    public WriteBackup(Clock clock) {
        this.clock = clock;
    }

    /** The file is complete or absent, and readable by its owner only. */
    public BackupManifest write(DatabaseAddress database, Path files, Path target) {
        if (Files.exists(target))
            throw new OperationFailure("The file " + target + " exists already; it is not overwritten.");
        if (!Files.isDirectory(target.resolveSibling("."))) {
            throw new OperationFailure("The backup " + target + " cannot be written: there is no such folder.");
        }
        var unfinished = target.resolveSibling(target.getFileName() + ".part");
        var scratch = target.resolveSibling(target.getFileName() + ".list");
        try {
            var manifest = write(database, files, unfinished, scratch);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } catch (IOException | SQLException e) {
            throw new OperationFailure("The backup " + target + " cannot be written: " + e.getMessage(), e);
        } finally {
            delete(unfinished);
            delete(scratch);
        }
    }

    private BackupManifest write(DatabaseAddress database, Path files, Path unfinished, Path scratch)
            throws IOException, SQLException {
        var permissions = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        try (var channel = FileChannel.open(unfinished, options, permissions);
                var connection = database.connect()) {
            var archive = new BackupArchive(Channels.newOutputStream(channel));
            beginSnapshot(connection);
            var tables = writeTables(connection, archive);
            var manifest = new BackupManifest(
                    BackupManifest.FORMAT,
                    schemaVersion(connection),
                    clock.instant(),
                    tables,
                    archive.addFolder(files, scratch));
            archive.addManifest(manifest);
            archive.finish();
            channel.force(true);
            return manifest;
        }
    }

    private static void beginSnapshot(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read, read only");
            statement.execute("set local time zone 'UTC'");
            statement.execute("set local datestyle = 'ISO, YMD'");
            statement.execute("set local bytea_output = 'hex'");
        }
    }

    private static List<BackupManifest.Table> writeTables(Connection connection, BackupArchive archive)
            throws IOException, SQLException {
        var tables = new ArrayList<BackupManifest.Table>();
        for (var table : new TableCatalogue(connection).tables()) {
            var written = archive.add(BackupFile.TABLES + table.name(), stream -> copy(connection, table, stream));
            tables.add(new BackupManifest.Table(table.name(), table.columns(), written.result(), written.sha256()));
        }
        return tables;
    }

    private static long copy(Connection connection, TableCatalogue.Table table, OutputStream stream)
            throws IOException, SQLException {
        var query = "copy (select %s from \"%s\" order by %s) to stdout"
                .formatted(quoted(table.columns()), table.name(), quoted(table.key()));
        return connection.unwrap(PGConnection.class).getCopyAPI().copyOut(query, stream);
    }

    static String quoted(List<String> names) {
        return names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
    }

    private static String schemaVersion(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select version
                          from flyway_schema_history
                         where success and version is not null
                         order by string_to_array(version, '.')::int[] desc
                         limit 1
                        """)) {
            if (!rows.next()) throw new OperationFailure("The database was never set up: there is nothing to back up.");
            return rows.getString(1);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // What is left over beside the backup does no harm.
        }
    }
}
