package org.chabaocu.supervision;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.assertj.core.api.Assertions;
import org.chabaocu.access.TestApi;
import org.chabaocu.access.TestPeople;
import org.chabaocu.access.TestPeople.TestPerson;
import org.chabaocu.attachment.Pictures;
import org.chabaocu.browser.TestBrowser;
import org.chabaocu.hazard.Calls;
import org.chabaocu.organization.Organization;
import org.chabaocu.people.Role;
import org.chabaocu.platform.ApplicationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A whole round in a real browser, from the plan to the archive, told as one story; the pictures are kept. */
@ApplicationTest
class SupervisionStoryTest {

    private static final String VISITS = "/api/v1/supervision/visits/";
    /** Until an open page has heard of what another has saved. */
    private static final double SOON = 30_000;

    @Autowired
    ApplicationContext context;

    @Autowired
    TestApi api;

    @Autowired
    Calls calls;

    @Autowired
    JdbcClient jdbc;

    private TestBrowser browser;
    private SupervisionTown town;
    private TestPerson leader;
    private TestPerson recorder;
    private TestPerson member;

    @BeforeEach
    void a_province() {
        browser = new TestBrowser(api);
        town = new SupervisionTown(context);
        leader = town.inspectors.get(0);
        recorder = town.inspectors.get(1);
        member = town.inspectors.get(2);
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @Test
    void a_round_from_its_plan_to_the_archive() throws IOException {
        var province = browser.as(town.union, TestBrowser.DESK);
        var round = plans(province);
        prepare(round);
        draws(province, round);
        anybodyRecomputes(province.locator("#draw a.btn").getAttribute("href"));
        var phone = browser.as(leader, TestBrowser.PHONE);
        var visit = skips(phone);
        twoFillItAtOnce(phone, visit);
        findsAHazard(phone, visit);
        var unit = unitOf(visit);
        isAcknowledgedAndCorrected(visit, unit);
        isConfirmed(phone, visit);
        visitsTheCityUnion(round);
        downloads(visit);
        var team = signsLate(phone);
        isAcceptedAndArchived(province, team, round);
    }

    private String plans(Page province) {
        province.navigate("/supervision/rounds/new");
        province.fill("[name=title]", "2026年“查保促”活动春季督导检查");
        province.fill("[name=startsOn]", "2026-05-11");
        province.fill("[name=endsOn]", "2026-05-15");
        province.fill("[name=content]", "对照督导检查项目表逐项检查，重点看隐患是否整改到位。");
        province.fill("[name='count:" + town.id(town.city) + "']", "1");
        province.fill("[name='teams[0].name']", "第一督导组");
        province.selectOption("[name='teams[0].leaderId']", town.id(leader));
        province.selectOption("[name='teams[0].recorderId']", town.id(recorder));
        province.check("[name='teams[0].memberIds'][value='" + town.id(member) + "']");
        province.check("[name='teams[0].cityIds'][value='" + town.id(town.city) + "']");
        browser.look(province, "story-01-plan-1440");
        province.click("form.plan .buttons button[type=submit]");
        assertThat(province.locator(".notice.tone-good")).containsText("督导方案已保存");
        return province.url();
    }

    private void prepare(String round) {
        var waiting = browser.as(leader, TestBrowser.PHONE);
        waiting.navigate("/");
        assertThat(waiting.locator("main")).containsText("签署纪律承诺");
        browser.look(waiting, "story-02-todo-leader-375");
        waiting.locator("main a.item").first().click();
        assertThat(waiting.locator("#duties")).isVisible();
        waiting.click("form[action$=declare-discipline] button");
        assertThat(waiting.locator("main")).containsText("您已完成学习并签署纪律承诺");
        for (var each : List.of(recorder, member))
            calls.post(each, "/api/v1" + path(round) + "/declare-discipline", Map.of())
                    .is(200);
    }

    private void draws(Page province, String round) {
        province.navigate("/");
        assertThat(province.locator("main")).containsText("冻结名单");
        browser.look(province, "story-03-todo-province-1440");
        province.navigate(round);
        province.locator("#draw summary").first().click();
        province.click("form[action$=freeze] button[type=submit]");
        assertThat(province.locator(".notice.tone-good")).containsText("名单已冻结");
        province.fill("[name=entropy]", "骰子五次：3、1、6、2、5");
        browser.look(province, "story-04-frozen-1440");
        province.click("form[action$='/draw'] button[type=submit]");
        assertThat(province.locator(".notice.tone-good")).containsText("抽取完成");
        browser.look(province, "story-05-drawn-1440");
    }

    private void anybodyRecomputes(String path) {
        for (var width : List.of(TestBrowser.DESK, TestBrowser.PHONE)) {
            var visitor = browser.visitor(width);
            visitor.navigate(path);
            assertThat(visitor.locator("#draw-check .tone-good")).hasCount(4);
            browser.look(visitor, "story-06-public-" + width);
            var file = calls.get(null, path + ".json").is(200).response().body();
            send(visitor, file.replaceFirst("(\"unitId\":\"[0-9a-f-]{35})[0-9a-f]", "$1x"));
            assertThat(visitor.locator("[data-step=frame] .tone-danger")).containsText("不相符");
            assertThat(visitor.locator("[data-step=order] .tone-danger")).isVisible();
            browser.look(visitor, "story-07-altered-" + width);
        }
    }

    private static void send(Page page, String content) {
        page.setInputFiles(
                "#draw-file",
                new FilePayload("draw.json", "application/json", content.getBytes(StandardCharsets.UTF_8)));
    }

    /** Where the next reserve's visit is. */
    private String skips(Page phone) {
        phone.navigate("/");
        assertThat(phone.locator("main")).containsText("待督导 2 家");
        phone.navigate("/supervision/visits");
        browser.look(phone, "story-08-visits-375");
        phone.locator("a.item", new Page.LocatorOptions().setHasText("临江市第"))
                .first()
                .click();
        var drawn = phone.locator("h1").innerText();
        phone.locator("section:has(#skip) summary").click();
        phone.fill("[name=reason]", "台风停航，无法前往");
        button(phone.locator("section:has(#skip)"), "记录原因").click();
        assertThat(phone.locator("h1")).not().hasText(drawn);
        assertThat(phone.locator("main")).containsText("备选递补，第 2 位");
        browser.look(phone, "story-09-reserve-375");
        return path(phone.url());
    }

    private void twoFillItAtOnce(Page phone, String visit) {
        button(phone.locator("main"), "开始督导").click();
        assertThat(phone.locator(".notice.tone-good")).containsText("督导已开始");
        var other = browser.as(recorder, TestBrowser.PHONE);
        other.navigate(visit);
        var items = phone.locator("article.check-item").all().stream()
                .map(item -> item.getAttribute("id"))
                .toList();
        Assertions.assertThat(items).hasSize(15);
        for (var i = 0; i < items.size(); i++) {
            var page = i % 2 == 0 ? phone : other;
            var verdict = items.get(i).equals("item-U-3-4") ? "NOT_MET" : "MET";
            page.locator("#" + items.get(i) + " label:has([value=" + verdict + "])")
                    .click();
            if (verdict.equals("NOT_MET")) page.locator("#item-U-3-4 textarea").fill("台账缺跟踪复查记录");
        }
        var all = new HasTextOptions().setTimeout(SOON);
        for (var page : List.of(phone, other)) {
            assertThat(page.locator("[data-judged-now]")).hasText("15", all);
            for (var item : items)
                assertThat(page.locator("#" + item + " input[type=radio]:checked"))
                        .hasCount(1, new HasCountOptions().setTimeout(SOON));
            assertThat(page.locator(".conflict")).hasCount(0);
        }
        other.locator("#item-U-3-4 input[type=file]")
                .setInputFiles(new FilePayload("p.jpg", "image/jpeg", Pictures.jpeg(320, 240)));
        assertThat(other.locator("#item-U-3-4 .photo img")).hasCount(1);
        assertThat(phone.locator("#item-U-3-4 .photo img")).hasCount(1, new HasCountOptions().setTimeout(SOON));
        phone.locator("#basics [name=place]").fill("行政楼二层会议室");
        phone.locator("#basics [value=SITE_CHECK]").check();
        assertThat(phone.locator("#basics .saved")).isVisible();
        browser.look(phone, "story-10-two-at-once-375");
        var desk = browser.as(member, TestBrowser.DESK);
        desk.navigate(visit);
        browser.look(desk, "story-10-two-at-once-1440");
    }

    private void findsAHazard(Page phone, String visit) {
        phone.navigate(visit + "/findings");
        button(phone.locator("#findings"), "由检查结果生成").click();
        assertThat(phone.locator("#findings article")).hasCount(1);
        phone.locator("section:has(> #free) [name=description]").fill("三楼配电箱前堆放杂物");
        button(phone.locator("section:has(> #free)"), "新增").click();
        assertThat(phone.locator("#findings article")).hasCount(2);
        var free = phone.locator("#findings article").last();
        free.getByText("登记为隐患").click();
        free.locator("[name=place]").fill("三楼配电间");
        free.locator("select").selectOption("ELECTRICITY");
        button(free, "登记到台账").click();
        assertThat(phone.locator("#findings article").last()).containsText("已登记隐患");
        phone.locator("#opinion-text").fill("一、补齐跟踪复查记录。\n二、立即清理配电间。");
        assertThat(phone.locator("#opinion .saved")).isVisible();
        phone.reload();
        browser.look(phone, "story-11-findings-375");
        phone.locator(".confirm > summary", new Page.LocatorOptions().setHasText("反馈督导意见"))
                .click();
        phone.locator(".confirm-box .btn-danger:visible").click();
        assertThat(phone.locator("main .tags").first()).containsText("已反馈");
    }

    private Organization unitOf(String visit) {
        var id = calls.get(leader, "/api/v1" + visit).is(200).text("organizationId");
        return town.units.stream()
                .filter(unit -> town.id(unit).equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void isAcknowledgedAndCorrected(String visit, Organization unit) {
        var union = browser.as(town.person(unit, "被督导单位工会", Role.UNIT_UNION), TestBrowser.DESK);
        union.navigate("/");
        assertThat(union.locator("main")).containsText("签收");
        browser.look(union, "story-12-todo-unit-1440");
        union.locator("main a.item", new Page.LocatorOptions().setHasText("督导检查"))
                .first()
                .click();
        assertThat(union).hasURL(Pattern.compile(".*" + visit));
        button(union.locator("main"), "签收").click();
        assertThat(union.locator(".notice.tone-good")).containsText("已签收");
        for (var finding = 0; finding < 2; finding++) correct(union, finding, finding == 0 ? "已补齐复查记录" : "已清理完毕");
        assertThat(union.locator("main .tags").first()).containsText("已报整改");
        browser.look(union, "story-13-corrected-1440");
        union.locator("#findings a[href^='/hazards/']").click();
        assertThat(union.getByText("督导检查中发现")).isVisible();
        assertThat(union.locator("main")).containsText("三楼配电箱前堆放杂物");
        union.navigate("/hazards");
        assertThat(union.locator("main")).containsText("三楼配电间");
        browser.look(union, "story-14-ledger-1440");
    }

    private void correct(Page page, int finding, String text) {
        var article = page.locator("#findings article").nth(finding);
        article.locator("[name=text]").fill(text);
        button(article, "报告整改情况").click();
        assertThat(page.locator("#findings article").nth(finding)).containsText(text);
    }

    private void isConfirmed(Page phone, String visit) {
        phone.navigate("/");
        assertThat(phone.locator("main")).containsText("确认整改");
        phone.navigate(visit + "/findings");
        for (var finding = 0; finding < 2; finding++)
            button(phone.locator("#findings article").nth(finding), "确认整改").click();
        assertThat(phone.locator("main .tags").first()).containsText("整改已确认");
        browser.look(phone, "story-15-confirmed-375");
    }

    /** The same as before, by the programs' way. */
    private void visitsTheCityUnion(String round) {
        var id = calls.get(leader, "/api/v1" + path(round)).body().path("visits").values().stream()
                .filter(visit -> visit.path("kind").asString().equals("CITY_UNION"))
                .map(visit -> visit.path("id").asString())
                .findFirst()
                .orElseThrow();
        calls.post(leader, VISITS + id + "/start", Map.of()).is(200);
        for (var item : calls.get(leader, VISITS + id).body().path("items"))
            calls.put(leader, VISITS + id + "/judgements/" + item.path("code").asString(), Map.of("verdict", "MET"))
                    .is(200);
        var basics = Map.of("place", "会议室", "methods", List.of("REPORT_HEARING"));
        calls.call("PATCH", leader, VISITS + id, basics).is(200);
        calls.post(leader, VISITS + id + "/opinion", Map.of("text", "坚持每月调度。")).is(200);
        calls.post(leader, VISITS + id + "/hand-over", Map.of()).is(200);
    }

    private void downloads(String visit) throws IOException {
        var desk = browser.as(recorder, TestBrowser.DESK);
        desk.navigate(visit);
        var told = Map.of("record-form", "立即清理配电间", "checklist", "台账缺跟踪复查记录", "findings", "三楼配电箱前堆放杂物");
        for (var one : told.entrySet()) {
            var answer = desk.context().request().get(visit + "/" + one.getKey() + ".docx");
            Assertions.assertThat(answer.status()).as(one.getKey()).isEqualTo(200);
            Assertions.assertThat(text(answer.body())).contains(one.getValue());
        }
    }

    /** The words of a .docx. */
    private static String text(byte[] docx) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                if (entry.getName().equals("word/document.xml"))
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]*>", "");
        }
        throw new IOException("no document");
    }

    private String signsLate(Page phone) throws IOException {
        phone.navigate("/");
        phone.locator("main a.item", new Page.LocatorOptions().setHasText("结束督导"))
                .click();
        var team = path(phone.url());
        phone.locator(".confirm summary").click();
        phone.locator(".confirm-box button[type=submit]").click();
        assertThat(phone.locator(".notice.tone-good")).containsText("7 天内报送");
        browser.look(phone, "story-16-countdown-375");
        jdbc.sql("""
                        update supervision_team set visits_ended_at = now() - interval '9 days', due_at = now() - interval '2 days'
                        where id = cast(:id as uuid)
                        """).param("id", team.substring(team.lastIndexOf('/') + 1)).update();
        phone.navigate(team);
        assertThat(phone.locator("main .tags").first()).containsText("已超期 2 天");
        phone.fill("[name=password]", TestPeople.PASSWORD);
        phone.click("form[action$=sign] button[type=submit]");
        assertThat(phone.locator("main .tags").first()).containsText("组长已签字");
        var download = phone.waitForDownload(() -> phone.click("a[href*='report.docx']"));
        var file = Path.of("target/documents/story-report.docx");
        download.saveAs(file);
        Assertions.assertThat(text(Files.readAllBytes(file))).contains("三楼配电箱前堆放杂物", "台风停航");
        phone.click("form[action$=submit] button[type=submit]");
        assertThat(phone.locator("main .tags").first()).containsText("逾期报送");
        browser.look(phone, "story-17-late-375");
        return team;
    }

    private void isAcceptedAndArchived(Page province, String team, String round) {
        province.navigate("/");
        assertThat(province.locator("main")).containsText("接收");
        province.navigate(team);
        assertThat(province.locator("main .tags").first()).containsText("逾期报送");
        browser.look(province, "story-18-submitted-1440");
        province.click("form[action$=accept] button[type=submit]");
        assertThat(province.locator("main .tags").first()).containsText("已接收");
        province.navigate("/");
        province.locator("main a.item", new Page.LocatorOptions().setHasText("归档"))
                .click();
        province.locator(".confirm summary").first().click();
        province.locator("form[action$=archive] button[type=submit]").click();
        assertThat(province.locator("main .tags").first()).containsText("已归档");
        province.navigate(round);
        assertThat(province.locator("main .tags").first()).containsText("已归档");
        browser.look(province, "story-19-archived-1440");
    }

    private static String path(String address) {
        return address.replaceFirst("^https?://[^/]+", "").replaceFirst("[?#].*$", "");
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .first();
    }
}
