package org.chabaocu.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chabaocu.access.Actor;
import org.chabaocu.campaign.record.RecordKind;
import org.chabaocu.campaign.record.Records;
import org.chabaocu.platform.ApplicationTest;
import org.chabaocu.platform.sheet.TestSheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.util.LinkedMultiValueMap;

@ApplicationTest
class RecordSheetTest {

    private static final List<String> HEADER = List.of("类别", "标题", "日期", "人数", "学时", "文号");

    @Autowired
    ApplicationContext context;

    @Autowired
    Records records;

    private CampaignTown town;

    @BeforeEach
    void a_town() {
        town = new CampaignTown(context);
    }

    @Test
    void a_sheet_is_tried_then_imported_once() {
        var day = CampaignTown.earlier(5);
        var file = TestSheet.of(
                HEADER,
                List.of("动员部署（启动）会", "启动会", day.toString(), 80, "", ""),
                List.of("BULLETIN", "通报第1期", day.toString().replace('-', '/'), "", "", "通报1号"),
                List.of("Emergency and escape drill", "消防演练", day.toString(), 40, 1.5, ""));
        assertThat(body(send(town.union, "?dryRun=true", file)))
                .containsEntry("rows", 3)
                .containsEntry("created", 3)
                .containsEntry("badRows", 0);
        assertThat(records.of(town.unit.id(), day.getYear())).isEmpty();
        assertThat(body(send(town.union, "", file))).containsEntry("created", 3);
        assertThat(records.of(town.unit.id(), day.getYear()))
                .extracting(row -> row.kind())
                .containsExactlyInAnyOrder(RecordKind.KICKOFF_MEETING, RecordKind.BULLETIN, RecordKind.DRILL);
        var again = body(send(town.union, "?skipBad=true", file));
        assertThat(again).containsEntry("created", 0).containsEntry("badRows", 3);
        assertThat(again.get("errors")).asString().contains("已有同类别");
    }

    @Test
    void every_bad_row_is_named_and_none_of_the_sheet_is_taken() {
        var day = CampaignTown.earlier(5).toString();
        var file = TestSheet.of(
                HEADER,
                List.of("动员部署（启动）会", "启动会", day, "", "", ""),
                List.of("联欢会", "新年", day, "", "", ""),
                List.of("专项督导", "督导", day, "", "", ""),
                List.of("应急处置与逃生演练", "演练", CampaignTown.today().plusDays(3).toString(), "", "", ""),
                List.of("应急处置与逃生演练", "演练", day, "", 25, ""),
                List.of("应急处置与逃生演练", "演练", day, "", -1, ""),
                List.of("应急处置与逃生演练", "", "someday", "many", "", ""),
                List.of("动员部署（启动）会", "启动会", day, "", "", ""));
        var report = body(send(town.union, "", file));
        assertThat(report).containsEntry("rows", 8).containsEntry("created", 0).containsEntry("badRows", 7);
        assertThat(errors(report))
                .extracting(error -> error.get("row") + " " + error.get("column"))
                .containsExactly("3 类别", "4 类别", "5 日期", "6 每人学时", "7 每人学时", "8 标题", "8 日期", "8 参加人数", "9 标题");
        assertThat(records.of(town.unit.id(), CampaignTown.today().getYear())).isEmpty();
        assertThat(body(send(town.union, "?skipBad=true", file))).containsEntry("created", 1);
    }

    @Test
    void a_file_that_is_no_excel_is_refused_and_so_is_who_keeps_no_records() throws IOException {
        var text = Files.writeString(Files.createTempFile("a", ".xlsx"), "类别,标题", StandardCharsets.UTF_8);
        assertThat(body(send(town.union, "", text).expectStatus().isEqualTo(422))
                        .get("errors"))
                .asString()
                .contains("file");
        var file = TestSheet.of(
                HEADER, List.of("情况通报", "通报", CampaignTown.earlier(1).toString(), "", "", ""));
        send(town.worker, "", file).expectStatus().isNotFound();
        send(town.provinceUnion, "", file).expectStatus().isNotFound();
        town.as(town.cityUnion)
                .get()
                .uri("/api/v1/campaign/import-template.xlsx")
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void the_records_of_a_year_are_exported_with_every_column() throws IOException {
        for (var kind : List.of(RecordKind.DRILL, RecordKind.BULLETIN))
            town.keep(town.command(kind, CampaignTown.earlier(1)), town.union);
        town.keep(town.command(RecordKind.DRILL, CampaignTown.today().minusYears(1)), town.union);
        var bytes = Objects.requireNonNull(town.as(town.cityUnion)
                .get()
                .uri("/api/v1/campaign/records/export.xlsx?organization=" + town.unit.id())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody());
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                var rows = workbook.getFirstSheet().openStream()) {
            var all = rows.toList();
            assertThat(all).hasSize(3);
            assertThat(all.getFirst().getCellAsString(2)).hasValue("类别");
            assertThat(all.get(1).getCellAsString(0)).hasValue(town.unit.name());
        }
        town.as(town.stranger)
                .get()
                .uri("/api/v1/campaign/records/export.xlsx?organization=" + town.unit.id())
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    private ResponseSpec send(Actor by, String query, Path file) {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("file", new FileSystemResource(file));
        return town.as(by)
                .post()
                .uri("/api/v1/campaign/import" + query)
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(parts)
                .exchange();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> body(ResponseSpec answer) {
        return Objects.requireNonNull((Map<String, Object>)
                answer.expectBody(Map.class).returnResult().getResponseBody());
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> errors(Map<String, Object> report) {
        return (List<Map<String, Object>>) Objects.requireNonNull(report.get("errors"));
    }
}
