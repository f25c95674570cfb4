package org.chabaocu.supervision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chabaocu.access.Actor;
import org.chabaocu.access.TestPeople;
import org.chabaocu.access.TestPeople.TestPerson;
import org.chabaocu.administration.TestProvince;
import org.chabaocu.organization.Organization;
import org.chabaocu.organization.OrganizationKind;
import org.chabaocu.people.PasswordEncoding;
import org.chabaocu.people.Role;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A province of its own: two cities with four units each, the unions' people and six inspectors at the province union. */
public final class SupervisionTown {

    public final Organization province;
    public final Organization city;
    public final Organization otherCity;
    public final List<Organization> units = new ArrayList<>();
    public final List<Organization> otherUnits = new ArrayList<>();
    public final TestPerson union;
    public final TestPerson cityUnion;
    public final TestPerson unitUnion;
    public final TestPerson worker;
    public final TestPerson stranger;
    public final List<TestPerson> inspectors = new ArrayList<>();

    private final ApplicationContext context;
    private final TestProvince tree;
    private int more;

    public SupervisionTown(ApplicationContext context) {
        this.context = context;
        tree = new TestProvince(context);
        province = tree.province("山海省医务工会");
        city = tree.below(province, OrganizationKind.CITY_UNION, "临江市医务工会", "350100");
        otherCity = tree.below(province, OrganizationKind.CITY_UNION, "云山市医务工会", "350200");
        for (var i = 1; i <= 4; i++) {
            units.add(tree.below(city, OrganizationKind.UNIT, "临江市第" + i + "医院", "A" + i));
            otherUnits.add(tree.below(otherCity, OrganizationKind.UNIT, "云山市第" + i + "医院", "B" + i));
        }
        union = login(tree.person(province, "省工会干事", Role.PROVINCE_UNION));
        cityUnion = login(tree.person(city, "市工会干事", Role.CITY_UNION));
        unitUnion = login(tree.person(units.getFirst(), "单位工会", Role.UNIT_UNION));
        worker = login(tree.person(units.getFirst(), "职工"));
        for (var i = 1; i <= 6; i++) inspectors.add(login(tree.person(province, "督导员" + i)));
        var far = tree.province("别省医务工会");
        stranger = login(tree.person(far, "别省干事", Role.PROVINCE_UNION));
    }

    /** The person as somebody who can log in and hold a token. */
    public TestPerson login(Actor actor) {
        context.getBean(JdbcClient.class)
                .sql("update person set password = ? where id = ?")
                .params(
                        context.getBean(PasswordEncoding.class).encode(TestPeople.PASSWORD),
                        actor.id().value())
                .update();
        return new TestPerson(
                actor.id(), actor.username(), context.getBean(TestPeople.class).token(actor.id()));
    }

    public TestPerson person(Organization home, String name, Role... roles) {
        return login(tree.person(home, name, roles));
    }

    /** One more unit. */
    public Organization under(Organization parent, String name) {
        return tree.below(parent, OrganizationKind.UNIT, name, "X" + ++more);
    }

    public String id(TestPerson person) {
        return person.id().toString();
    }

    public String id(Organization node) {
        return node.id().toString();
    }

    public void kind(Organization unit, String kind) {
        context.getBean(JdbcClient.class)
                .sql("update organization set unit_kind = ? where id = ?")
                .params(kind, unit.id().value())
                .update();
    }

    public void close(Organization unit) {
        context.getBean(JdbcClient.class)
                .sql("update organization set active = false where id = ?")
                .params(unit.id().value())
                .update();
    }

    /** A plan that is sound: two teams, a city each, two units from each city. */
    public Map<String, Object> plan() {
        var plan = new LinkedHashMap<String, Object>();
        plan.put("title", "2026年“查保促”督导行动");
        plan.put("year", 2026);
        plan.put("content", "对照督导检查项目表逐项检查");
        plan.put("methods", List.of("SITE_CHECK", "SPOT_CHECK", "LEDGER_REVIEW"));
        plan.put("requirements", "轻车简从");
        plan.put("startsOn", "2026-05-11");
        plan.put("endsOn", "2026-05-15");
        plan.put("strata", List.of(stratum(city, "", 2), stratum(otherCity, "", 2)));
        plan.put("teams", List.of(team("第一督导组", 0, city), team("第二督导组", 3, otherCity)));
        return plan;
    }

    public Map<String, Object> plan(String field, Object value) {
        var plan = plan();
        plan.put(field, value);
        return plan;
    }

    public Map<String, Object> stratum(Organization where, String kind, int count) {
        var stratum = new LinkedHashMap<String, Object>();
        stratum.put("cityId", id(where));
        if (!kind.isEmpty()) stratum.put("kind", kind);
        stratum.put("count", count);
        return stratum;
    }

    /** Three inspectors from the given one on: leader, recorder, member. */
    public Map<String, Object> team(String name, int first, Organization... cities) {
        var team = new LinkedHashMap<String, Object>();
        team.put("name", name);
        team.put("leaderId", id(inspectors.get(first)));
        team.put("recorderId", id(inspectors.get(first + 1)));
        team.put("memberIds", List.of(id(inspectors.get(first + 2))));
        team.put("cityIds", List.of(cities).stream().map(this::id).toList());
        return team;
    }
}
