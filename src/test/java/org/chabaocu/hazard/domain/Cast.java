package org.chabaocu.hazard.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.organization.Lineage;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.organization.OrganizationKind;
import org.chabaocu.people.PersonId;
import org.chabaocu.people.Role;

/** A province of one city and one unit, with a person for every role. */
final class Cast {

    static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    final Lineage province = Lineage.ofProvince(new OrganizationId(UUID.randomUUID()));
    final Lineage city = province.child(new OrganizationId(UUID.randomUUID()), OrganizationKind.CITY_UNION);
    final Lineage unit = city.child(new OrganizationId(UUID.randomUUID()), OrganizationKind.UNIT);
    final Lineage department = unit.child(new OrganizationId(UUID.randomUUID()), OrganizationKind.DEPARTMENT);
    final Lineage team = department.child(new OrganizationId(UUID.randomUUID()), OrganizationKind.TEAM);
    final Lineage otherCity = province.child(new OrganizationId(UUID.randomUUID()), OrganizationKind.CITY_UNION);
    final Lineage otherUnit = otherCity.child(new OrganizationId(UUID.randomUUID()), OrganizationKind.UNIT);

    final Actor finder = person(team, List.of());
    final Actor responsible = person(team, List.of());
    final Actor colleague = person(team, List.of());
    final Actor teamLeader = person(team, Role.TEAM_LEADER, team);
    final Actor departmentHead = person(department, Role.DEPARTMENT_HEAD, department);
    final Actor officer = person(unit, Role.SAFETY_OFFICER, unit);
    final Actor otherOfficer = person(unit, Role.SAFETY_OFFICER, unit);
    final Actor unitLeader = person(unit, Role.UNIT_LEADER, unit);
    final Actor unitUnion = person(unit, Role.UNIT_UNION, unit);
    final Actor cityUnion = person(city, Role.CITY_UNION, city);
    final Actor provinceUnion = person(province, Role.PROVINCE_UNION, province);
    final Actor government = person(city, Role.GOVERNMENT, city);
    final Actor administrator = person(province, Role.ADMINISTRATOR, province);
    final Actor stranger = person(
            otherUnit,
            List.of(
                    new Actor.Assignment(Role.SAFETY_OFFICER, otherUnit),
                    new Actor.Assignment(Role.UNIT_UNION, otherUnit),
                    new Actor.Assignment(Role.CITY_UNION, otherCity),
                    new Actor.Assignment(Role.GOVERNMENT, otherCity)));

    final List<Actor> everybody = List.of(
            finder,
            responsible,
            colleague,
            teamLeader,
            departmentHead,
            officer,
            otherOfficer,
            unitLeader,
            unitUnion,
            cityUnion,
            provinceUnion,
            government,
            administrator,
            stranger);

    private static Actor person(Lineage home, Role role, Lineage at) {
        return person(home, List.of(new Actor.Assignment(role, at)));
    }

    private static Actor person(Lineage home, List<Actor.Assignment> roles) {
        var id = new PersonId(UUID.randomUUID());
        return new Actor(id, id.toString(), "职工", home, roles);
    }
}
