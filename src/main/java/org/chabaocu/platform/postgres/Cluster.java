package org.chabaocu.platform.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.chabaocu.platform.OperationFailure;
import org.springframework.util.FileSystemUtils;

/** The database cluster in a data folder: made once, with one database that belongs to a role without special rights. */
final class Cluster {

    static final String SUPERUSER = "postgres";
    static final String APPLICATION = "chabaocu";
    private static final String PREPARED = "chabaocu.prepared";

    private final DataFolder folder;
    private final Credentials credentials;
    private final ServerUser user;

    Cluster(DataFolder folder, Credentials credentials, ServerUser user) {
        this.folder = folder;
        this.credentials = credentials;
        this.user = user;
    }

    void makeUnlessPresent(PostgresBinaries binaries) {
        try {
            user.enter(folder.root());
            if (folder.hasDatabase()) {
                user.own(folder.cluster());
                return;
            }
            var unfinished = folder.root().resolve("postgres.new");
            FileSystemUtils.deleteRecursively(unfinished);
            initialize(binaries, unfinished);
            Files.move(unfinished, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new OperationFailure("The database cannot be made in " + folder.root() + ": " + e.getMessage(), e);
        }
    }

    private void initialize(PostgresBinaries binaries, Path target) throws IOException {
        var passwordFile = folder.root().resolve("initial-password");
        Credentials.writePrivately(passwordFile, credentials.superuserPassword());
        try {
            Files.createDirectory(
                    target, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            user.own(target);
            user.own(passwordFile);
            run(initdb(binaries, target, passwordFile));
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    private List<String> initdb(PostgresBinaries binaries, Path target, Path passwordFile) {
        var command = new ArrayList<>(user.prefix());
        command.add(binaries.program("initdb").toString());
        command.addAll(List.of("--pgdata", target.toString(), "--username", SUPERUSER));
        command.addAll(List.of("--auth=scram-sha-256", "--pwfile", passwordFile.toString(), "--data-checksums"));
        // pg_trgm asks the C library what a letter is; with a ctype of C no Chinese character would be one.
        command.addAll(List.of("--encoding=UTF8", "--locale-provider=builtin", "--locale=C.UTF-8"));
        command.addAll(List.of("--set", "max_connections=60", "--set", "jit=off", "--set", "log_checkpoints=off"));
        return command;
    }

    private static void run(List<String> command) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) throw new IOException(output.strip());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** The application's role and database; may be broken off anywhere and run again. */
    void prepareDatabaseUnlessDone(int port) {
        var done = folder.cluster().resolve(PREPARED);
        if (Files.exists(done)) return;
        try {
            try (var connection = superuser(port, SUPERUSER)) {
                createRoleAndDatabase(connection);
            }
            try (var connection = superuser(port, APPLICATION)) {
                execute(connection, "create extension if not exists pg_trgm");
            }
            Files.createFile(done);
        } catch (SQLException | IOException e) {
            throw new OperationFailure(
                    "The database cannot be prepared in " + folder.root() + ": " + e.getMessage(), e);
        }
    }

    private Connection superuser(int port, String database) throws SQLException {
        return DatabaseAddress.onLoopback(port, database, SUPERUSER, credentials.superuserPassword())
                .connect();
    }

    private void createRoleAndDatabase(Connection connection) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = '" + APPLICATION + "'")) {
            // The password is hex digits of our own making: nothing to quote.
            execute(
                    connection,
                    "create role %s login nosuperuser nocreatedb nocreaterole password '%s'"
                            .formatted(APPLICATION, credentials.applicationPassword()));
        }
        if (!exists(connection, "select 1 from pg_database where datname = '" + APPLICATION + "'")) {
            execute(connection, "create database " + APPLICATION + " owner " + APPLICATION);
        }
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
