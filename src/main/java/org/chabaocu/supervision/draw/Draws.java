package org.chabaocu.supervision.draw;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chabaocu.platform.sql.Moments;
import org.chabaocu.supervision.domain.DrawId;
import org.chabaocu.supervision.domain.RoundId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Draws and the order each has given; a frame is kept once, as the text whose hash was published. */
@Repository
class Draws {

    private static final TypeReference<List<DrawRecord.Quota>> QUOTAS = new TypeReference<>() {};

    private static final String COLUMNS = """
            id, round_id, kind, position, reason, frame, frame_hash, frame_size, strata, secret, commitment, frozen_at, entropy,
            seed, drawn_by, drawn_at, superseded_at
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Draws(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(DrawRecord draw, UUID by) {
        jdbc.sql("""
                        insert into supervision_draw (id, round_id, kind, position, reason, frame, frame_hash, frame_size, strata,
                            secret, commitment, frozen_by, frozen_at)
                        values (:id, :round, :kind, :position, :reason, :frame, :hash, :size, cast(:strata as jsonb), :secret,
                            :commitment, :by, :at)
                        """)
                .param("id", draw.id().value())
                .param("round", draw.round().value())
                .param("kind", draw.kind().name())
                .param("position", draw.position())
                .param("reason", draw.reason())
                .param("frame", draw.frameText())
                .param("hash", draw.frameHash())
                .param("size", draw.frameSize())
                .param("strata", json.writeValueAsString(draw.strata()))
                .param("secret", draw.secret())
                .param("commitment", draw.commitment())
                .param("by", by)
                .param("at", Moments.parameter(draw.frozenAt()))
                .update();
    }

    Optional<DrawRecord> find(DrawId id) {
        return jdbc.sql("select " + COLUMNS + " from supervision_draw where id = :id")
                .param("id", id.value())
                .query(this::read)
                .optional();
    }

    /** The draw of a kind that is in force. */
    Optional<DrawRecord> present(RoundId round, DrawKind kind) {
        return jdbc.sql("select " + COLUMNS + """
                         from supervision_draw
                        where round_id = :round and kind = :kind and superseded_at is null
                        order by position desc limit 1
                        """)
                .param("round", round.value())
                .param("kind", kind.name())
                .query(this::read)
                .optional();
    }

    /** The latest draw of a kind, whether or not it is still in force. */
    Optional<DrawRecord> last(RoundId round, DrawKind kind) {
        return jdbc.sql("select " + COLUMNS + """
                         from supervision_draw where round_id = :round and kind = :kind order by position desc limit 1
                        """)
                .param("round", round.value())
                .param("kind", kind.name())
                .query(this::read)
                .optional();
    }

    /** Another draw of the same round and kind, as one finds it from any of them. */
    record Sibling(
            DrawId id,
            int position,
            @Nullable String reason,
            Instant frozenAt,
            @Nullable Instant drawnAt) {}

    List<Sibling> siblings(DrawRecord draw) {
        return jdbc.sql("""
                        select id, position, reason, frozen_at, drawn_at from supervision_draw
                        where round_id = :round and kind = :kind order by position
                        """)
                .param("round", draw.round().value())
                .param("kind", draw.kind().name())
                .query((row, number) -> new Sibling(
                        new DrawId(row.getObject("id", UUID.class)),
                        row.getInt("position"),
                        row.getString("reason"),
                        Moments.read(row, "frozen_at"),
                        Moments.readOptional(row, "drawn_at")))
                .list();
    }

    void supersede(DrawId id, Instant at) {
        jdbc.sql("update supervision_draw set superseded_at = :at where id = :id")
                .param("id", id.value())
                .param("at", Moments.parameter(at))
                .update();
    }

    /** Completes a draw and writes the whole order, a row for each stratum. */
    void complete(DrawResult result) {
        var id = result.draw().id();
        var drawn = result.drawn();
        jdbc.sql("""
                        update supervision_draw set entropy = :entropy, seed = :seed, drawn_by = :by, drawn_at = :at
                        where id = :id and drawn_at is null
                        """)
                .param("id", id.value())
                .param("entropy", drawn.entropy())
                .param("seed", drawn.seed())
                .param("by", drawn.by())
                .param("at", Moments.parameter(drawn.at()))
                .update();
        var selected = result.selected().stream().collect(groupingBy(Ranking.Place::stratum));
        Stream.concat(result.selected().stream(), result.reserves().stream())
                .sorted(Comparator.comparingInt(Ranking.Place::order))
                .collect(groupingBy(Ranking.Place::stratum))
                .forEach((stratum, places) -> addOrder(id, stratum, places, selected.getOrDefault(stratum, List.of())));
    }

    private void addOrder(DrawId id, String stratum, List<Ranking.Place> places, List<Ranking.Place> selected) {
        jdbc.sql("""
                        insert into supervision_draw_order (draw_id, stratum, subjects, names, selected)
                        values (:id, :stratum, cast(:subjects as uuid[]), :names, :selected)
                        """)
                .param("id", id.value())
                .param("stratum", stratum)
                .param("subjects", texts(places, Ranking.Place::unitId))
                .param("names", texts(places, Ranking.Place::name))
                .param(
                        "selected",
                        selected.stream().mapToInt(Ranking.Place::order).toArray())
                .update();
    }

    private static String[] texts(List<Ranking.Place> places, Function<Ranking.Place, String> text) {
        return places.stream().map(text).toArray(String[]::new);
    }

    private DrawRecord read(ResultSet row, int number) throws SQLException {
        var entropy = row.getString("entropy");
        var drawn = entropy == null
                ? null
                : new DrawRecord.Drawn(
                        entropy,
                        row.getBytes("seed"),
                        row.getObject("drawn_by", UUID.class),
                        Moments.read(row, "drawn_at"));
        return new DrawRecord(
                new DrawId(row.getObject("id", UUID.class)),
                new RoundId(row.getObject("round_id", UUID.class)),
                DrawKind.valueOf(row.getString("kind")),
                row.getInt("position"),
                row.getString("reason"),
                row.getString("frame"),
                row.getBytes("frame_hash"),
                row.getInt("frame_size"),
                json.readValue(row.getString("strata"), QUOTAS),
                row.getBytes("secret"),
                row.getBytes("commitment"),
                Moments.read(row, "frozen_at"),
                drawn,
                Moments.readOptional(row, "superseded_at"));
    }
}
