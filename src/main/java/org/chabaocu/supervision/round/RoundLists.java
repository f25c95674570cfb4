package org.chabaocu.supervision.round;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.organization.Reach;
import org.chabaocu.people.Role;
import org.chabaocu.platform.sql.Conditions;
import org.chabaocu.supervision.domain.RoundId;
import org.chabaocu.supervision.domain.RoundStatus;
import org.chabaocu.supervision.domain.VisitStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What concerns somebody: the rounds they plan or belong to, the visits they make, the visits they were told of. */
@Repository
@Transactional(readOnly = true)
public class RoundLists {

    /** Who reads what a unit or a city union was told; the same as {@code Parties} lets in. */
    private static final Set<Role> TOLD =
            EnumSet.of(Role.UNIT_UNION, Role.UNIT_LEADER, Role.SAFETY_OFFICER, Role.CITY_UNION);

    private static final int MOST_VISITS = 200;

    private static final List<String> FED_BACK = EnumSet.allOf(VisitStatus.class).stream()
            .filter(VisitStatus::isFedBack)
            .map(Enum::name)
            .toList();

    private final JdbcClient jdbc;

    RoundLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param member whether the viewer belongs to one of its teams */
    public record RoundRow(
            RoundId id,
            String title,
            int year,
            LocalDate startsOn,
            LocalDate endsOn,
            RoundStatus status,
            long version,
            int teams,
            int visits,
            boolean member) {}

    /** @param next the cursor of the following page, null on the last */
    public record Slice(List<RoundRow> rows, @Nullable UUID next) {}

    /** Newest first. */
    public Slice rounds(Actor actor, int limit, @Nullable UUID after) {
        var provinces = actor.nodesWith(Set.of(Role.PROVINCE_UNION)).stream()
                .map(node -> node.id().value().toString())
                .toArray(String[]::new);
        var rows = jdbc.sql("""
                        select r.id, r.title, r.year, r.starts_on, r.ends_on, r.status, r.version,
                            (select count(*) from supervision_team t where t.round_id = r.id) as teams,
                            (select count(*) from supervision_visit v where v.round_id = r.id) as visits,
                            mine.member
                        from supervision_round r
                        cross join lateral (
                            select exists (
                                select from supervision_team t join supervision_member m on m.team_id = t.id
                                where t.round_id = r.id and m.person_id = :person) as member) mine
                        where (r.province_id = any (cast(:provinces as uuid[])) or mine.member)
                            and (cast(:after as uuid) is null or r.id < cast(:after as uuid))
                        order by r.id desc
                        limit :limit
                        """)
                .param("person", actor.id().value())
                .param("provinces", provinces)
                .param("after", after)
                .param("limit", limit + 1)
                .query((row, number) -> new RoundRow(
                        new RoundId(row.getObject("id", UUID.class)),
                        row.getString("title"),
                        row.getInt("year"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        RoundStatus.valueOf(row.getString("status")),
                        row.getLong("version"),
                        row.getInt("teams"),
                        row.getInt("visits"),
                        row.getBoolean("member")))
                .list();
        if (rows.size() <= limit) return new Slice(rows, null);
        var page = rows.subList(0, limit);
        return new Slice(page, page.getLast().id().value());
    }

    /** The visits of the teams somebody belongs to, in rounds that are not archived. */
    public List<VisitRow> visitsOf(Actor actor) {
        return jdbc.sql(VisitRow.SELECT + """
                        join supervision_member m on m.team_id = v.team_id and m.person_id = :person
                        where r.status <> 'ARCHIVED'
                        """ + VisitRow.ORDER + " limit :most")
                .param("person", actor.id().value())
                .param("most", MOST_VISITS)
                .query(VisitRow::read)
                .list();
    }

    /** What inspected units and city unions, and the unions above them, have been told. */
    public List<VisitRow> toldTo(Actor actor) {
        var nodes = actor.nodesWith(TOLD);
        if (nodes.isEmpty()) return List.of();
        var within = new Conditions();
        Reach.within(nodes).restrict(within, "o");
        return jdbc.sql(VisitRow.SELECT + " where v.status in (:told) and " + within.sql() + VisitRow.ORDER
                        + " limit :most")
                .params(within.parameters())
                .param("told", FED_BACK)
                .param("most", MOST_VISITS)
                .query(VisitRow::read)
                .list();
    }
}
