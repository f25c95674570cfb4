package org.chabaocu.supervision.draw;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.supervision.domain.DrawId;
import org.chabaocu.supervision.domain.Stratum;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Draws as anyone may see them, logged in or not. Before the draw nothing tells the secret. */
@Repository
@Transactional(readOnly = true)
public class PublishedDraws {

    private final Draws draws;
    private final Units units;
    private final JdbcClient jdbc;

    PublishedDraws(Draws draws, Units units, JdbcClient jdbc) {
        this.draws = draws;
        this.units = units;
        this.jdbc = jdbc;
    }

    /**
     * @param province whose round it is; a stratum of its own holds the units directly below it
     * @param names of the strata, by their text
     */
    public record Published(DrawFile file, UUID province, Map<String, String> names, Map<String, String> unitNames) {

        public boolean isDirect(String stratum) {
            return stratum.startsWith(province.toString());
        }

        public String name(String stratum) {
            return names.getOrDefault(stratum, stratum);
        }

        public String unitName(String unitId) {
            return unitNames.getOrDefault(unitId, unitId);
        }

        /** How many are in a stratum. */
        public long size(String stratum) {
            return file.frame().stream()
                    .filter(line -> line.stratum().equals(stratum))
                    .count();
        }

        public List<DrawFile.Place> selected() {
            var selected = file.selected();
            return selected == null ? List.of() : selected;
        }

        /** The first reserves of each stratum. */
        public List<DrawFile.Place> nextReserves(int most) {
            var reserves = file.reserves();
            if (reserves == null) return List.of();
            var quotas = MakeDraw.quotas(file.strata());
            return reserves.stream()
                    .filter(place -> place.order() - quotas.getOrDefault(place.stratum(), 0) <= most)
                    .toList();
        }
    }

    public Published get(DrawId id) {
        var draw = draws.find(id).orElseThrow(() -> new NotFoundException("draw " + id));
        var frame = FrameText.read(draw.frameText(), ids -> units.names(draw.kind(), ids));
        var result = Optional.ofNullable(draw.drawn()).map(drawn -> DrawResult.of(draw, drawn, frame));
        return new Published(
                file(draw, frame, result.orElse(null)), province(draw), strataNames(draw), unitNames(draw, frame));
    }

    private DrawFile file(DrawRecord draw, Frame frame, @Nullable DrawResult result) {
        var drawn = draw.drawn();
        return new DrawFile(
                draw.id().value(),
                draw.round().value(),
                title(draw),
                draw.kind(),
                draw.position(),
                draw.reason(),
                draw.frozenAt(),
                drawn == null ? null : drawn.at(),
                draw.supersededAt(),
                frame.entries().stream().map(entry -> line(draw.kind(), entry)).toList(),
                draw.frameSize(),
                Hex.of(draw.frameHash()),
                Hex.of(draw.commitment()),
                drawn == null ? null : Hex.of(draw.secret()),
                drawn == null ? null : drawn.entropy(),
                drawn == null ? null : Hex.of(drawn.seed()),
                draw.strata(),
                result == null ? null : places(result.selected()),
                result == null ? null : places(result.reserves()),
                others(draw));
    }

    private static List<DrawFile.Place> places(List<Ranking.Place> places) {
        return places.stream().map(DrawFile.Place::of).toList();
    }

    private static DrawFile.FrameLine line(DrawKind kind, Frame.Entry entry) {
        return new DrawFile.FrameLine(entry.stratum(), entry.unitId(), shown(kind, entry.name()));
    }

    /** Institutions by their names; of persons no more than the family name is published. */
    private static String shown(DrawKind kind, String name) {
        return switch (kind) {
            case UNIT -> name;
            case INSPECTOR -> name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
        };
    }

    private static Map<String, String> unitNames(DrawRecord draw, Frame frame) {
        return frame.entries().stream()
                .collect(toMap(Frame.Entry::unitId, entry -> shown(draw.kind(), entry.name()), (one, same) -> one));
    }

    private List<DrawFile.Other> others(DrawRecord draw) {
        return draws.siblings(draw).stream()
                .map(other -> new DrawFile.Other(
                        other.id().value(), other.position(), other.reason(), other.frozenAt(), other.drawnAt()))
                .toList();
    }

    private String title(DrawRecord draw) {
        return jdbc.sql("select title from supervision_round where id = :id")
                .param("id", draw.round().value())
                .query(String.class)
                .single();
    }

    private UUID province(DrawRecord draw) {
        return jdbc.sql("select province_id from supervision_round where id = :id")
                .param("id", draw.round().value())
                .query(UUID.class)
                .single();
    }

    private Map<String, String> strataNames(DrawRecord draw) {
        return switch (draw.kind()) {
            case UNIT ->
                cityStrata(draw.strata().stream().map(DrawRecord.Quota::stratum).toList());
            case INSPECTOR -> teamStrata(draw.strata());
        };
    }

    private Map<String, String> cityStrata(List<String> texts) {
        var cities =
                units.cityNames(texts.stream().map(Stratum::city).distinct().toList());
        return texts.stream()
                .collect(toMap(
                        text -> text,
                        text -> (cities.getOrDefault(Stratum.city(text), "") + " " + Stratum.kind(text)).strip()));
    }

    private static Map<String, String> teamStrata(List<DrawRecord.Quota> teams) {
        return teams.stream()
                .collect(toMap(
                        DrawRecord.Quota::stratum, team -> Objects.requireNonNullElse(team.name(), team.stratum())));
    }
}
