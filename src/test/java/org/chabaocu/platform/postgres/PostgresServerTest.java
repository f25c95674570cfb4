package org.chabaocu.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.chabaocu.platform.OperationFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

    @TempDir
    Path temporary;

    @Test
    void it_is_durable_and_lets_in_only_who_knows_the_password() throws Exception {
        var folder = new DataFolder(temporary.resolve("data"));
        try (var server = PostgresServer.start(folder)) {
            for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
                assertThat(ask(server, "show " + setting)).as(setting).isEqualTo("on");
            }
            assertThat(ask(server, "show listen_addresses")).isEqualTo("127.0.0.1");
            var url = server.address().url();
            assertThatThrownBy(() -> DriverManager.getConnection(url, "chabaocu", "guessed"))
                    .hasMessageContaining("password authentication failed");
            assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", ""))
                    .isInstanceOf(SQLException.class);
        }
        assertThat(Files.getPosixFilePermissions(folder.root()))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(Files.getPosixFilePermissions(folder.credentials()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void the_application_owns_its_database_and_nothing_more() throws Exception {
        try (var server = PostgresServer.start(new DataFolder(temporary))) {
            assertThat(
                            ask(
                                    server,
                                    "select rolsuper or rolcreaterole or rolcreatedb from pg_roles where rolname = current_user"))
                    .isEqualTo("f");
            assertThat(ask(
                            server,
                            "select pg_get_userbyid(datdba) from pg_database where datname = current_database()"))
                    .isEqualTo("chabaocu");
            assertThat(ask(server, "select '氧气瓶未固定' ilike '%气瓶%' and similarity('氧气瓶', '氧气瓶') = 1"))
                    .isEqualTo("t");
            assertThatThrownBy(() -> ask(server, "select pg_read_file('/etc/passwd')"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void the_same_folder_again_keeps_what_was_there() throws Exception {
        var folder = new DataFolder(temporary);
        try (var server = PostgresServer.start(folder);
                var connection = server.address().connect()) {
            connection.createStatement().execute("create table kept as select 7 as number");
        }
        try (var server = PostgresServer.start(folder)) {
            assertThat(ask(server, "select number from kept")).isEqualTo("7");
        }
    }

    @Test
    void a_folder_in_use_is_refused_in_words() {
        var folder = new DataFolder(temporary);
        try (var server = PostgresServer.start(folder)) {
            assertThat(PostgresServer.running(folder)).contains(server.address());
            assertThatThrownBy(() -> PostgresServer.start(folder))
                    .isInstanceOf(OperationFailure.class)
                    .hasMessageContaining("in use by another running Chabaocu")
                    .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
        }
        assertThat(PostgresServer.running(folder)).isEmpty();
    }

    @Test
    void a_file_in_the_place_of_the_folder_is_refused_in_words() throws IOException {
        var file = Files.createFile(temporary.resolve("taken"));
        assertThatThrownBy(() -> PostgresServer.start(new DataFolder(file)))
                .isInstanceOf(OperationFailure.class)
                .hasMessageContaining("a file stands in its place");
    }

    @Test
    void a_damaged_cluster_says_what_the_server_said() throws IOException {
        var folder = new DataFolder(temporary);
        PostgresServer.start(folder).close();
        Files.delete(folder.cluster().resolve("global/pg_control"));
        assertThatThrownBy(() -> PostgresServer.start(folder))
                .isInstanceOf(OperationFailure.class)
                .hasMessageContaining("did not start")
                .hasMessageContaining("pg_control");
    }

    @Test
    void a_stale_process_number_that_now_belongs_to_another_program_does_not_stop_the_start() throws Exception {
        var folder = new DataFolder(temporary);
        PostgresServer.start(folder).close();
        var stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Files.write(
                    folder.cluster().resolve("postmaster.pid"),
                    List.of(
                            Long.toString(stranger.pid()),
                            folder.cluster().toString(),
                            "1",
                            "5432",
                            "",
                            "",
                            "",
                            "ready"));
            try (var server = PostgresServer.start(folder)) {
                assertThat(ask(server, "select 1")).isEqualTo("1");
            }
        } finally {
            stranger.destroy();
        }
    }

    @Test
    void a_server_that_was_killed_is_started_again_at_the_same_address() throws Exception {
        var folder = new DataFolder(temporary);
        try (var server = PostgresServer.start(folder)) {
            try (var connection = server.address().connect()) {
                connection.createStatement().execute("create table kept as select 7 as number");
            }
            var postmaster = PostmasterFile.read(folder.cluster()).orElseThrow();
            ProcessHandle.of(postmaster.pid()).orElseThrow().destroyForcibly();
            await(() -> PostmasterFile.read(folder.cluster())
                    .filter(PostmasterFile::ready)
                    .filter(now -> !now.isOfSameStart(postmaster))
                    .isPresent());
            assertThat(ask(server, "select number from kept")).isEqualTo("7");
        }
        assertThat(PostmasterFile.read(folder.cluster())).isEmpty();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (var attempt = 0; attempt < 3000 && !condition.getAsBoolean(); attempt++) Thread.sleep(10);
    }

    private static String ask(PostgresServer server, String query) throws SQLException {
        try (var connection = server.address().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
