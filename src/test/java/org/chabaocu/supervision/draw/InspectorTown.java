package org.chabaocu.supervision.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chabaocu.access.TestPeople.TestPerson;
import org.chabaocu.administration.TestProvince;
import org.chabaocu.organization.Organization;
import org.chabaocu.organization.OrganizationKind;
import org.chabaocu.people.Role;
import org.chabaocu.supervision.SupervisionTown;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Three teams of five, two and one drawn members, a city each: of the eight some are of nowhere, one has their home in a
 * city, one in a unit of a city, one a role in a city that is not their home.
 */
final class InspectorTown {

    final SupervisionTown town;
    final Organization thirdCity;
    final TestPerson ofCity;
    final TestPerson ofUnit;
    final TestPerson withRole;
    final List<TestPerson> free = new ArrayList<>();

    private final TestProvince tree;
    private final JdbcClient jdbc;
    private final List<TestPerson> heads = new ArrayList<>();

    InspectorTown(ApplicationContext context) {
        town = new SupervisionTown(context);
        tree = new TestProvince(context);
        jdbc = context.getBean(JdbcClient.class);
        thirdCity = tree.below(town.province, OrganizationKind.CITY_UNION, "望海市医务工会", "350300");
        tree.below(thirdCity, OrganizationKind.UNIT, "望海市第1医院", "C1");
        heads.addAll(town.inspectors);
        ofCity = town.person(town.city, "赵临江", Role.CITY_UNION);
        ofUnit = town.person(town.otherUnits.getFirst(), "钱云山");
        withRole = town.person(town.province, "孙兼职");
        grant(withRole, thirdCity);
        for (var i = 1; i <= 5; i++) free.add(town.person(town.province, "李组员" + i));
    }

    void grant(TestPerson person, Organization at) {
        tree.grant(person.id(), Role.CITY_UNION, at.lineage());
    }

    void deactivate(TestPerson person) {
        jdbc.sql("update person set active = false where id = ?")
                .param(person.id().value())
                .update();
    }

    Map<String, Object> plan() {
        var first = team("第一督导组", 0, town.city, ofUnit, withRole, free.get(0), free.get(1), free.get(2));
        var second = team("第二督导组", 2, town.otherCity, ofCity, free.get(3));
        var third = team("第三督导组", 4, thirdCity, free.get(4));
        return plan(List.of(first, second, third));
    }

    Map<String, Object> plan(List<Map<String, Object>> teams) {
        var plan = town.plan("teams", teams);
        plan.put("strata", List.of(town.stratum(town.city, "", 2), town.stratum(town.otherCity, "", 2)));
        return plan;
    }

    Map<String, Object> team(String name, int head, Organization city, TestPerson... members) {
        var team = town.team(name, 0, city);
        team.put("leaderId", town.id(heads.get(head)));
        team.put("recorderId", town.id(heads.get(head + 1)));
        team.put("memberIds", List.of(members).stream().map(town::id).toList());
        return team;
    }

    /** How many drawn members are in a team that has the city of their home or of a role of theirs; said in SQL alone. */
    int conflicts(String round) {
        return jdbc.sql("""
                        select count(*) from supervision_team t
                        join supervision_member m on m.team_id = t.id
                        join supervision_team_city c on c.team_id = t.id
                        join person p on p.id = m.person_id
                        where t.round_id = cast(:round as uuid) and c.city_id in (
                            select o.city_id from organization o where o.id = p.home_id
                            union
                            select o.city_id from role_assignment a join organization o on o.id = a.organization_id
                            where a.person_id = p.id)
                        """).param("round", round).query(Integer.class).single();
    }
}
