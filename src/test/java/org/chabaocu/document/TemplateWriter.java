package org.chabaocu.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the product's templates into src/main/resources/documents, in the layout of the source's forms and of GB/T 9704;
 * run by {@code TemplatesTest} with {@code -Dchabaocu.update-documents=true}. From then on they are edited like any .docx.
 */
final class TemplateWriter {

    static final Path FOLDER = Path.of("src/main/resources/documents");

    static final List<String> NAMES = List.of("record-form", "city-checklist", "unit-checklist", "findings", "report");

    private TemplateWriter() {}

    static void write() throws IOException {
        Files.createDirectories(FOLDER);
        for (var name : NAMES)
            Files.write(FOLDER.resolve(name + ".docx"), paper(name).bytes());
    }

    private static Paper paper(String name) {
        return switch (name) {
            case "record-form" -> recordForm();
            case "city-checklist", "unit-checklist" -> checklist(name.startsWith("city"));
            case "findings" -> findings();
            case "report" -> report();
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** 附件3: the table of the source, row by row. */
    private static Paper recordForm() {
        var paper = new Paper();
        paper.mark("附件3", false);
        paper.title("省医务工会“查保促”活动督导工作记录表");
        var table = paper.table(14, 1900, 2522, 1900, 2522);
        table.row(620, false, label("时间"), text("{{time}}"), label("所到市、县"), text("{{place}}"));
        table.row(620, false, label("所进单位名称"), text("{{organization}}").across(3));
        table.row(
                3500, false, label("对各市医务工会活动督导情况"), text("{{cityUnion}}").top().across(3));
        table.row(3500, false, label("进单位开展活动情况"), text("{{unit}}").top().across(3));
        table.row(780, false, label("领导签字"), text("{{leader}}"), label("记录人"), text("{{recorder}}"));
        return paper.numbered();
    }

    /** The two 督导检查项目表: the city union's with a group's methods in one cell, the unit's with a method per item. */
    private static Paper checklist(boolean city) {
        var paper = new Paper();
        paper.title("{{title}}", city ? 19 : 22);
        paper.line("被督导单位：{{organization}}");
        paper.line("督导时间：{{time}}");
        var table = city ? paper.table(12, 800, 3744, 2000, 2300) : paper.table(12, 800, 4044, 2300, 1700);
        table.heading(label("{{items}}项  目"), label("内      容"), label("方  法"), label("评价"));
        table.row(
                0,
                true,
                label("[group]"),
                text("[text]").top(),
                text("[methods]").top(),
                text("[verdict]").top());
        paper.line("督导组：{{team}}");
        paper.line("督导组长：{{leader}}        记录人：{{recorder}}");
        return paper.numbered();
    }

    private static Paper findings() {
        var paper = new Paper();
        paper.title("存在问题清单");
        paper.line("被督导单位：{{organization}}");
        paper.line("督导时间：{{time}}");
        var table = paper.table(12, 760, 2084, 3200, 2800);
        table.heading(label("{{findings}}序号"), label("对应项目"), label("存在问题"), label("整改建议"));
        table.row(
                0,
                false,
                label("[number]"),
                text("[item]").top(),
                text("[description]").top(),
                text("[suggestion]").top());
        paper.heading("督导意见");
        paper.each("opinions", () -> paper.body("{{text}}"));
        paper.line("");
        paper.line("督导组：{{team}}");
        paper.line("督导组长：{{leader}}        记录人：{{recorder}}");
        paper.line("反馈时间：{{handedOver}}");
        paper.line("被督导单位签收：{{acknowledged}}");
        return paper.numbered();
    }

    private static Paper report() {
        var paper = new Paper();
        paper.title("{{title}}");
        paper.centred("{{subtitle}}");
        paper.each("sections", () -> {
            paper.heading("{{heading}}");
            paper.each("paragraphs", () -> paper.body("{{text}}"));
        });
        paper.line("");
        paper.each("closing", () -> paper.signed("{{text}}"));
        paper.mark("附表1", true);
        paper.subtitle("督导单位一览表");
        var visits = paper.table(12, 760, 2784, 1500, 1700, 2100);
        visits.heading(label("{{visits}}序号"), label("单位名称"), label("所在市"), label("督导时间"), label("抽取情况和结果"));
        visits.row(0, true, label("[number]"), text("[name]"), text("[city]"), text("[time]"), text("[state]"));
        paper.mark("附表2", true);
        paper.subtitle("督导检查项目评价结果");
        paper.each("charts", () -> {
            paper.centred("{{name}}");
            paper.centred("{{@picture}}");
            paper.note("{{note}}");
        });
        paper.line("");
        var items = paper.table(12, 800, 4244, 950, 950, 950, 950);
        items.heading(label("{{results}}项目"), label("内容"), label("符合"), label("基本符合"), label("不符合"), label("不适用"));
        items.row(
                0,
                true,
                label("[group]"),
                text("[text]"),
                label("[met]"),
                label("[partly]"),
                label("[notMet]"),
                label("[none]"));
        return paper.numbered();
    }

    private static Paper.Cell label(String text) {
        return new Paper.Cell(text, true, false, 1);
    }

    private static Paper.Cell text(String text) {
        return new Paper.Cell(text, false, false, 1);
    }

    /** The texts of all templates, by name. */
    static Map<String, byte[]> all() {
        var all = new LinkedHashMap<String, byte[]>();
        NAMES.forEach(name -> all.put(name, paper(name).bytes()));
        return all;
    }
}
