package org.chabaocu.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.UUID;
import org.chabaocu.platform.OperationFailure;
import org.chabaocu.platform.postgres.DataFolder;
import org.chabaocu.platform.postgres.DatabaseAddress;
import org.chabaocu.platform.postgres.PostgresServer;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupRoundTripTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T04:00:00Z"), ZoneOffset.UTC);
    private static final String ODD = "tab\there, line\nbreak, \\N, back\\slash, 氧气瓶, 𠮷, ' \" %";

    @TempDir
    static Path servers;

    private static PostgresServer source;
    private static PostgresServer target;

    @TempDir
    Path temporary;

    private Path sourceFiles = Path.of("");
    private Path targetFiles = Path.of("");

    @BeforeAll
    static void start() {
        source = PostgresServer.start(new DataFolder(servers.resolve("source")));
        target = PostgresServer.start(new DataFolder(servers.resolve("target")));
    }

    @AfterAll
    static void stop() {
        source.close();
        target.close();
    }

    @BeforeEach
    void fill() throws Exception {
        empty(target.address());
        empty(source.address());
        migrate(source.address());
        sourceFiles = temporary.resolve("source-files");
        targetFiles = temporary.resolve("target-files");
        Files.createDirectories(sourceFiles.resolve("ab"));
        Files.write(sourceFiles.resolve("ab/photo"), "a photo of an oxygen bottle".getBytes(StandardCharsets.UTF_8));
        Files.write(sourceFiles.resolve("ab/unfinished.part"), new byte[] {1});
        insertTree();
    }

    @Test
    void what_was_backed_up_comes_back_equal_to_the_byte() throws Exception {
        var first = backup(source, sourceFiles, "first.zip");
        try (var file = BackupFile.open(temporary.resolve("first.zip"))) {
            file.requireUndamaged();
            new RestoreBackup(target.address(), targetFiles).restore(file);
        }
        var second = backup(target, targetFiles, "second.zip");
        assertThat(second).isEqualTo(first);
        assertThat(Files.readString(targetFiles.resolve("ab/photo"))).isEqualTo("a photo of an oxygen bottle");
        assertThat(count(target.address(), "select count(*) from pg_constraint where contype = 'f' and convalidated"))
                .isEqualTo(count(source.address(), "select count(*) from pg_constraint where contype = 'f'"));
    }

    @Test
    void rows_can_be_read_without_a_database() throws IOException {
        backup(source, sourceFiles, "file.zip");
        try (var file = BackupFile.open(temporary.resolve("file.zip"))) {
            var rows = new ArrayList<BackupRow>();
            file.forEachRow(file.table("organization").orElseThrow(), rows::add);
            assertThat(rows).hasSize(2);
            var city = rows.getLast();
            assertThat(city.text("name")).isEqualTo(ODD);
            assertThat(city.value("unit_kind")).isNull();
            assertThat(city.number("version")).isEqualTo(3);
            assertThat(city.instant("created_at")).isEqualTo(Instant.parse("2026-02-03T04:05:06.789Z"));
            var codes = new ArrayList<BackupRow>();
            file.forEachRow(file.table("setup_code").orElseThrow(), codes::add);
            assertThat(codes.getFirst().bytes("code_hash")).containsExactly(0, 255, 16);
        }
    }

    @Test
    void a_changed_byte_or_a_missing_end_is_noticed() throws IOException {
        backup(source, sourceFiles, "file.zip");
        var bytes = Files.readAllBytes(temporary.resolve("file.zip"));
        var text = new String(bytes, StandardCharsets.ISO_8859_1);

        var changed = bytes.clone();
        changed[text.indexOf("oxygen bottle")] ^= 1;
        assertDamaged(changed);
        assertDamaged(Arrays.copyOf(bytes, bytes.length - 100));
        assertDamaged("no zip at all".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_target_with_content_is_refused() throws Exception {
        migrate(target.address());
        var restore = new RestoreBackup(target.address(), targetFiles);
        assertThatThrownBy(restore::requireEmptyTarget)
                .isInstanceOf(OperationFailure.class)
                .hasMessageContaining("not empty");
        empty(target.address());
        restore.requireEmptyTarget();
        Files.createDirectories(targetFiles.resolve("something"));
        assertThatThrownBy(restore::requireEmptyTarget)
                .isInstanceOf(OperationFailure.class)
                .hasMessageContaining("not empty");
    }

    @Test
    void a_restore_that_fails_leaves_the_target_as_empty_as_it_was() throws Exception {
        execute(source.address(), "create table unknown_elsewhere (id int primary key)");
        backup(source, sourceFiles, "file.zip");
        var restore = new RestoreBackup(target.address(), targetFiles);
        try (var file = BackupFile.open(temporary.resolve("file.zip"))) {
            assertThatThrownBy(() -> restore.restore(file))
                    .isInstanceOf(OperationFailure.class)
                    .hasMessageContaining("unknown_elsewhere");
        }
        restore.requireEmptyTarget();
    }

    @Test
    void an_existing_file_is_never_overwritten() {
        backup(source, sourceFiles, "file.zip");
        assertThatThrownBy(() -> backup(source, sourceFiles, "file.zip"))
                .isInstanceOf(OperationFailure.class)
                .hasMessageContaining("exists already");
    }

    @Test
    void a_folder_that_does_not_exist_is_named() {
        assertThatThrownBy(() -> backup(source, sourceFiles, "nowhere/file.zip"))
                .isInstanceOf(OperationFailure.class)
                .hasMessageContaining("no such folder");
    }

    private BackupManifest backup(PostgresServer server, Path files, String name) {
        return new WriteBackup(NOON).write(server.address(), files, temporary.resolve(name));
    }

    private void assertDamaged(byte[] bytes) throws IOException {
        var path = Files.write(temporary.resolve("damaged-" + UUID.randomUUID()), bytes);
        assertThatThrownBy(() -> {
                    try (var file = BackupFile.open(path)) {
                        file.requireUndamaged();
                    }
                })
                .isInstanceOf(OperationFailure.class)
                .hasMessageContaining("damaged");
    }

    private static void insertTree() throws SQLException {
        execute(source.address(), """
                insert into organization (id, kind, parent_id, name, code, province_id, version, created_at)
                values ('01900000-0000-7000-8000-000000000001', 'PROVINCE_UNION', null, '省医务工会', 'P',
                        '01900000-0000-7000-8000-000000000001', 0, '2026-01-02T03:04:05Z');
                insert into setup_code values ('\\x00ff10', '2026-01-02T03:04:05Z')
                """);
        try (var connection = source.address().connect();
                var statement = connection.prepareStatement("""
                        insert into organization (id, kind, parent_id, name, code, province_id, city_id, version, created_at)
                        values ('01900000-0000-7000-8000-000000000002', 'CITY_UNION',
                                '01900000-0000-7000-8000-000000000001', ?, 'C',
                                '01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000002',
                                3, '2026-02-03T04:05:06.789Z')
                        """)) {
            statement.setString(1, ODD);
            statement.execute();
        }
    }

    private static Flyway flyway(DatabaseAddress database) {
        return Flyway.configure()
                .dataSource(database.url(), database.username(), database.password())
                .cleanDisabled(false)
                .load();
    }

    private static void migrate(DatabaseAddress database) {
        flyway(database).migrate();
    }

    private static void empty(DatabaseAddress database) {
        flyway(database).clean();
    }

    private static void execute(DatabaseAddress database, String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long count(DatabaseAddress database, String query) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
