package org.chabaocu.hazard;

import java.sql.Types;
import java.util.Map;
import java.util.UUID;
import org.chabaocu.access.TestPeople;
import org.chabaocu.hazard.Province.Hospital;
import org.chabaocu.organization.Lineage;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.organization.OrganizationKind;
import org.chabaocu.people.Role;
import org.chabaocu.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes provinces for tests. */
@Component
public final class Provinces {

    private final JdbcClient jdbc;
    private final TestPeople people;

    Provinces(JdbcClient jdbc, TestPeople people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    public Province fresh() {
        var id = new OrganizationId(Ids.next());
        var province = Lineage.ofProvince(id);
        insert(province, null, "测试省医务工会");
        var city = below(province, OrganizationKind.CITY_UNION, "测试市医务工会");
        var otherCity = below(province, OrganizationKind.CITY_UNION, "邻市医务工会");
        return new Province(
                id.value(),
                city.id().value(),
                otherCity.id().value(),
                hospital(city, "市第一人民医院"),
                hospital(city, "市中医院"),
                hospital(otherCity, "邻市人民医院"),
                people.person(city.id().value(), Role.CITY_UNION),
                people.person(otherCity.id().value(), Role.CITY_UNION),
                people.person(city.id().value(), Role.GOVERNMENT),
                people.person(otherCity.id().value(), Role.GOVERNMENT),
                people.person(id.value(), Role.PROVINCE_UNION),
                people.person(id.value(), Role.ADMINISTRATOR));
    }

    private Hospital hospital(Lineage city, String name) {
        var unit = below(city, OrganizationKind.UNIT, name);
        var department = below(unit, OrganizationKind.DEPARTMENT, "急诊科");
        var team = below(department, OrganizationKind.TEAM, "急诊护理组");
        return new Hospital(
                unit.id().value(),
                code(unit),
                department.id().value(),
                team.id().value(),
                people.person(team.id().value()),
                people.person(team.id().value()),
                people.person(team.id().value(), Role.TEAM_LEADER),
                people.person(department.id().value(), Role.DEPARTMENT_HEAD),
                people.person(unit.id().value(), Role.SAFETY_OFFICER),
                people.person(unit.id().value(), Role.SAFETY_OFFICER),
                people.person(unit.id().value(), Role.UNIT_LEADER),
                people.person(unit.id().value(), Role.UNIT_UNION),
                people.person(unit.id().value(), Role.UNIT_UNION));
    }

    private Lineage below(Lineage parent, OrganizationKind kind, String name) {
        var node = parent.child(new OrganizationId(Ids.next()), kind);
        insert(node, parent.id(), name);
        return node;
    }

    private void insert(Lineage node, @Nullable OrganizationId parent, String name) {
        jdbc.sql("""
                        insert into organization (id, kind, parent_id, name, code, province_id, city_id, unit_id,
                                                  department_id, team_id, created_at)
                        values (:id, :kind, :parent, :name, :code, :province, :city, :unit, :department, :team, now())
                        """)
                .params(Map.of("id", node.id().value(), "kind", node.kind().name(), "name", name, "code", code(node)))
                .param("province", node.provinceId().value())
                .param("parent", value(parent), Types.OTHER)
                .param("city", value(node.cityId()), Types.OTHER)
                .param("unit", value(node.unitId()), Types.OTHER)
                .param("department", value(node.departmentId()), Types.OTHER)
                .param("team", value(node.teamId()), Types.OTHER)
                .update();
    }

    private static String code(Lineage node) {
        var id = node.id().toString();
        return id.substring(id.length() - 8);
    }

    private static @Nullable UUID value(@Nullable OrganizationId id) {
        return id == null ? null : id.value();
    }
}
