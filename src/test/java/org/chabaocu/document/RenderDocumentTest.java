package org.chabaocu.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

class RenderDocumentTest {

    private static final String ODD = "=1+1 <b>&amp;</b> {{title}} [text] 😀 𠮷野 ]]> \u0000\uFFFF";
    private static final String ODD_ON_PAPER = "=1+1 <b>&amp;</b> {{title}} [text] 😀 𠮷野 ]]> \uFFFD\uFFFD";

    @TempDir
    Path data;

    @Test
    void the_record_form_has_the_rows_of_the_source() throws IOException {
        try (var document = open("record-form", recordForm("五月", ""))) {
            assertThat(document.getParagraphs().getFirst().getText()).isEqualTo("附件3");
            assertThat(document.getParagraphs().get(1).getText()).isEqualTo("省医务工会“查保促”活动督导工作记录表");
            assertThat(document.getTables()).hasSize(1);
            assertThat(document.getTables().getFirst().getRows().stream()
                            .map(RenderDocumentTest::words)
                            .toList())
                    .isEqualTo(List.of(
                            List.of("时间", "五月", "所到市、县", ""),
                            List.of("所进单位名称", ""),
                            List.of("对各市医务工会活动督导情况", ""),
                            List.of("进单位开展活动情况", ""),
                            List.of("领导签字", "", "记录人", "")));
        }
    }

    @Test
    void text_appears_as_it_was_written_whatever_it_looks_like() throws IOException {
        try (var document = open("record-form", recordForm(ODD, "一\n二\n" + ODD))) {
            var rows = document.getTables().getFirst().getRows();
            assertThat(words(rows.getFirst()).get(1)).isEqualTo(ODD_ON_PAPER);
            assertThat(words(rows.get(3)).get(1)).isEqualTo("一\n二\n" + ODD_ON_PAPER);
        }
        var rows = List.of(Map.of("group", "甲", "text", ODD, "methods", ODD, "verdict", ODD));
        try (var document = open("unit-checklist", checklist(rows))) {
            assertThat(words(document.getTables().getFirst().getRow(1)))
                    .isEqualTo(List.of("甲", ODD_ON_PAPER, ODD_ON_PAPER, ODD_ON_PAPER));
        }
    }

    @Test
    void the_items_of_a_group_share_its_cell() throws IOException {
        var rows = new ArrayList<Map<String, String>>();
        for (var group : List.of("动员部署", "动员部署", "教育培训", "隐患查治", "隐患查治"))
            rows.add(Map.of("group", group, "text", "是否", "methods", "查阅", "verdict", ""));
        try (var document = open("unit-checklist", checklist(rows))) {
            var table = document.getTables().getFirst();
            assertThat(words(table.getRow(0))).isEqualTo(List.of("项  目", "内      容", "方  法", "评价"));
            assertThat(table.getRows().subList(1, 6).stream()
                            .map(row -> merge(row.getCell(0)))
                            .toList())
                    .isEqualTo(List.of("restart", "continue", "none", "restart", "continue"));
            assertThat(table.getRow(2).getCell(0).getText()).isEmpty();
            assertThat(merge(table.getRow(1).getCell(1))).isEqualTo("none");
        }
    }

    @Test
    void an_installation_s_template_is_taken_and_a_broken_one_is_not() throws IOException {
        var own = Files.createDirectories(data.resolve("documents")).resolve("record-form.docx");
        Files.copy(TemplateWriter.FOLDER.resolve("findings.docx"), own);
        try (var document = open("record-form", recordForm("五月", ""))) {
            assertThat(document.getParagraphs().getFirst().getText()).isEqualTo("存在问题清单");
        }
        Files.writeString(own, "no document at all");
        try (var document = open("record-form", recordForm("五月", ""))) {
            assertThat(document.getParagraphs().getFirst().getText()).isEqualTo("附件3");
        }
    }

    @Test
    void a_chart_is_drawn_whatever_fonts_there_are() {
        var bars = List.of(
                new StackedBars.Bar("U-1", "动员部署", List.of(3, 2, 1, 0)),
                new StackedBars.Bar("U-2", "\uDBFF\uDFFD", List.of(0, 0, 0, 0)));
        var picture = new StackedBars(List.of("符合", "基本符合", "不符合", "不适用"), bars, "chart").draw();

        assertThat(picture.png()).startsWith(0x89, 'P', 'N', 'G');
        assertThat(picture.width()).isEqualTo(589);
        assertThat(Lettering.of("\uDBFF\uDFFD").showsWords()).isFalse();
    }

    @Test
    void what_is_filled_in_keeps_the_chinese_font_of_its_template() throws IOException {
        try (var document = open("unit-checklist", checklist(List.of()))) {
            assertThat(document.getParagraphs().stream()
                            .flatMap(paragraph -> paragraph.getRuns().stream())
                            .map(run -> run.getFontFamily(XWPFRun.FontCharRange.eastAsia)))
                    .isSubsetOf("方正小标宋简体", "仿宋_GB2312");
        }
        try (var document = open("record-form", recordForm("五月", "六月"))) {
            assertThat(document.getTables().getFirst().getRows().stream()
                            .flatMap(row -> row.getTableCells().stream())
                            .flatMap(cell -> cell.getParagraphs().stream())
                            .flatMap(paragraph -> paragraph.getRuns().stream())
                            .map(run -> run.getFontFamily(XWPFRun.FontCharRange.eastAsia)))
                    .containsOnly("仿宋_GB2312");
        }
    }

    private static String merge(XWPFTableCell cell) {
        var properties = cell.getCTTc().getTcPr();
        if (properties == null || !properties.isSetVMerge()) return "none";
        return properties.getVMerge().getVal() == STMerge.RESTART ? "restart" : "continue";
    }

    private XWPFDocument open(String template, Map<String, ?> values) throws IOException {
        var bytes = new RenderDocument(new Templates(data)).render(template, values);
        return new XWPFDocument(new ByteArrayInputStream(bytes));
    }

    private static List<String> words(XWPFTableRow row) {
        return row.getTableCells().stream().map(XWPFTableCell::getText).toList();
    }

    private static Map<String, ?> recordForm(String time, String unit) {
        var values = new HashMap<String, String>();
        for (var name : List.of("place", "organization", "cityUnion", "leader", "recorder")) values.put(name, "");
        values.put("time", time);
        values.put("unit", unit);
        return values;
    }

    private static Map<String, ?> checklist(List<Map<String, String>> rows) {
        return Map.of(
                "title",
                "表",
                "organization",
                "",
                "time",
                "",
                "team",
                "",
                "leader",
                "",
                "recorder",
                "",
                "items",
                new Table(rows, 1));
    }
}
