package org.chabaocu.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.chabaocu.organization.Reach;
import org.chabaocu.platform.sql.Conditions;
import org.chabaocu.platform.sql.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads chains from a table of events and the rows they are about; a module wraps it into its {@link ChainSource}. To be used
 * within a transaction, since it reads rows as they are wanted.
 */
public final class ChainTables {

    private static final int ROWS_AT_ONCE = 1_000;
    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final String events;
    private final String subject;
    private final String subjects;

    /**
     * @param events the table of events
     * @param subject its column with the id of what the chain is about
     * @param subjects a query for unit_id, id, event_seq, head_hash, state and, for the reach, the columns of its levels
     */
    public ChainTables(JdbcClient jdbc, JsonMapper json, String events, String subject, String subjects) {
        this.jdbc = jdbc;
        this.json = json;
        this.events = events;
        this.subject = subject;
        this.subjects = subjects;
    }

    public Optional<KeptChain> chain(UUID id) {
        var only = new Conditions().add("h.id = :id", "id", id);
        var found = new ArrayList<KeptChain>(1);
        forEach(only, chain -> found.add(chain.copy()));
        return found.stream().findFirst();
    }

    public void forEachChain(Reach reach, Consumer<KeptChain> reader) {
        var within = new Conditions();
        reach.restrict(within, "h");
        forEach(within, reader);
    }

    private void forEach(Conditions conditions, Consumer<KeptChain> reader) {
        var rows = new Rows(reader);
        jdbc.sql("""
                        select h.id as subject, h.event_seq, h.head_hash, h.state, e.seq, e.at, e.action, e.from_status,
                            e.to_status, e.actor_id, e.role, e.data, e.previous_hash, e.hash
                        from (%s) h
                        left join %s e on e.unit_id = h.unit_id and e.%s = h.id
                        where %s
                        order by h.unit_id, h.id, e.seq
                        """.formatted(subjects, events, subject, conditions.sql()))
                .params(conditions.parameters())
                .withFetchSize(ROWS_AT_ONCE)
                .query(rows);
        rows.end();
    }

    /** Gathers the rows of each subject into its chain. */
    private final class Rows implements RowCallbackHandler {

        private final Consumer<KeptChain> reader;
        private final List<Chain.Stored> links = new ArrayList<>();
        private @Nullable KeptChain present;

        Rows(Consumer<KeptChain> reader) {
            this.reader = reader;
        }

        @Override
        public void processRow(ResultSet row) throws SQLException {
            var id = row.getObject("subject", UUID.class);
            if (present == null || !present.subject().equals(id)) {
                end();
                present = new KeptChain(
                        id, row.getInt("event_seq"), hex(row, "head_hash"), row.getString("state"), links);
            }
            if (row.getObject("seq") != null) links.add(link(id, row));
        }

        void end() {
            if (present != null) reader.accept(present);
            links.clear();
        }
    }

    private Chain.Stored link(UUID id, ResultSet row) throws SQLException {
        var link = new ChainLink(
                id,
                row.getInt("seq"),
                Moments.read(row, "at"),
                row.getString("action"),
                row.getString("from_status"),
                row.getString("to_status"),
                row.getObject("actor_id", UUID.class),
                row.getString("role"),
                json.readValue(row.getString("data"), MEMBERS),
                hex(row, "previous_hash"));
        return new Chain.Stored(link, hex(row, "hash"));
    }

    private static String hex(ResultSet row, String column) throws SQLException {
        return HexFormat.of().formatHex(row.getBytes(column));
    }

    public Optional<Instant> firstEvent() {
        return jdbc.sql("select at from %s order by at limit 1".formatted(events))
                .query((row, number) -> Moments.read(row, "at"))
                .optional();
    }

    /** See {@link ChainSource#forEachHead}. */
    public void forEachHead(Instant from, Instant until, BiConsumer<UUID, String> reader) {
        jdbc.sql("""
                        select distinct on (unit_id, %1$s) %1$s as subject, hash
                        from %2$s
                        where at >= :from and at < :until
                        order by unit_id, %1$s, seq desc
                        """.formatted(subject, events))
                .param("from", Moments.parameter(from))
                .param("until", Moments.parameter(until))
                .withFetchSize(ROWS_AT_ONCE)
                .query((RowCallbackHandler)
                        row -> reader.accept(row.getObject("subject", UUID.class), hex(row, "hash")));
    }
}
