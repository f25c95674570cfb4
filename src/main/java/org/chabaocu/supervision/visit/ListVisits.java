package org.chabaocu.supervision.visit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.chabaocu.access.Actor;
import org.chabaocu.organization.Lineage;
import org.chabaocu.people.Role;
import org.chabaocu.supervision.domain.VisitId;
import org.chabaocu.supervision.domain.VisitKind;
import org.chabaocu.supervision.domain.VisitStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The visits somebody makes, and those that were handed over to where they have a say. */
@Repository
@Transactional(readOnly = true)
public class ListVisits {

    private static final Set<Role> OF_UNITS = Set.of(Role.UNIT_UNION, Role.UNIT_LEADER, Role.SAFETY_OFFICER);

    private static final String SELECT = """
            select v.id, v.kind, v.status, o.name as organization, c.name as city, r.title as round, t.name as team,
                (select count(*) from supervision_judgement j where j.visit_id = v.id) as judged,
                (select count(*) from supervision_finding f where f.visit_id = v.id) as findings
            from supervision_visit v
            join supervision_round r on r.id = v.round_id
            join supervision_team t on t.id = v.team_id
            join organization o on o.id = v.organization_id
            join organization c on c.id = v.city_id
            """;

    private final JdbcClient jdbc;

    ListVisits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param next the cursor of the following page, null on the last */
    public record Slice(List<VisitRow> rows, @Nullable UUID next) {}

    /** Of the teams one is in: the newest round first. */
    public Slice ofTeams(Actor actor, int limit, @Nullable UUID after) {
        var rows = jdbc.sql(SELECT + """
                        where v.team_id in (select m.team_id from supervision_member m where m.person_id = :person)
                            and (cast(:after as uuid) is null or v.id < :after)
                        order by v.id desc limit :limit
                        """)
                .param("person", actor.id().value())
                .param("after", after)
                .param("limit", limit + 1)
                .query(ListVisits::row)
                .list();
        return slice(rows, limit);
    }

    /** Handed over to the units and city unions where one acts for the inspected side. */
    public Slice ofInspected(Actor actor, int limit, @Nullable UUID after) {
        var rows = jdbc.sql(SELECT + """
                        where v.status in (:fedBack) and (o.unit_id in (:units) or o.city_id in (:cities))
                            and (cast(:after as uuid) is null or v.id < :after)
                        order by v.id desc limit :limit
                        """)
                .param("fedBack", fedBack())
                .param("units", nodes(actor, OF_UNITS))
                .param("cities", nodes(actor, Set.of(Role.CITY_UNION)))
                .param("after", after)
                .param("limit", limit + 1)
                .query(ListVisits::row)
                .list();
        return slice(rows, limit);
    }

    private static Slice slice(List<VisitRow> rows, int limit) {
        if (rows.size() <= limit) return new Slice(rows, null);
        var page = rows.subList(0, limit);
        return new Slice(page, page.getLast().id().value());
    }

    private static List<String> fedBack() {
        return Arrays.stream(VisitStatus.values())
                .filter(VisitStatus::isFedBack)
                .map(Enum::name)
                .toList();
    }

    /** Never empty, so that the condition can be written. */
    private static List<UUID> nodes(Actor actor, Set<Role> roles) {
        var ids = actor.nodesWith(roles).stream().map(Lineage::id).map(id -> id.value());
        return Stream.concat(ids, Stream.of(new UUID(0, 0))).toList();
    }

    private static VisitRow row(ResultSet row, int number) throws SQLException {
        return new VisitRow(
                new VisitId(row.getObject("id", UUID.class)),
                VisitKind.valueOf(row.getString("kind")),
                VisitStatus.valueOf(row.getString("status")),
                VisitRows.text(row, "organization"),
                VisitRows.text(row, "city"),
                VisitRows.text(row, "round"),
                VisitRows.text(row, "team"),
                row.getInt("judged"),
                row.getInt("findings"));
    }
}
