package org.chabaocu.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chabaocu.check.CheckTown.body;
import static org.chabaocu.check.CheckTown.today;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chabaocu.access.Actor;
import org.chabaocu.people.Role;
import org.chabaocu.platform.ApplicationTest;
import org.chabaocu.platform.sheet.TestSheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.util.LinkedMultiValueMap;

/** Plans from a sheet: what goes in, and what is said of the rows that do not. */
@ApplicationTest
class PlanImportTest {

    private static final List<String> HEADER =
            List.of("科室或班组", "频次", "计划名称", "地点", "要看的项目", "负责角色", "参加的职能部门", "节假日照常", "开始日期");

    @Autowired
    ApplicationContext context;

    private CheckTown town;

    @BeforeEach
    void a_hospital() {
        town = new CheckTown(context);
    }

    private static List<String> row(String node, String frequency, String title, String place) {
        var partners = frequency.equals("联合排查") ? "安全生产办公室" : "";
        var role = node.isEmpty() ? "职能部门人员" : "职工";
        return List.of(node, frequency, title, place, "通道；插座", role, partners, "是", "");
    }

    @Test
    void the_rows_of_a_sheet_become_plans_with_their_places() throws IOException {
        var file = TestSheet.of(
                HEADER,
                row("急诊护理组", "日排查", "每日排查", "抢救室"),
                row("T1", "日排查", "每日排查", "护士站"),
                row("急诊科", "周排查", "每周排查", "急诊科"),
                row("", "联合排查", "季度联合排查", "全院"));

        assertThat(body(send(town.safety, "", file).expectStatus().isOk()))
                .containsEntry("rows", 4)
                .containsEntry("created", 3)
                .containsEntry("badRows", 0);
        var due = town.due(town.nurse, town.team, null);
        assertThat(due).hasSize(1);
        assertThat((List<?>) due.getFirst().get("places")).hasSize(2);
        assertThat(town.due(town.safety, town.unit, null)).hasSize(3);
    }

    @Test
    void an_overlapping_plan_is_refused_with_its_row_whether_the_other_one_is_there_or_in_the_sheet()
            throws IOException {
        town.planned(town.team, Frequency.DAILY, Role.WORKER, "抢救室");
        var file = TestSheet.of(
                HEADER,
                row("急诊护理组", "日排查", "新的排查", "护士站"),
                row("急诊护理组", "日排查", "新的排查", "抢救室"),
                row("急诊医疗组", "日排查", "甲", "诊室"),
                row("急诊医疗组", "日排查", "乙", "诊室"));

        var report = body(send(town.safety, "", file).expectStatus().isOk());

        assertThat(report).containsEntry("created", 0).containsEntry("badRows", 2);
        assertThat(errors(report))
                .satisfiesExactly(
                        error -> {
                            assertThat(error.get("row")).isEqualTo(3);
                            assertThat(error.get("column")).isEqualTo("地点");
                            assertThat(String.valueOf(error.get("message"))).contains("急诊护理组", "每日岗位排查", "同一地点");
                        },
                        error -> {
                            assertThat(error.get("row")).isEqualTo(5);
                            assertThat(String.valueOf(error.get("message"))).contains("急诊医疗组", "“甲”");
                        });
        assertThat(body(send(town.safety, "?skipBad=true", file))).containsEntry("created", 1);
        assertThat(town.due(town.safety, town.otherTeam, null)).hasSize(1);
    }

    @Test
    void bad_rows_are_named() throws IOException {
        var good = row("急诊护理组", "日排查", "每日排查", "抢救室");
        var past = List.of(
                "急诊护理组",
                "日排查",
                "过去",
                "走廊",
                "通道",
                "职工",
                "",
                "",
                today().minusDays(3).toString());
        var nobody = List.of("急诊护理组", "日排查", "无人", "走廊", "通道", "", "", "", "");
        var file = TestSheet.of(
                HEADER,
                good,
                row("没有的科室", "日排查", "x", "y"),
                row("急诊护理组", "年排查", "x", "y"),
                past,
                nobody,
                List.of("急诊护理组", "日排查", "每日排查", "楼梯间", "通道", "班组长", "", "是", ""));
        var report = body(send(town.safety, "?dryRun=true&skipBad=true", file));
        assertThat(errors(report).stream().map(error -> error.get("row") + " " + error.get("column")))
                .containsExactly("3 科室或班组", "4 频次", "5 开始日期", "6 负责角色", "7 计划名称");
        assertThat(town.due(town.safety, town.unit, null)).isEmpty();
    }

    @Test
    void a_file_that_is_no_excel_is_refused_and_only_planners_find_the_import() throws IOException {
        var text = Files.writeString(Files.createTempFile("a", ".xlsx"), "频次,计划", StandardCharsets.UTF_8);
        var refused = body(send(town.safety, "", text).expectStatus().isEqualTo(422));
        var error = (Map<?, ?>) ((List<?>) Objects.requireNonNull(refused.get("errors"))).getFirst();
        assertThat(error.get("field")).isEqualTo("file");
        assertThat(String.valueOf(error.get("message"))).contains("不是 .xlsx");
        var sheet = TestSheet.of(HEADER, row("急诊护理组", "日排查", "每日排查", "抢救室"));
        for (var other : List.of(town.nurse, town.cityUnion))
            send(other, "", sheet).expectStatus().isNotFound();
        var elsewhere = body(send(town.stranger, "", sheet).expectStatus().isOk());
        assertThat(errors(elsewhere).getFirst().get("column")).isEqualTo("科室或班组");
        var ofHead = body(send(town.head, "", TestSheet.of(HEADER, row("", "月排查", "全院排查", "全院")))
                .expectStatus()
                .isOk());
        assertThat(ofHead).containsEntry("created", 0).containsEntry("badRows", 1);
    }

    @Test
    void the_template_can_be_filled_in_and_sent_back() throws IOException {
        var template = town.get(town.safety, "/api/v1/check-plans/import-template.xlsx")
                .expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody();
        var file = Files.write(Files.createTempFile("template", ".xlsx"), Objects.requireNonNull(template));
        assertThat(body(send(town.safety, "", file).expectStatus().isOk())).containsEntry("rows", 0);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> errors(Map<String, Object> report) {
        return Objects.requireNonNull((List<Map<String, Object>>) report.get("errors"));
    }

    private ResponseSpec send(Actor actor, String query, Path file) throws IOException {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("file", new ByteArrayResource(Files.readAllBytes(file)) {
            @Override
            public String getFilename() {
                return "plans.xlsx";
            }
        });
        return town.as(actor)
                .post()
                .uri("/api/v1/check-plans/import" + query)
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(parts)
                .exchange();
    }
}
