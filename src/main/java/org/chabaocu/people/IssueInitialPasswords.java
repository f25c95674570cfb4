package org.chabaocu.people;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.chabaocu.organization.Administrator;
import org.chabaocu.organization.Lineage;
import org.chabaocu.platform.sql.Moments;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues first passwords to all active persons at or below a node who have none yet, as after an import. They are handed
 * out once, to be printed and passed on, and stored nowhere.
 */
@Service
public class IssueInitialPasswords {

    /** A person's first password, with what is needed to hand it over. */
    public record Slip(String homeName, String name, String username, String password) {}

    private record Waiting(UUID id, String homeName, String name, String username) {}

    private static final int BATCH = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final PasswordEncoding encoding;
    private final Clock clock;

    IssueInitialPasswords(JdbcClient jdbc, JdbcTemplate batches, PasswordEncoding encoding, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.encoding = encoding;
        this.clock = clock;
    }

    /** Hands each slip to the consumer; nothing lasts unless the consumer has taken them all. Answers how many there were. */
    @Transactional
    public int issue(Lineage at, Administrator by, Consumer<Slip> consumer) {
        if (!by.administered().includes(at)) throw new IllegalArgumentException("Not administered: " + at.id());
        int issued = 0;
        for (var waiting = waiting(at); !waiting.isEmpty(); waiting = waiting(at)) {
            issue(waiting).forEach(consumer);
            issued += waiting.size();
        }
        return issued;
    }

    public int countWaiting(Lineage at) {
        return jdbc.sql("""
                        select count(*) from person p join organization o on o.id = p.home_id
                        where o.%s = :at and p.active and p.password is null
                        """.formatted(at.kind().column()))
                .param("at", at.id().value())
                .query(Integer.class)
                .single();
    }

    private List<Waiting> waiting(Lineage at) {
        return jdbc.sql("""
                        select p.id, o.name as home_name, p.name, p.username
                        from person p join organization o on o.id = p.home_id
                        where o.%s = :at and p.active and p.password is null
                        order by o.name, p.name, p.id
                        limit :batch
                        for update of p
                        """.formatted(at.kind().column()))
                .param("at", at.id().value())
                .param("batch", BATCH)
                .query((row, number) -> new Waiting(
                        row.getObject("id", UUID.class),
                        row.getString("home_name"),
                        row.getString("name"),
                        row.getString("username")))
                .list();
    }

    private List<Slip> issue(List<Waiting> waiting) {
        var slips = new ArrayList<Slip>();
        var encoded = new ArrayList<String>();
        for (var person : waiting) {
            var password = InitialPasswords.next();
            slips.add(new Slip(person.homeName(), person.name(), person.username(), password));
            encoded.add(encoding.encodeGenerated(password));
        }
        var now = Moments.parameter(clock.instant());
        batches.batchUpdate(
                "update person set password = ?, must_change_password = true, password_changed_at = ? where id = ?",
                setter(waiting, encoded, now));
        return slips;
    }

    private static BatchPreparedStatementSetter setter(List<Waiting> waiting, List<String> encoded, Object now) {
        return new BatchPreparedStatementSetter() {
            @Override
            public void setValues(PreparedStatement statement, int row) throws SQLException {
                statement.setString(1, encoded.get(row));
                statement.setObject(2, now);
                statement.setObject(3, waiting.get(row).id());
            }

            @Override
            public int getBatchSize() {
                return waiting.size();
            }
        };
    }
}
