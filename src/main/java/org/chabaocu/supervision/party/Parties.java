package org.chabaocu.supervision.party;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.organization.Organizations;
import org.chabaocu.people.Role;
import org.chabaocu.supervision.domain.RoundId;
import org.chabaocu.supervision.domain.SupervisionParty;
import org.chabaocu.supervision.domain.TeamId;
import org.chabaocu.supervision.domain.VisitId;
import org.chabaocu.supervision.domain.VisitKind;
import org.chabaocu.supervision.domain.VisitStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** As what somebody acts. For whom the answer is empty, the round, team or visit does not exist (404). */
@Repository
public class Parties {

    private static final Set<Role> INSPECTED_ROLES = EnumSet.of(Role.UNIT_UNION, Role.UNIT_LEADER, Role.SAFETY_OFFICER);

    private static final String TEAM = """
            r.province_id, t.leader_id, t.recorder_id,
            exists (select 1 from supervision_member m where m.team_id = t.id and m.person_id = :person) as is_member
            """;

    private final JdbcClient jdbc;
    private final Organizations organizations;

    Parties(JdbcClient jdbc, Organizations organizations) {
        this.jdbc = jdbc;
        this.organizations = organizations;
    }

    /** In a round: of any of its teams. */
    public Set<SupervisionParty> in(RoundId round, Actor actor) {
        return jdbc
                .sql(
                        "select " + TEAM
                                + " from supervision_round r left join supervision_team t on t.round_id = r.id where r.id = :id")
                .param("person", actor.id().value())
                .param("id", round.value())
                .query((row, number) -> ofTeam(row, actor))
                .list()
                .stream()
                .collect(() -> EnumSet.noneOf(SupervisionParty.class), Set::addAll, Set::addAll);
    }

    public Set<SupervisionParty> in(TeamId team, Actor actor) {
        return jdbc.sql("select " + TEAM
                        + " from supervision_team t join supervision_round r on r.id = t.round_id where t.id = :id")
                .param("person", actor.id().value())
                .param("id", team.value())
                .query((row, number) -> ofTeam(row, actor))
                .optional()
                .orElse(Set.of());
    }

    /** The inspected side and its city union see a visit once its findings have been handed over. */
    public Set<SupervisionParty> at(VisitId visit, Actor actor) {
        return jdbc.sql("select " + TEAM + """
                        , v.kind, v.status, v.organization_id
                        from supervision_visit v
                        join supervision_team t on t.id = v.team_id
                        join supervision_round r on r.id = v.round_id
                        where v.id = :id
                        """)
                .param("person", actor.id().value())
                .param("id", visit.value())
                .query((row, number) -> {
                    var parties = ofTeam(row, actor);
                    if (VisitStatus.valueOf(row.getString("status")).isFedBack()) addInspected(parties, row, actor);
                    return parties;
                })
                .optional()
                .orElse(Set.of());
    }

    private void addInspected(Set<SupervisionParty> parties, ResultSet row, Actor actor) throws SQLException {
        var organization = new OrganizationId(row.getObject("organization_id", UUID.class));
        var where = organizations.find(organization).orElseThrow().lineage();
        var isUnit = VisitKind.valueOf(row.getString("kind")) == VisitKind.UNIT;
        var roles = actor.rolesAt(where);
        if (isUnit ? roles.stream().anyMatch(INSPECTED_ROLES::contains) : roles.contains(Role.CITY_UNION))
            parties.add(SupervisionParty.INSPECTED);
        if (isUnit && roles.contains(Role.CITY_UNION)) parties.add(SupervisionParty.CITY);
    }

    private static Set<SupervisionParty> ofTeam(ResultSet row, Actor actor) throws SQLException {
        var parties = EnumSet.noneOf(SupervisionParty.class);
        var person = actor.id().value();
        var province = row.getObject("province_id", UUID.class);
        if (isProvinceUnion(actor, province)) parties.add(SupervisionParty.PROVINCE);
        if (person.equals(row.getObject("leader_id", UUID.class))) parties.add(SupervisionParty.LEADER);
        if (person.equals(row.getObject("recorder_id", UUID.class))) parties.add(SupervisionParty.RECORDER);
        if (row.getBoolean("is_member")) parties.add(SupervisionParty.MEMBER);
        return parties;
    }

    private static boolean isProvinceUnion(Actor actor, UUID province) {
        return actor.assignments().stream()
                .anyMatch(assignment -> assignment.role() == Role.PROVINCE_UNION
                        && assignment.at().id().value().equals(province));
    }
}
