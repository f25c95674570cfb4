package org.chabaocu.demo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chabaocu.access.Actor;
import org.chabaocu.organization.Administrator;
import org.chabaocu.organization.CreateOrganization;
import org.chabaocu.organization.CreateProvince;
import org.chabaocu.organization.Organization;
import org.chabaocu.organization.OrganizationCommand;
import org.chabaocu.organization.OrganizationKind;
import org.chabaocu.organization.Reach;
import org.chabaocu.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Makes the province: tree, accounts and staff. */
@Component
@Profile("demo")
class GrowTree {

    private static final int INSPECTORS = 6;

    private final CreateProvince createProvince;
    private final CreateOrganization createOrganization;
    private final EnrolPeople enrolPeople;

    GrowTree(CreateProvince createProvince, CreateOrganization createOrganization, EnrolPeople enrolPeople) {
        this.createProvince = createProvince;
        this.createOrganization = createOrganization;
        this.enrolPeople = enrolPeople;
    }

    List<DemoUnit> grow(DemoContent content) {
        var province = createProvince
                .create(content.province().name(), content.province().code())
                .orThrow();
        return new Growing(content.province(), province).units();
    }

    /** The tree while it grows. */
    private final class Growing {

        private final DemoContent.Province content;
        private final Names names;
        private final Organization province;
        private final Administrator administrator;
        private final List<DemoUnit> units = new ArrayList<>();

        Growing(DemoContent.Province content, Organization province) {
            this.content = content;
            this.names = new Names(content);
            this.province = province;
            var person = enrolPeople.enrol("admin", names.next(), province, Role.ADMINISTRATOR, province);
            var everything = Reach.within(List.of(province.lineage()));
            this.administrator = new Administrator(person.id().value(), everything, everything);
        }

        List<DemoUnit> units() {
            enrolPeople.enrol("province", names.next(), province, Role.PROVINCE_UNION, province);
            for (var i = 1; i <= INSPECTORS; i++)
                enrolPeople.enrol("inspector-" + i, names.next(), province, null, null);
            content.cities().forEach(this::city);
            return units;
        }

        private void city(DemoContent.City city) {
            var node = below(province, OrganizationKind.CITY_UNION, city.name(), city.code(), null);
            var above = new EnumMap<Part, Actor>(Part.class);
            for (var part : List.of(Part.CITY, Part.GOVERNMENT)) above.put(part, play(part, city.suffix(), node));
            for (var unit : city.units()) unit(unit, node, above);
        }

        private void unit(DemoContent.Unit unit, Organization city, Map<Part, Actor> above) {
            var node = below(city, OrganizationKind.UNIT, unit.name(), unit.code(), unit);
            var cast = new EnumMap<>(above);
            var departments = content.structures().getOrDefault(unit.structure(), List.of());
            for (var i = 0; i < departments.size(); i++) department(unit, node, departments.get(i), i, cast);
            for (var part : Part.values()) {
                if (part.home == Part.Home.UNIT) cast.put(part, play(part, unit.suffix(), node));
            }
            units.add(new DemoUnit(units.size(), unit, node, cast));
        }

        private void department(
                DemoContent.Unit unit,
                Organization node,
                DemoContent.Department content,
                int number,
                Map<Part, Actor> cast) {
            var code = "D%02d".formatted(number + 1);
            var department = below(node, OrganizationKind.DEPARTMENT, content.name(), code, null);
            var first = number == 0;
            if (first) cast.put(Part.DEPTHEAD, play(Part.DEPTHEAD, unit.suffix(), department));
            else staff(unit, department, Role.DEPARTMENT_HEAD);
            for (var i = 0; i < content.teams().size(); i++) {
                var name = content.teams().get(i);
                var team = below(department, OrganizationKind.TEAM, name, code + "-T" + (i + 1), null);
                if (first && i == 0) {
                    for (var part : List.of(Part.WORKER, Part.WORKER_2, Part.TEAMLEADER))
                        cast.put(part, play(part, unit.suffix(), team));
                } else {
                    staff(unit, team, Role.TEAM_LEADER);
                    staff(unit, team, null);
                }
            }
        }

        private Actor play(Part part, String suffix, Organization home) {
            return enrolPeople.enrol(part.username(suffix), names.next(), home, part.role, home);
        }

        private void staff(DemoContent.Unit unit, Organization home, @Nullable Role role) {
            var username = "%s-%03d".formatted(unit.code().toLowerCase(Locale.ROOT), names.drawn());
            enrolPeople.enrol(username, names.next(), home, role, home);
        }

        private Organization below(
                Organization parent, OrganizationKind kind, String name, String code, DemoContent.@Nullable Unit unit) {
            var command = new OrganizationCommand(
                    parent.id(),
                    kind,
                    name,
                    code,
                    unit == null ? null : unit.kind(),
                    unit == null ? null : unit.staff());
            return createOrganization.create(command, administrator).orThrow();
        }
    }
}
