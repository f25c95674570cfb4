package org.chabaocu.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chabaocu.organization.OrganizationKind.CITY_UNION;
import static org.chabaocu.organization.OrganizationKind.DEPARTMENT;
import static org.chabaocu.organization.OrganizationKind.TEAM;
import static org.chabaocu.organization.OrganizationKind.UNIT;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReachTest {

    private final Lineage province = Lineage.ofProvince(id());
    private final Lineage city = province.child(id(), CITY_UNION);
    private final Lineage otherCity = province.child(id(), CITY_UNION);
    private final Lineage unit = city.child(id(), UNIT);
    private final Lineage otherUnit = city.child(id(), UNIT);
    private final Lineage department = unit.child(id(), DEPARTMENT);
    private final Lineage team = department.child(id(), TEAM);

    @Test
    void a_worker_sees_the_whole_unit_and_the_way_up_but_no_neighbour() {
        var seen = Reach.seenFrom(team, List.of());

        assertThat(List.of(team, department, unit, city, province)).allMatch(seen::includes);
        assertThat(List.of(otherUnit, otherCity)).noneMatch(seen::includes);
    }

    @Test
    void a_role_elsewhere_opens_that_place_too() {
        var seen = Reach.seenFrom(team, List.of(otherCity));

        assertThat(List.of(otherCity, otherCity.child(id(), UNIT), unit)).allMatch(seen::includes);
        assertThat(seen.includes(otherUnit)).isFalse();
    }

    @Test
    void what_is_administered_goes_down_and_never_up() {
        var administered = Reach.within(List.of(unit));

        assertThat(List.of(unit, department, team)).allMatch(administered::includes);
        assertThat(List.of(city, province, otherUnit)).noneMatch(administered::includes);
    }

    private static OrganizationId id() {
        return new OrganizationId(UUID.randomUUID());
    }
}
