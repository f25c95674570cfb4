package org.chabaocu.platform.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chabaocu.platform.sheet.ImportJob.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Uploaded sheets in the database, where every node finds them. */
@Repository
class ImportJobs {

    private static final String COLUMNS = """
            id, kind, file_name, state, skip_bad, total, done, report, failure, created_by, created_at, finished_at,
            file is not null as file_kept
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    ImportJobs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, String kind, String fileName, byte[] file, UUID createdBy, Instant now) {
        jdbc.sql("""
                        insert into import_job (id, kind, file_name, file, state, created_by, created_at)
                        values (:id, :kind, :fileName, :file, 'CHECKING', :createdBy, :now)
                        """)
                .param("id", id)
                .param("kind", kind)
                .param("fileName", fileName)
                .param("file", file)
                .param("createdBy", createdBy)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<ImportJob> find(UUID id) {
        return jdbc.sql("select %s from import_job where id = :id".formatted(COLUMNS))
                .param("id", id)
                .query(this::job)
                .optional();
    }

    List<ImportJob> latest(String kind, UUID createdBy) {
        return jdbc.sql("""
                        select %s from import_job
                        where kind = :kind and created_by = :createdBy
                        order by created_at desc limit 10
                        """.formatted(COLUMNS))
                .param("kind", kind)
                .param("createdBy", createdBy)
                .query(this::job)
                .list();
    }

    /** Copies the sheet into a file of this machine; false when it is no longer kept. */
    boolean copyFile(UUID id, Path target) {
        var copied = jdbc.sql("select file from import_job where id = :id and file is not null")
                .param("id", id)
                .query((row, number) -> copy(row, target))
                .optional();
        return copied.isPresent();
    }

    private static long copy(ResultSet row, Path target) throws SQLException {
        try (InputStream in = row.getBinaryStream("file")) {
            return Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new SQLException("The sheet could not be copied", e);
        }
    }

    /** Moves the job on if it still stands where the caller saw it. */
    boolean move(UUID id, State from, State to, boolean skipBad) {
        return jdbc.sql("""
                                update import_job set state = :to, skip_bad = :skipBad, done = 0
                                where id = :id and state = :from
                                """)
                        .param("id", id)
                        .param("from", from.name())
                        .param("to", to.name())
                        .param("skipBad", skipBad)
                        .update()
                == 1;
    }

    /** Seen at once by whoever watches, while the import's own transaction goes on. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void progress(UUID id, int done) {
        jdbc.sql("update import_job set done = :done where id = :id")
                .param("id", id)
                .param("done", done)
                .update();
    }

    void finish(UUID id, State state, @Nullable SheetReport report, @Nullable SheetFailure failure, Instant now) {
        jdbc.sql("""
                        update import_job
                        set state = :state, report = coalesce(cast(:report as jsonb), report), failure = :failure,
                            total = coalesce(:total, total), finished_at = :now
                        where id = :id
                        """)
                .param("id", id)
                .param("state", state.name())
                .param("report", report == null ? null : json.writeValueAsString(report))
                .param("failure", failure == null ? null : json.writeValueAsString(failure))
                .param("total", report == null ? null : report.rows())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void discard(UUID id) {
        jdbc.sql("delete from import_job where id = :id and state in ('CHECKED', 'FAILED', 'DONE')")
                .param("id", id)
                .update();
    }

    /** Sheets hold personal data: they go after a day, what is known of them after a month. */
    void forget(Instant now) {
        var time = now.atOffset(ZoneOffset.UTC);
        jdbc.sql("delete from import_job where created_at < :limit and (created_at < :old or state = 'CHECKED')")
                .param("limit", time.minusDays(1))
                .param("old", time.minusDays(30))
                .update();
        jdbc.sql("""
                        update import_job set file = null
                        where file is not null and state in ('DONE', 'FAILED') and created_at < :limit
                        """).param("limit", time.minusDays(1)).update();
    }

    private ImportJob job(ResultSet row, int number) throws SQLException {
        var report = row.getString("report");
        var failure = row.getString("failure");
        var finished = row.getObject("finished_at", OffsetDateTime.class);
        return new ImportJob(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("file_name"),
                State.valueOf(row.getString("state")),
                row.getBoolean("skip_bad"),
                row.getObject("total", Integer.class),
                row.getInt("done"),
                report == null ? null : json.readValue(report, SheetReport.class),
                failure == null ? null : json.readValue(failure, SheetFailure.class),
                row.getObject("created_by", UUID.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant(),
                row.getBoolean("file_kept"));
    }
}
