package org.chabaocu.supervision.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.chabaocu.access.TestPeople;
import org.chabaocu.platform.ApplicationTest;
import org.chabaocu.supervision.domain.TeamStatus;
import org.chabaocu.supervision.domain.VisitId;
import org.chabaocu.supervision.dossier.DossierFiles.VisitDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The documents opened again: their tables, their words. Each is left in target/documents to be looked at. */
@ApplicationTest
class DossierDocumentsTest {

    private static final String ODD = "=SUM(A1) <b>&amp;</b> {{title}} 😀 𠮷𡈽 [text]";

    @Autowired
    ApplicationContext context;

    @Autowired
    DossierFiles files;

    private DossierTown town;

    @BeforeEach
    void a_round_under_way() {
        town = new DossierTown(context);
    }

    @Test
    void the_record_form_of_a_unit_tells_what_was_found_and_advised() throws IOException {
        var visits = town.visited();
        try (var form = open(visits.getLast(), VisitDocument.RECORD_FORM, "unit")) {
            var rows = rows(form);
            assertThat(rows.get(0)).isEqualTo(List.of("时间", "2026年11月5日", "所到市、县", "云河市"));
            assertThat(rows.get(1)).isEqualTo(List.of("所进单位名称", "云河市第一医院"));
            assertThat(rows.get(2).getLast())
                    .isEqualTo("云河市医务工会（2026年11月5日）：共 15 项，符合 10 项、基本符合 5 项、不符合 0 项、不适用 0 项；"
                            + "存在问题 1 个，详见该单位记录表和存在问题清单。");
            assertThat(rows.get(3).getLast()).isEqualTo("""
                    督导方式：现场检查、查看台帐。
                    督导情况：实地查看病房、配电房和锅炉房。
                    检查结果：共 15 项，符合 8 项、基本符合 4 项、不符合 3 项、不适用 0 项。
                    随机提问：2 人次，其中回答满意 1 人次。
                    存在问题：
                    1. 两名电工证件过期
                    2. 三楼消防通道堆放杂物
                    好的做法：
                    1. 班组每日晨会三分钟隐患提示
                    督导意见：
                    对特种作业人员证件逐一复核。
                    完善调度会记录。""");
            assertThat(rows.get(4)).isEqualTo(List.of("领导签字", "", "记录人", "林记录"));
        }
        try (var form = open(visits.getFirst(), VisitDocument.RECORD_FORM, "city")) {
            assertThat(rows(form).get(1)).isEqualTo(List.of("所进单位名称", "云河市第一医院"));
            assertThat(rows(form).get(3).getLast()).startsWith("云河市第一医院（2026年11月5日）：共 15 项");
        }
    }

    @Test
    void the_checklists_are_those_of_the_source_with_the_judgements() throws IOException {
        var visits = town.visited();
        try (var list = open(visits.getFirst(), VisitDocument.CHECKLIST, "city-checklist")) {
            assertThat(list.getParagraphs().getFirst().getText()).isEqualTo("各市医务工会开展“查保促”活动督导检查项目表");
            var rows = rows(list);
            assertThat(rows).hasSize(6);
            assertThat(rows.getFirst()).isEqualTo(List.of("项  目", "内      容", "方  法", "评价"));
            assertThat(rows.get(3))
                    .isEqualTo(List.of(
                            "集中行动",
                            "1.是否组织开展了“查保促”集中行动；\n2.是否组织工会干部对所属重点单位进行重点帮包；\n" + "3.是否在报纸、网络等媒体上广泛宣传“查保促”集中行动，营造良好社会氛围。",
                            "1.查看相关文件资料；\n2.随机提问。",
                            "1.基本符合\n2.符合\n3.符合"));
        }
        try (var list = open(visits.getLast(), VisitDocument.CHECKLIST, "unit-checklist")) {
            var rows = rows(list);
            assertThat(rows).hasSize(16);
            assertThat(rows.get(8)).isEqualTo(List.of("", "4.是否对特种作业员工实施持证上岗", "查看证件是否在有效期内；人员与证件是否相对应", "不符合"));
            assertThat(rows.stream().map(List::getFirst).filter(group -> !group.isEmpty()))
                    .containsExactly("项  目", "动员部署", "教育培训", "隐患查治", "推动措施");
        }
    }

    @Test
    void the_problem_list_names_item_problem_and_advice() throws IOException {
        var visits = town.visited();
        try (var list = open(visits.getLast(), VisitDocument.FINDINGS, "findings")) {
            assertThat(rows(list))
                    .isEqualTo(List.of(
                            List.of("序号", "对应项目", "存在问题", "整改建议"),
                            List.of("1", "是否对特种作业员工实施持证上岗", "两名电工证件过期", "立即停止无证作业，限期复审"),
                            List.of("2", "", "三楼消防通道堆放杂物", "当日清理")));
            assertThat(list.getParagraphs().stream().map(XWPFParagraph::getText))
                    .containsSubsequence("督导意见", "对特种作业人员证件逐一复核。", "完善调度会记录。", "督导组：第一督导组");
        }
    }

    @Test
    void empty_visits_make_empty_forms() throws IOException {
        var visit = town.unitVisit("STARTED");
        try (var form = open(visit, VisitDocument.RECORD_FORM, "empty-record-form")) {
            assertThat(rows(form).get(2)).isEqualTo(List.of("对各市医务工会活动督导情况", ""));
            assertThat(rows(form).get(3).getLast()).isEqualTo("督导方式：现场检查、查看台帐。");
        }
        try (var list = open(visit, VisitDocument.FINDINGS, "empty-findings")) {
            assertThat(rows(list).get(1)).isEqualTo(List.of("", "", "未发现存在问题。", ""));
        }
        try (var list = open(visit, VisitDocument.CHECKLIST, "empty-checklist")) {
            assertThat(rows(list).stream().skip(1).map(List::getLast)).containsOnly("");
        }
        try (var report = report(true, "empty-report")) {
            assertThat(text(report)).contains("本次督导 0 个单位，未列出存在问题。", "还没有完成的督导。");
        }
    }

    @Test
    void the_longest_and_the_oddest_texts_appear_whole() throws IOException {
        var visit = town.unitVisit("HANDED_OVER");
        var notes = ODD + text(9_900);
        var opinion = ODD + text(4_900);
        town.write(visit, notes, opinion);
        town.judge(visit, "U-1-1", "NOT_MET", ODD + text(1_900));
        for (var i = 1; i <= 30; i++) town.finding(visit, i, "U-1-1", ODD + text(1_900), text(1_990));
        try (var form = open(visit, VisitDocument.RECORD_FORM, "long-record-form")) {
            assertThat(rows(form).get(3).getLast()).contains(notes, opinion, ODD + text(1_900));
        }
        try (var list = open(visit, VisitDocument.CHECKLIST, "long-checklist")) {
            assertThat(rows(list).get(1).getLast()).isEqualTo("不符合：" + ODD + text(1_900));
        }
        try (var list = open(visit, VisitDocument.FINDINGS, "long-findings")) {
            assertThat(rows(list)).hasSize(31);
            assertThat(rows(list).get(30).getLast()).isEqualTo(text(1_990));
            assertThat(text(list)).contains(opinion);
        }
        try (var report = report(true, "long-report")) {
            assertThat(text(report)).contains("“是否传达学习了上级有关文件和会议精神”：适用的 1 家中，1 家不符合", ODD);
        }
    }

    @Test
    void the_report_puts_problems_first_and_counts_right() throws IOException {
        town.visited();
        var skipped = town.unitVisit(town.unit("云河市海岛卫生院"), "SKIPPED");
        assertThat(skipped).isNotNull();
        try (var report = report(true, "report")) {
            var text = text(report);
            var headings = List.of("一、存在的主要问题", "二、对策建议", "三、督导工作开展情况", "四、督导检查结果", "五、好的做法", "六、未能督导的单位及原因");
            assertThat(text).containsSubsequence(headings);
            assertThat(text)
                    .contains(
                            "本次督导 2 个单位，共发现存在问题 3 个，其中 0 个已作为事故隐患列入单位台账",
                            "（1）单位检查项目“是否定期召开“查保促”活动情况调度会（推进会），定期通报活动开展情况”：适用的 1 家中，1 家不符合、0 家基本符合。",
                            "此外还发现：\n1. 三楼消防通道堆放杂物",
                            "第一督导组：组长陈组长，记录人林记录，组员黄组员，负责督导云河市。",
                            "共督导市医务工会 1 个、单位 1 个，随机提问职工 2 人次，其中回答满意 1 人次。",
                            "从冻结公示的 240 个单位中抽取 0 个",
                            "/public/draws/" + town.draw,
                            "各单位：督导 1 个，逐项评价符合 8 项次、基本符合 4 项次、不符合 3 项次、不适用 0 项次，符合率 53.3%。",
                            "云河市第一医院：班组每日晨会三分钟隐患提示",
                            "云河市海岛卫生院：台风停运，无法前往。");
            assertThat(report.getTables()).hasSize(2);
            assertThat(report.getTables().getFirst().getRows()).hasSize(4);
            assertThat(report.getTables().getLast().getRows()).hasSize(31);
            assertThat(words(report.getTables().getLast().getRow(23)))
                    .isEqualTo(List.of("", "4.是否对特种作业员工实施持证上岗", "0", "0", "1", "0"));
            assertThat(report.getAllPictures()).hasSize(2);
        }
        try (var report = report(false, "round-report")) {
            assertThat(text(report)).contains("第一督导组：", "第二督导组：", "闽江省医务工会");
        }
    }

    @Test
    void problems_are_ranked_by_how_often_they_were_found_and_none_is_lost() throws IOException {
        var first = town.unitVisit("HANDED_OVER");
        var second = town.unitVisit(town.unit("云河市第二医院"), "ACKNOWLEDGED");
        var open = town.unitVisit(town.unit("云河市第三医院"), "STARTED");
        for (var visit : List.of(first, second)) town.judge(visit, "U-4-3", "NOT_MET", "");
        town.judge(first, "U-1-2", "NOT_MET", "");
        town.judge(second, "U-1-2", "PARTLY", "");
        town.judge(first, "U-3-2", "NOT_MET", "");
        town.judge(second, "U-3-2", "NOT_APPLICABLE", "");
        town.judge(first, "U-1-1", "MET", "");
        town.finding(first, 1, "U-1-1", "会议记录缺页", "补齐记录");
        for (var item : List.of("U-1-1", "U-1-2", "U-3-2")) town.judge(open, item, "NOT_MET", "");
        town.finding(open, 1, "U-1-1", "还在督导中的问题", "不应出现");
        try (var report = report(true, "ranked-report")) {
            assertThat(text(report))
                    .containsSubsequence(
                            "（1）单位检查项目“是否设立了本单位隐患排查治理专项奖励资金",
                            "适用的 2 家中，2 家不符合、0 家基本符合",
                            "（2）单位检查项目“是否制定了本单位年度“查保促”行动方案”：适用的 2 家中，1 家不符合、1 家基本符合",
                            "（3）单位检查项目“是否坚持职工隐患排查经常化",
                            "适用的 1 家中，1 家不符合、0 家基本符合",
                            "此外还发现：\n1. 会议记录缺页",
                            "（1）其他建议：补齐记录。")
                    .doesNotContain("还在督导中的问题", "不应出现", "（4）单位检查项目");
        }
    }

    @Test
    void two_hundred_visits_make_a_report_within_seconds() throws IOException {
        for (var number = 1; number <= 200; number++) {
            var visit = town.unitVisit(town.unit("云河市第 %d 卫生院".formatted(number)), "ACKNOWLEDGED");
            town.judgeAll(visit, SourceLists.UNIT, "MET", "PARTLY", "MET", "NOT_MET", "NOT_APPLICABLE");
            IntStream.rangeClosed(1, 3).forEach(one -> town.finding(visit, one, "U-2-" + one, "问题" + one, "建议" + one));
        }
        var begin = Instant.now();
        try (var report = report(true, "report-of-200")) {
            var took = Duration.between(begin, Instant.now());
            System.out.println("report of 200 visits: " + took.toMillis() + " ms");
            assertThat(took).isLessThan(Duration.ofSeconds(20));
            assertThat(report.getTables().getFirst().getRows()).hasSize(201);
            assertThat(text(report)).contains("本次督导 200 个单位，共发现存在问题 600 个");
        }
        town.put(town.team, TeamStatus.REPORTING);
        town.login(town.leader);
        begin = Instant.now();
        var signed = context.getBean(SignDossier.class)
                .sign(town.team, TestPeople.PASSWORD, "127.0.0.1", town.leader, null)
                .orThrow();
        System.out.println("200 record forms and the report signed: "
                + Duration.between(begin, Instant.now()).toMillis() + " ms");
        assertThat(signed.status()).isEqualTo(TeamStatus.SIGNED);
        assertThat(context.getBean(Signatures.class).of(town.team)).hasSize(201);
    }

    /** Common characters in no order, so that the file is no zip bomb to whoever opens it. */
    private static String text(int length) {
        return IntStream.range(0, length)
                .map(at -> 0x4E00 + at * 7919 % 20_000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private XWPFDocument open(VisitId visit, VisitDocument document, String name) throws IOException {
        return open(files.ofVisit(visit, document, town.member).content(), name);
    }

    private XWPFDocument report(boolean ofTeam, String name) throws IOException {
        var id = new ReportId(town.round, ofTeam ? town.team : null);
        return open(files.report(id, town.provinceUnion).content(), name);
    }

    private static XWPFDocument open(byte[] content, String name) throws IOException {
        var folder = Files.createDirectories(Path.of("target/documents"));
        Files.write(folder.resolve(name + ".docx"), content);
        return new XWPFDocument(new ByteArrayInputStream(content));
    }

    private static List<List<String>> rows(XWPFDocument document) {
        return document.getTables().getFirst().getRows().stream()
                .map(DossierDocumentsTest::words)
                .toList();
    }

    private static List<String> words(XWPFTableRow row) {
        return row.getTableCells().stream().map(XWPFTableCell::getText).toList();
    }

    private static String text(XWPFDocument document) throws IOException {
        try (var extractor = new XWPFWordExtractor(document)) {
            extractor.setCloseFilesystem(false);
            return extractor.getText();
        }
    }
}
