package org.chabaocu.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chabaocu.access.Actor;
import org.chabaocu.administration.TestProvince;
import org.chabaocu.people.Role;
import org.chabaocu.platform.ApplicationTest;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.sheet.ImportSheet;
import org.chabaocu.platform.sheet.SheetReport;
import org.chabaocu.platform.sheet.TestSheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class OrganizationSheetTest {

    private static final List<String> HEADER = List.of("编码*", "名称", "类型", "上级编码", "单位编码", "单位类别", "职工人数");

    @Autowired
    ApplicationContext context;

    @Autowired
    ImportSheet importSheet;

    @Autowired
    OrganizationSheet sheet;

    @Autowired
    JdbcClient jdbc;

    TestProvince provinces;
    Organization province;
    Actor administrator;

    @BeforeEach
    void aProvinceWithAnAdministrator() {
        provinces = new TestProvince(context);
        province = provinces.province("省医务工会");
        administrator = provinces.person(province, "管理员", Role.ADMINISTRATOR);
    }

    @Test
    void a_whole_tree_goes_in_whatever_the_order_of_its_rows() {
        var report = load(
                List.of("B1", "内科一班", "班组", "NK", "350001", "", ""),
                List.of("NK", "内科", "科室", "", "350001", "", 30),
                List.of("350001", "第一医院", "单位", "350102", "", "综合医院", 1200),
                List.of("350102", "鼓楼区", "COUNTY", "350100", "", "", ""),
                List.of("350100", "福州市医务工会", "市医务工会", "", "", "", ""));

        assertThat(report).isEqualTo(new SheetReport(5, 5, 0, 0, List.of()));
        assertThat(namesOnTheWayTo("内科一班")).containsExactly("省医务工会", "福州市医务工会", "鼓楼区", "第一医院", "内科");
    }

    @Test
    void the_same_sheet_again_creates_nothing_and_updates_what_has_changed() {
        load(
                List.of("350100", "福州市医务工会", "市医务工会", "", "", "", ""),
                List.of("350001", "第一医院", "单位", "350100", "", "综合医院", 1200));

        var report = load(List.of("350001", "第一人民医院", "单位", "", "", "", ""));

        assertThat(report.created()).isZero();
        assertThat(report.updated()).isEqualTo(1);
        assertThat(jdbc.sql(
                                "select name, unit_kind, staff, version from organization where province_id = ? and code = '350001'")
                        .param(province.id().value())
                        .query()
                        .singleRow()
                        .values())
                .containsExactly("第一人民医院", "综合医院", 1200, 1L);
    }

    @Test
    void one_bad_row_imports_nothing_unless_bad_rows_are_skipped() {
        var file = file(
                List.of("350100", "福州市医务工会", "市医务工会", "", "", "", ""),
                List.of("350001", "第一医院", "单位", "999999", "", "", ""));

        assertThat(run(file, false).created()).isZero();
        assertThat(nodes()).isEqualTo(1);
        assertThat(run(file, true).created()).isEqualTo(1);
        assertThat(nodes()).isEqualTo(2);
    }

    @Test
    void a_dry_run_tells_what_would_happen_and_changes_nothing() {
        var file = file(List.of("350100", "福州市医务工会", "市医务工会", "", "", "", ""));

        var report = importSheet
                .run(sheet, file, administrator.id().value(), new ImportSheet.Manner(true, false))
                .orThrow();

        assertThat(report.created()).isEqualTo(1);
        assertThat(nodes()).isEqualTo(1);
    }

    @Test
    void a_dirty_sheet_names_each_bad_row_its_column_and_the_reason() {
        var report = run(
                file(
                        List.of("　350100　", "福州市医务工会", "市医务工会", "", "", "", ""),
                        List.of("350001", "", "单位", "350100", "", "", ""),
                        List.of("350002", "第二医院", "医院", "350100", "", "", ""),
                        List.of("91350100M000100Y44", "第三医院", "单位", "350100", "", "", ""),
                        List.of("350004", "第四医院", "单位", "350100", "", "", "很多"),
                        List.of("", "", "", "", "", "", ""),
                        List.of("350005", "第五医院", "单位", "350999", "", "", ""),
                        List.of("K1", "内科", "科室", "", "", "", ""),
                        List.of("K2", "外科", "科室", "", "350005", "", ""),
                        List.of("350100", "福州市医务工会", "市医务工会", "", "", "", ""),
                        List.of("35010", "泉州市医务工会", "市医务工会", "", "", "", ""),
                        List.of("350006", "名".repeat(201), "单位", "350100", "", "", "")),
                true);

        assertThat(report.rows()).isEqualTo(11);
        assertThat(report.created()).isEqualTo(1);
        assertThat(report.faults())
                .extracting(
                        fault -> fault.row(),
                        fault -> fault.column(),
                        fault -> fault.text().code())
                .containsExactly(
                        tuple(3, "name", "sheet.fault.required"),
                        tuple(4, "kind", "sheet.fault.choice"),
                        tuple(5, "code", "organization.fault.socialCreditCode"),
                        tuple(6, "staff", "sheet.fault.wholeNumber"),
                        tuple(8, "parentCode", "organization.sheet.fault.parentUnknown"),
                        tuple(9, "unitCode", "organization.sheet.fault.unitCode"),
                        tuple(10, "parentCode", "organization.sheet.fault.parentUnknown"),
                        tuple(11, "code", "organization.sheet.fault.twice"),
                        tuple(12, "code", "organization.fault.divisionCode"),
                        tuple(13, "name", "sheet.fault.tooLong"));
        assertThat(report.badRows()).isEqualTo(10);
    }

    @Test
    void an_administrator_of_a_city_loads_nothing_into_another_city_nor_over_what_is_there() {
        load(
                List.of("350100", "福州市医务工会", "市医务工会", "", "", "", ""),
                List.of("350200", "厦门市医务工会", "市医务工会", "", "", "", ""),
                List.of("350001", "厦门第一医院", "单位", "350200", "", "", ""));
        var city = provinces.person(node("350100"), "市管理员", Role.ADMINISTRATOR);

        var report = importSheet
                .run(
                        sheet,
                        file(
                                List.of("350001", "改名", "单位", "", "", "", ""),
                                List.of("350002", "厦门第二医院", "单位", "350200", "", "", ""),
                                List.of("350300", "莆田市医务工会", "市医务工会", "", "", "", ""),
                                List.of("350003", "福州医院", "单位", "350100", "", "", "")),
                        city.id().value(),
                        new ImportSheet.Manner(false, true))
                .orThrow();

        assertThat(report.created()).isEqualTo(1);
        assertThat(report.faults())
                .extracting(fault -> fault.row(), fault -> fault.text().code())
                .containsExactly(
                        tuple(2, "organization.sheet.fault.outside"),
                        tuple(3, "organization.sheet.fault.parentOutside"),
                        tuple(4, "organization.sheet.fault.parentOutside"));
        assertThat(node("350001").name()).isEqualTo("厦门第一医院");
    }

    @Test
    void a_unit_changes_county_within_its_city_but_never_its_city() {
        load(
                List.of("350100", "福州市医务工会", "市医务工会", "", "", "", ""),
                List.of("350200", "厦门市医务工会", "市医务工会", "", "", "", ""),
                List.of("350102", "鼓楼区", "县区", "350100", "", "", ""),
                List.of("350001", "第一医院", "单位", "350100", "", "", ""),
                List.of("NK", "内科", "科室", "", "350001", "", ""));

        var moved = load(List.of("350001", "第一医院", "单位", "350102", "", "", ""));
        var refused = run(file(List.of("350001", "第一医院", "单位", "350200", "", "", "")), false);

        assertThat(moved.updated()).isEqualTo(1);
        assertThat(namesOnTheWayTo("内科")).containsExactly("省医务工会", "福州市医务工会", "鼓楼区", "第一医院");
        assertThat(refused.faults())
                .extracting(fault -> fault.text().code())
                .containsExactly("organization.fault.move");
    }

    @Test
    void a_sheet_without_its_columns_is_refused_as_a_whole() {
        var outcome = importSheet.run(
                sheet,
                TestSheet.of(List.of("医院名称", "地址"), List.of("第一医院", "东街134号")),
                administrator.id().value(),
                new ImportSheet.Manner(false, false));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal())
                                .isInstanceOfSatisfying(
                                        Refusal.Invalid.class,
                                        invalid -> assertThat(invalid.faults()
                                                        .getFirst()
                                                        .field())
                                                .isEqualTo("file")));
    }

    @Test
    void twenty_thousand_units_go_in_within_seconds() {
        var rows = Stream.concat(
                        Stream.of(HEADER, List.of("350100", "福州市医务工会", "市医务工会", "", "", "", "")),
                        IntStream.range(0, Integer.getInteger("chabaocu.test.rows", 20_000))
                                .mapToObj(i -> List.of("U" + i, "第" + i + "医院", "单位", "350100", "", "综合医院", 10)))
                .toList();
        var file = TestSheet.of(rows);

        long start = System.nanoTime();
        var report = run(file, false);

        System.out.printf(
                "%d organisations imported in %d ms%n", report.rows(), (System.nanoTime() - start) / 1_000_000);
        assertThat(report.created()).isEqualTo(rows.size() - 1);
        assertThat(report.faults()).isEmpty();
    }

    private SheetReport load(List<?>... rows) {
        var report = run(file(rows), false);
        assertThat(report.faults()).isEmpty();
        return report;
    }

    private SheetReport run(Path file, boolean skipBad) {
        return importSheet
                .run(sheet, file, administrator.id().value(), new ImportSheet.Manner(false, skipBad))
                .orThrow();
    }

    private static Path file(List<?>... rows) {
        return TestSheet.of(Stream.concat(Stream.of(HEADER), Stream.of(rows)).toList());
    }

    private long nodes() {
        return jdbc.sql("select count(*) from organization where province_id = ?")
                .param(province.id().value())
                .query(Long.class)
                .single();
    }

    private Organization node(String code) {
        return jdbc.sql("select %s from organization o where o.province_id = ? and o.code = ?"
                        .formatted(OrganizationRows.COLUMNS))
                .param(province.id().value())
                .param(code)
                .query(OrganizationRows::organization)
                .single();
    }

    private List<@Nullable String> namesOnTheWayTo(String name) {
        return jdbc.sql("""
                        select a.name
                        from organization o join organization a
                            on a.id in (o.province_id, o.city_id, o.county_id, o.unit_id, o.department_id) and a.id <> o.id
                        where o.province_id = ? and o.name = ?
                        order by array_position(
                            array['PROVINCE_UNION', 'CITY_UNION', 'COUNTY', 'UNIT', 'DEPARTMENT'], a.kind)
                        """)
                .param(province.id().value())
                .param(name)
                .query(String.class)
                .list();
    }
}
