package org.chabaocu.hazard.oldledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.chabaocu.access.TestPeople.TestPerson;
import org.chabaocu.hazard.Answer;
import org.chabaocu.hazard.Bodies;
import org.chabaocu.hazard.Calls;
import org.chabaocu.hazard.Case;
import org.chabaocu.hazard.Province;
import org.chabaocu.hazard.Province.Hospital;
import org.chabaocu.hazard.Provinces;
import org.chabaocu.platform.ApplicationTest;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.sheet.ImportSheet;
import org.chabaocu.platform.sheet.SheetReport;
import org.chabaocu.platform.sheet.TestSheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ApplicationTest
class OldLedgerImportTest {

    private static final List<String> HEADER =
            List.of("单位编码", "地点", "隐患描述", "发现时间", "类别", "原编号", "原状态", "整改措施", "验收日期", "验收人", "发现人", "备注");
    private static final ImportSheet.Manner PLAIN = new ImportSheet.Manner(false, false);

    @Autowired
    Provinces provinces;

    @Autowired
    Calls calls;

    @Autowired
    ImportSheet importSheet;

    @Autowired
    OldLedgerSheet sheet;

    @Autowired
    JdbcClient jdbc;

    private Province province;
    private Hospital hospital;

    @BeforeEach
    void settle() {
        province = provinces.fresh();
        hospital = province.hospital();
    }

    @Test
    void every_row_enters_as_reported_with_the_paper_in_its_first_event() {
        var report = run(hospital.safety(), PLAIN, row(hospital.workerTwo().username(), "A-1"), row("张三", "A-2"));

        assertThat(report.created()).isEqualTo(2);
        var newest = ledger(hospital.safety()).at("/items/0");
        assertThat(newest.path("status").asString()).isEqualTo("REPORTED");
        assertThat(newest.path("source").asString()).isEqualTo("OLD_LEDGER");
        assertThat(newest.path("category").asString()).isEqualTo("FIRE");
        assertThat(newest.path("foundAt").asString()).isEqualTo("2024-03-04T16:00:00Z");
        assertThat(newest.path("number").asString()).endsWith("-00002");
        assertThat(newest.path("closeNumber").isNull()).isTrue();
        var event = event(newest);
        assertThat(event.path("action").asString()).isEqualTo("report");
        assertThat(event.path("role").asString()).isEqualTo("SAFETY_OFFICER");
        assertThat(event.path("actor").asString())
                .isEqualTo(hospital.safety().id().toString());
        assertThat(event.at("/data/oldLedger/status").asString()).isEqualTo("已整改");
        assertThat(event.at("/data/oldLedger/acceptedOn").asString()).isEqualTo("2024-03-09");
        assertThat(event.at("/data/oldLedger/finder").asString()).isEqualTo("张三");
        var first = ledger(hospital.safety()).at("/items/1");
        assertThat(first.at("/reporter/id").asString())
                .isEqualTo(hospital.workerTwo().id().toString());
    }

    @Test
    void chain_numbers_and_counts_are_those_of_any_other_hazard() {
        Case.reported(calls, hospital);
        run(hospital.safety(), PLAIN, row("", "B-1"), row("", "B-2"), row("", "B-3"));
        var after = Case.reported(calls, hospital);

        assertThat(after.number()).endsWith("-00005");
        var verdict =
                calls.get(province.administrator(), "/api/v1/audit/verify").body();
        assertThat(verdict.path("valid").asBoolean()).as(verdict.toString()).isTrue();
        assertThat(verdict.path("chains").asInt()).isEqualTo(5);
        assertThat(jdbc.sql("select sum(count) from hazard_counter where unit_id = :unit")
                        .param("unit", hospital.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
        var imported = ledger(hospital.safety()).at("/items/1/id").asString();
        calls.post(hospital.safety(), "/api/v1/hazards/" + imported + "/evaluate", Bodies.general())
                .is(200);
    }

    @Test
    void the_same_row_is_not_taken_in_twice() {
        run(hospital.safety(), PLAIN, row("", "C-1"), without("原编号", row("", "")));

        var again = run(hospital.safety(), PLAIN, row("", "C-1"), without("原编号", row("", "")), row("", "C-2"));
        assertThat(codes(again)).containsExactly("2 number known", "3 number known");
        assertThat(again.created()).isZero();

        var twice = run(hospital.safety(), PLAIN, row("", "C-3"), row("", "C-3"));
        assertThat(codes(twice)).containsExactly("3 number twice");
    }

    @Test
    void a_functional_department_imports_for_its_own_unit_only() {
        var foreign = with("单位编码", province.neighbour().code(), row("", "D-1"));
        assertThat(codes(run(hospital.safety(), PLAIN, foreign))).containsExactly("2 unitCode unit");

        var own = with("单位编码", hospital.code(), row("", "D-1"));
        assertThat(run(hospital.safety(), PLAIN, own).created()).isOne();
        assertThat(sheet.isAllowed(hospital.worker().id().value())).isFalse();
        assertThat(sheet.isAllowed(hospital.union().id().value())).isFalse();
        assertThat(sheet.isAllowed(province.cityUnion().id().value())).isFalse();
    }

    @Test
    void an_administrator_imports_for_the_units_below() {
        var named = with("单位编码", province.stranger().code(), row("", "E-1"));

        var report = run(province.administrator(), new ImportSheet.Manner(false, true), named, row("", "E-2"));

        assertThat(codes(report)).containsExactly("3 unitCode noUnit");
        assertThat(report.created()).isOne();
        var item = ledger(province.stranger().safety()).at("/items/0");
        assertThat(event(item, province.stranger().safety()).path("role").asString())
                .isEqualTo("ADMINISTRATOR");
    }

    @Test
    void what_cannot_be_a_hazard_is_refused_with_row_and_column() {
        var future = Bodies.today().plusDays(3).toString();
        var report = run(
                hospital.safety(),
                PLAIN,
                with("地点", "", row("", "F-1")),
                with("隐患描述", "长".repeat(2_001), row("", "F-2")),
                with("发现时间", future, row("", "F-3")),
                with("发现时间", "0202-05-01", row("", "F-4")),
                with("发现时间", "昨天", row("", "F-5")),
                with("类别", "鬼神", row("", "F-6")),
                with("验收日期", future, row("", "F-7")),
                with("备注", "a\u0007b", row("", "F-8")),
                with("隐患描述", "𠮷".repeat(2_000), row("", "F-9")));

        assertThat(codes(report))
                .containsExactly(
                        "2 place required",
                        "3 description tooLong",
                        "4 foundOn IN_FUTURE",
                        "5 foundOn longAgo",
                        "6 foundOn date",
                        "7 category choice",
                        "8 acceptedOn IN_FUTURE");
        assertThat(ledger(hospital.safety()).path("items")).isEmpty();
    }

    @Test
    void whoever_reads_a_published_hazard_does_not_read_the_names_on_the_paper() {
        run(hospital.safety(), PLAIN, row("李四", "G-1"));
        var item = ledger(hospital.safety()).at("/items/0");
        calls.post(hospital.safety(), "/api/v1/hazards/" + item.path("id").asString() + "/evaluate", Bodies.general())
                .is(200);

        assertThat(event(item, hospital.worker()).at("/data/oldLedger").toString())
                .contains("已整改")
                .doesNotContain("李四", "王五");
        assertThat(event(item, hospital.safety()).at("/data/oldLedger").toString())
                .contains("李四", "王五");
    }

    @Test
    void headers_as_other_ledgers_have_them_are_understood_and_ours_come_first() {
        var header = List.of("序号", "编号", "检查日期", "隐患内容", "地点部位", "存在问题", "隐患描述");
        var file = TestSheet.of(header, List.of("1", "旧-7", "2024-03-05", "不取这一列", "配电间", "也不取", "线路裸露"));

        var report = importSheet
                .run(sheet, file, hospital.safety().id().value(), PLAIN)
                .orThrow();

        assertThat(report.created()).isEqualTo(1);
        var newest = ledger(hospital.safety()).at("/items/0");
        assertThat(newest.path("description").asString()).isEqualTo("线路裸露");
        assertThat(newest.path("place").asString()).isEqualTo("配电间");
        assertThat(event(newest).at("/data/oldLedger/number").asString()).isEqualTo("旧-7");
    }

    @Test
    void a_long_ledger_is_taken_in_at_once_and_a_dry_run_leaves_nothing() {
        var rows = IntStream.rangeClosed(1, 5_000)
                .mapToObj(number -> row("", "H-" + number))
                .toList();
        assertThat(run(hospital.safety(), new ImportSheet.Manner(true, false), rows)
                        .created())
                .isEqualTo(5_000);
        assertThat(ledger(hospital.safety()).path("items")).isEmpty();

        assertThat(run(hospital.safety(), PLAIN, rows).created()).isEqualTo(5_000);
        assertThat(Case.reported(calls, hospital).number()).endsWith("-05001");
    }

    @SafeVarargs
    private SheetReport run(TestPerson who, ImportSheet.Manner manner, Map<String, String>... rows) {
        return run(who, manner, List.of(rows));
    }

    private SheetReport run(TestPerson who, ImportSheet.Manner manner, List<Map<String, String>> rows) {
        var cells = new ArrayList<List<?>>();
        cells.add(HEADER);
        rows.forEach(row -> cells.add(
                HEADER.stream().map(column -> row.getOrDefault(column, "")).toList()));
        return switch (importSheet.run(sheet, TestSheet.of(cells), who.id().value(), manner)) {
            case Outcome.Done<SheetReport>(var report) -> report;
            case Outcome.Refused<SheetReport>(Refusal refusal) -> throw new AssertionError(refusal);
        };
    }

    private static Map<String, String> row(String finder, String oldNumber) {
        return Map.ofEntries(
                Map.entry("地点", "住院楼配电间"),
                Map.entry("隐患描述", "配电箱旁边放有桌椅等物品"),
                Map.entry("发现时间", "2024-03-05"),
                Map.entry("类别", "消防"),
                Map.entry("原编号", oldNumber),
                Map.entry("原状态", "已整改"),
                Map.entry("整改措施", "已清走"),
                Map.entry("验收日期", "2024年3月9日"),
                Map.entry("验收人", "王五"),
                Map.entry("发现人", finder),
                Map.entry("备注", "纸质台账第 3 页"));
    }

    private static Map<String, String> with(String column, String value, Map<String, String> row) {
        var changed = new HashMap<>(row);
        changed.put(column, value);
        return changed;
    }

    private static Map<String, String> without(String column, Map<String, String> row) {
        return with(column, "", row);
    }

    private static List<String> codes(SheetReport report) {
        return report.faults().stream()
                .map(fault -> "%d %s %s"
                        .formatted(
                                fault.row(), fault.column(), fault.text().code().replaceAll(".*\\.", "")))
                .toList();
    }

    private JsonNode ledger(TestPerson who) {
        return calls.get(who, "/api/v1/hazards").is(200).body();
    }

    private JsonNode event(JsonNode item) {
        return event(item, hospital.safety());
    }

    private JsonNode event(JsonNode item, TestPerson who) {
        Answer answer = calls.get(
                who, "/api/v1/hazards/" + UUID.fromString(item.path("id").asString()) + "/events");
        return answer.is(200).body().at("/items/0");
    }
}
