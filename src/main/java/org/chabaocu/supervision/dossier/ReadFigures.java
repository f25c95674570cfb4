package org.chabaocu.supervision.dossier;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.sql.Moments;
import org.chabaocu.supervision.domain.RoundId;
import org.chabaocu.supervision.domain.TeamId;
import org.chabaocu.supervision.domain.VisitKind;
import org.chabaocu.supervision.dossier.Figures.Checklist;
import org.chabaocu.supervision.dossier.Figures.DrawFacts;
import org.chabaocu.supervision.dossier.Figures.Group;
import org.chabaocu.supervision.dossier.Figures.Item;
import org.chabaocu.supervision.dossier.Figures.RoundFacts;
import org.chabaocu.supervision.dossier.Figures.TeamFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what the documents of a round or of one of its teams are made of, with as many queries for 200 visits as for one. */
@Repository
class ReadFigures {

    private final JdbcClient jdbc;
    private final ReadVisitFiles visitFiles;

    ReadFigures(JdbcClient jdbc, ReadVisitFiles visitFiles) {
        this.jdbc = jdbc;
        this.visitFiles = visitFiles;
    }

    private record Bound(RoundFacts facts, int cityChecklist, int unitChecklist) {}

    /** @param team null: of the whole round */
    Figures of(RoundId round, @Nullable TeamId team) {
        var bound = round(round);
        var teams = teams(round).stream()
                .filter(one -> team == null || one.id().equals(team.value()))
                .toList();
        var checklists = new EnumMap<VisitKind, Checklist>(VisitKind.class);
        checklists.put(VisitKind.CITY_UNION, checklist(VisitKind.CITY_UNION, bound.cityChecklist()));
        checklists.put(VisitKind.UNIT, checklist(VisitKind.UNIT, bound.unitChecklist()));
        return new Figures(bound.facts(), teams, draws(round), checklists, visitFiles.of(round, team));
    }

    /** The title of a team's round, and who the team is. */
    record About(String round, TeamFacts team) {}

    About about(RoundId round, TeamId team) {
        var found = teams(round).stream()
                .filter(one -> one.id().equals(team.value()))
                .findFirst();
        return new About(round(round).facts().title(), found.orElseThrow());
    }

    private Bound round(RoundId round) {
        return jdbc.sql("""
                        select r.id, r.title, r.starts_on, r.ends_on, r.city_checklist, r.unit_checklist, p.name as province
                        from supervision_round r join organization p on p.id = r.province_id
                        where r.id = :round
                        """)
                .param("round", round.value())
                .query((row, number) -> new Bound(
                        new RoundFacts(
                                row.getObject("id", UUID.class),
                                row.getString("title"),
                                Objects.requireNonNull(row.getObject("starts_on", LocalDate.class)),
                                Objects.requireNonNull(row.getObject("ends_on", LocalDate.class)),
                                row.getString("province")),
                        row.getInt("city_checklist"),
                        row.getInt("unit_checklist")))
                .optional()
                .orElseThrow(() -> new NotFoundException("supervision round " + round));
    }

    private List<TeamFacts> teams(RoundId round) {
        return jdbc.sql("""
                        select t.id, t.name, l.name as leader, r.name as recorder,
                            array(select p.name from supervision_member m join person p on p.id = m.person_id
                                where m.team_id = t.id and m.person_id not in (t.leader_id, t.recorder_id)
                                order by p.name) as members,
                            array(select o.name from supervision_team_city c join organization o on o.id = c.city_id
                                where c.team_id = t.id order by o.name) as cities
                        from supervision_team t
                        join person l on l.id = t.leader_id
                        join person r on r.id = t.recorder_id
                        where t.round_id = :round
                        order by t.position
                        """)
                .param("round", round.value())
                .query((row, number) -> new TeamFacts(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("leader"),
                        row.getString("recorder"),
                        texts(row.getArray("members")),
                        texts(row.getArray("cities"))))
                .list();
    }

    private List<DrawFacts> draws(RoundId round) {
        return jdbc.sql("""
                        select d.id, d.position, d.frame_size, d.drawn_at, d.reason,
                            (select coalesce(sum(cardinality(o.selected)), 0) from supervision_draw_order o
                                where o.draw_id = d.id) as selected
                        from supervision_draw d
                        where d.round_id = :round and d.kind = 'UNIT' and d.drawn_at is not null
                        order by d.position
                        """)
                .param("round", round.value())
                .query((row, number) -> new DrawFacts(
                        row.getObject("id", UUID.class),
                        row.getInt("position"),
                        row.getInt("frame_size"),
                        row.getInt("selected"),
                        Moments.read(row, "drawn_at"),
                        row.getString("reason")))
                .list();
    }

    private Checklist checklist(VisitKind kind, int version) {
        var title = jdbc.sql("select title from checklist where code = :code and version = :version")
                .param("code", kind.name())
                .param("version", version)
                .query(String.class)
                .optional()
                .orElse("");
        return new Checklist(title, groups(kind, version));
    }

    private record ItemRow(int group, String name, List<String> methods, Item item) {}

    private List<Group> groups(VisitKind kind, int version) {
        var groups = new LinkedHashMap<Integer, Group>();
        items(kind, version)
                .forEach(row -> groups.merge(
                        row.group(), new Group(row.name(), row.methods(), List.of(row.item())), ReadFigures::together));
        return List.copyOf(groups.values());
    }

    private static Group together(Group group, Group more) {
        var items = new ArrayList<>(group.items());
        items.addAll(more.items());
        return new Group(group.name(), group.methods(), List.copyOf(items));
    }

    private List<ItemRow> items(VisitKind kind, int version) {
        return jdbc.sql("""
                        select g.position as group_position, g.name, g.methods as group_methods,
                            i.item_code, i.position, i.text, i.methods
                        from checklist_group g
                        join checklist_item i
                            on i.code = g.code and i.version = g.version and i.group_position = g.position
                        where g.code = :code and g.version = :version
                        order by g.position, i.position
                        """)
                .param("code", kind.name())
                .param("version", version)
                .query((row, number) -> new ItemRow(
                        row.getInt("group_position"),
                        row.getString("name"),
                        texts(row.getArray("group_methods")),
                        item(row)))
                .list();
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(
                row.getString("item_code"),
                row.getInt("position"),
                row.getString("text"),
                texts(row.getArray("methods")));
    }

    static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.copyOf(Arrays.asList((String[]) array.getArray()));
    }

    /** The round of a visit and its team. */
    Map.Entry<RoundId, TeamId> placeOf(UUID visit) {
        return jdbc.sql("select round_id, team_id from supervision_visit where id = :id")
                .param("id", visit)
                .query((row, number) -> Map.entry(
                        new RoundId(row.getObject("round_id", UUID.class)),
                        new TeamId(row.getObject("team_id", UUID.class))))
                .optional()
                .orElseThrow(() -> new NotFoundException("supervision visit " + visit));
    }
}
