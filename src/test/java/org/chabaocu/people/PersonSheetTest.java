package org.chabaocu.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chabaocu.access.Actor;
import org.chabaocu.administration.TestProvince;
import org.chabaocu.organization.Organization;
import org.chabaocu.organization.OrganizationKind;
import org.chabaocu.platform.ApplicationTest;
import org.chabaocu.platform.sheet.ImportSheet;
import org.chabaocu.platform.sheet.SheetReport;
import org.chabaocu.platform.sheet.TestSheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ApplicationTest
class PersonSheetTest {

    private static final List<String> HEADER = List.of("用户名", "姓名", "单位编码", "科室/班组编码", "工号", "手机", "邮箱", "岗位", "角色");

    @Autowired
    ApplicationContext context;

    @Autowired
    ImportSheet importSheet;

    @Autowired
    PersonSheet sheet;

    @Autowired
    People people;

    TestProvince provinces;
    Organization unit;
    Organization otherUnit;
    Organization department;
    Actor administrator;
    String prefix = "";

    @BeforeEach
    void aUnitWithAnAdministrator() {
        provinces = new TestProvince(context);
        prefix = "p" + Long.toString(System.nanoTime(), 36) + ".";
        var province = provinces.province("省医务工会");
        var city = provinces.below(province, OrganizationKind.CITY_UNION, "福州市医务工会", "350100");
        unit = provinces.below(city, OrganizationKind.UNIT, "第一医院", "U1");
        otherUnit = provinces.below(city, OrganizationKind.UNIT, "第二医院", "U2");
        department = provinces.below(unit, OrganizationKind.DEPARTMENT, "内科", "NK");
        administrator = provinces.person(unit, "管理员", Role.ADMINISTRATOR);
    }

    @Test
    void people_come_with_their_home_and_the_roles_around_it() {
        var report = run(
                file(
                        List.of(prefix + "zhang", "张三", "U1", "NK", "00123", "13800138000", "z@example.org", "护士", ""),
                        List.of(prefix + "li", "李四", "U1", "NK", "", "", "", "主任", "科室负责人、职能部门人员；UNIT_UNION")),
                false);

        assertThat(report).isEqualTo(new SheetReport(2, 2, 0, 0, List.of()));
        var zhang = people.findByUsername(prefix + "ZHANG").orElseThrow();
        assertThat(zhang.home().id()).isEqualTo(department.id());
        assertThat(zhang.employeeNumber()).isEqualTo("00123");
        assertThat(zhang.passwordSet()).isFalse();
        assertThat(people.findByUsername(prefix + "li").orElseThrow().roles())
                .containsExactlyInAnyOrder(
                        new RoleAt(Role.DEPARTMENT_HEAD, department.id()),
                        new RoleAt(Role.SAFETY_OFFICER, unit.id()),
                        new RoleAt(Role.UNIT_UNION, unit.id()));
    }

    @Test
    void a_known_username_is_updated_and_empty_cells_leave_what_is_there() {
        run(file(List.of(prefix + "zhang", "张三", "U1", "", "", "13800138000", "", "", "")), false);

        var report = run(file(List.of(prefix + "Zhang", "张三丰", "U1", "NK", "", "", "", "护士长", "")), false);

        assertThat(report.updated()).isEqualTo(1);
        var zhang = people.findByUsername(prefix + "zhang").orElseThrow();
        assertThat(List.of(zhang.name(), String.valueOf(zhang.mobile()), String.valueOf(zhang.post())))
                .containsExactly("张三丰", "13800138000", "护士长");
        assertThat(zhang.home().id()).isEqualTo(department.id());
    }

    @Test
    void each_bad_row_is_named_with_its_column_and_the_reason() {
        var elsewhere = provinces.person(otherUnit, "外人", Role.SAFETY_OFFICER);
        var higher = provinces.person(unit, "兼职", Role.WORKER);
        provinces.grant(higher.id(), Role.UNIT_UNION, otherUnit.lineage());

        var report = run(
                file(
                        List.of("含空格 的", "张三", "U1", "", "", "", "", "", ""),
                        List.of(prefix + "a", "张三", "U9", "", "", "", "", "", ""),
                        List.of(prefix + "b", "张三", "U1", "WK", "", "", "", "", ""),
                        List.of(prefix + "c", "张三", "U2", "", "", "", "", "", ""),
                        List.of(prefix + "d", "张三", "U1", "", "", "12345", "", "", ""),
                        List.of(prefix + "e", "张三", "U1", "", "", "", "", "", "院长"),
                        List.of(prefix + "f", "张三", "U1", "", "", "", "", "", "班组长"),
                        List.of(elsewhere.username(), "改名", "U1", "", "", "", "", "", ""),
                        List.of(higher.username(), "改名", "U1", "", "", "", "", "", ""),
                        List.of(prefix + "g", "张三", "U1", "", "", "", "", "", ""),
                        List.of(prefix + "G", "李四", "U1", "", "", "", "", "", "")),
                true);

        assertThat(report.created()).isEqualTo(1);
        assertThat(report.faults())
                .extracting(
                        fault -> fault.row(),
                        fault -> fault.column(),
                        fault -> fault.text().code())
                .containsExactly(
                        tuple(2, "username", "people.fault.username"),
                        tuple(3, "unitCode", "people.sheet.fault.unitUnknown"),
                        tuple(4, "placeCode", "people.sheet.fault.placeUnknown"),
                        tuple(5, "unitCode", "people.sheet.fault.outside"),
                        tuple(6, "mobile", "people.fault.mobile"),
                        tuple(7, "roles", "sheet.fault.choice"),
                        tuple(8, "roles", "people.sheet.fault.roleNotHere"),
                        tuple(9, "username", "people.sheet.fault.usernameTaken"),
                        tuple(10, "username", "people.sheet.fault.usernameTaken"),
                        tuple(12, "username", "people.sheet.fault.twice"));
    }

    @Test
    void nobody_above_the_own_node_is_made_by_a_sheet() {
        var report = run(
                file(
                        List.of(prefix + "a", "张三", "350100", "", "", "", "", "", "市医务工会"),
                        List.of(prefix + "b", "张三", "U1", "", "", "", "", "", "省医务工会"),
                        List.of(prefix + "c", "张三", "U1", "NK", "", "", "", "", "管理员")),
                true);

        assertThat(report.faults())
                .extracting(fault -> fault.text().code())
                .containsExactly("people.sheet.fault.outside", "people.sheet.fault.roleNotHere");
        assertThat(people.findByUsername(prefix + "c").orElseThrow().roles())
                .containsExactly(new RoleAt(Role.ADMINISTRATOR, unit.id()));
    }

    @Test
    void ten_thousand_people_go_in_within_seconds() {
        var file = TestSheet.of(Stream.concat(
                        Stream.of(HEADER),
                        IntStream.range(0, Integer.getInteger("chabaocu.test.rows", 10_000))
                                .mapToObj(i -> List.of(
                                        prefix + i, "职工" + i, "U1", "NK", String.valueOf(i), "", "", "护士", "职工")))
                .toList());

        long start = System.nanoTime();
        var report = run(file, false);

        System.out.printf("%d people imported in %d ms%n", report.rows(), (System.nanoTime() - start) / 1_000_000);
        assertThat(report.faults()).isEmpty();
        assertThat(report.created()).isEqualTo(report.rows());
    }

    private SheetReport run(Path file, boolean skipBad) {
        return importSheet
                .run(sheet, file, administrator.id().value(), new ImportSheet.Manner(false, skipBad))
                .orThrow();
    }

    private static Path file(List<?>... rows) {
        return TestSheet.of(Stream.concat(Stream.of(HEADER), Stream.of(rows)).toList());
    }
}
