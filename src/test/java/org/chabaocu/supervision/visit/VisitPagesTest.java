package org.chabaocu.supervision.visit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasValueOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsCheckedOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.chabaocu.access.TestApi;
import org.chabaocu.access.TestPeople.TestPerson;
import org.chabaocu.attachment.Pictures;
import org.chabaocu.browser.TestBrowser;
import org.chabaocu.platform.ApplicationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Visits as people make them: two phones at the unit, a desk at the inspected side. */
@ApplicationTest
class VisitPagesTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    TestApi api;

    private TestBrowser browser;
    private SupervisionTown town;

    @BeforeEach
    void a_round_with_its_draw() {
        browser = new TestBrowser(api);
        town = new SupervisionTown(context);
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @Test
    void two_inspectors_fill_a_visit_at_once_and_neither_loses_anything() {
        var leader = open(town.leader, TestBrowser.PHONE, town.visit, "");
        browser.look(leader, "visit-planned-375");
        button(leader.locator("main"), "开始督导").click();
        assertThat(leader.locator(".notice.tone-good")).containsText("督导已开始");
        leader.route("**/now?**", route -> route.abort());
        var member = open(town.member, TestBrowser.PHONE, town.visit, "");
        member.route("**/now?**", route -> route.abort());

        judge(leader, "U-1-1", "MET");
        judge(member, "U-3-4", "NOT_MET");
        item(member, "U-3-4").locator("textarea").fill("台账缺跟踪复查记录");
        assertThat(item(member, "U-3-4").locator(".saved")).isVisible();
        assertThat(member.locator("[data-judged-now]")).hasText("2");

        // the leader's page has not heard of it
        judge(leader, "U-3-4", "PARTLY");
        var conflict = item(leader, "U-3-4").locator(".conflict");
        assertThat(conflict).containsText("台账缺跟踪复查记录");
        assertThat(conflict).containsText("不符合");
        browser.look(leader, "visit-conflict-375");
        assertThat(item(leader, "U-3-4").locator("[value=PARTLY]")).isChecked();
        conflict.getByText("采用对方的内容").click();
        assertThat(item(leader, "U-3-4").locator("[value=NOT_MET]")).isChecked();
        item(leader, "U-3-4").locator("textarea").fill("台账缺跟踪复查记录，已当场指出");
        assertThat(item(leader, "U-3-4").locator(".saved")).isVisible();

        judge(member, "U-3-4", "PARTLY");
        assertThat(item(member, "U-3-4").locator(".conflict")).containsText("已当场指出");
        button(item(member, "U-3-4"), "保存我的内容").click();
        assertThat(item(member, "U-3-4").locator(".saved")).isVisible();
        Assertions.assertThat(verdict("U-3-4")).isEqualTo("PARTLY");

        member.locator("#basics [name=place]").fill("门诊楼一层");
        member.locator("#basics [value=SITE_CHECK]").check();
        assertThat(member.locator("#basics .saved")).isVisible();
        item(member, "U-3-4")
                .locator("input[type=file]")
                .setInputFiles(new FilePayload("p.jpg", "image/jpeg", Pictures.jpeg(320, 240)));
        assertThat(item(member, "U-3-4").locator(".photo img")).hasCount(1);
        browser.look(member, "visit-checklist-375");
        var desk = open(town.recorder, TestBrowser.DESK, town.visit, "");
        browser.look(desk, "visit-checklist-1440");
    }

    @Test
    void what_another_inspector_saves_comes_into_an_open_page_and_nothing_typed_is_lost() {
        town.started(town.visit);
        var leader = open(town.leader, TestBrowser.PHONE, town.visit, "");
        var member = open(town.member, TestBrowser.PHONE, town.visit, "");
        var soon = new IsCheckedOptions().setTimeout(30_000);
        judge(member, "U-1-2", "PARTLY");
        item(member, "U-1-2").locator("textarea").fill("方案未更新");
        assertThat(item(member, "U-1-2").locator(".saved")).isVisible();
        assertThat(item(leader, "U-1-2").locator("[value=PARTLY]")).isChecked(soon);
        assertThat(item(leader, "U-1-2").locator("textarea"))
                .hasValue("方案未更新", new HasValueOptions().setTimeout(30_000));
        assertThat(item(leader, "U-1-2").locator("[data-autosave] [data-state]"))
                .containsText("保存");
        assertThat(leader.locator("[data-judged-now]")).hasText("1");
        browser.look(leader, "visit-theirs-375");

        // the leader writes where the network is gone; what the member saves meanwhile stays beside it
        leader.route("**/judgements/**", route -> route.abort());
        item(leader, "U-1-2").locator("textarea").fill("方案未更新，已约定月底前印发");
        judge(member, "U-1-2", "NOT_MET");
        judge(member, "U-1-3", "MET");
        assertThat(item(leader, "U-1-3").locator("[value=MET]")).isChecked(soon);
        assertThat(item(leader, "U-1-2").locator("textarea")).hasValue("方案未更新，已约定月底前印发");
        leader.unroute("**/judgements/**");
        assertThat(item(leader, "U-1-2").locator(".conflict")).isVisible(new IsVisibleOptions().setTimeout(30_000));

        // saved once more on top, it may be built on at once: the version came along
        item(leader, "U-1-3").locator("textarea").fill("有照片为证");
        assertThat(item(leader, "U-1-3").locator(".saved")).isVisible();
        assertThat(leader.locator("[data-fresh]")).isHidden();
        town.handedOverBy(town.recorder, town.visit);
        assertThat(leader.locator("[data-fresh]")).isVisible(new IsVisibleOptions().setTimeout(30_000));
        browser.look(leader, "visit-fresh-375");
    }

    @Test
    void an_open_page_asks_for_no_more_than_what_has_changed() {
        town.started(town.visit);
        var path = address(town.visit, "") + "/now?screen=CHECKLIST";
        var page = browser.as(town.member, TestBrowser.DESK).context().request();
        var first = page.get(path);
        Assertions.assertThat(first.status()).isEqualTo(200);
        var again = RequestOptions.create()
                .setHeader("If-None-Match", first.headers().get("etag"));
        Assertions.assertThat(page.get(path, again).status()).isEqualTo(304);
        town.judge(town.leader, town.visit, "U-1-1", Map.of("verdict", "MET")).is(200);
        Assertions.assertThat(page.get(path, again).status()).isEqualTo(200);
        var outsider = browser.as(town.union, TestBrowser.DESK).context().request();
        Assertions.assertThat(outsider.get(path).status()).isEqualTo(404);
    }

    @Test
    void what_is_typed_without_network_stays_and_is_saved_when_it_is_back() {
        town.started(town.visit);
        var phone = open(town.member, TestBrowser.PHONE, town.visit, "");
        item(phone, "U-1-1").locator("textarea").fill("先写说明");
        assertThat(item(phone, "U-1-1").locator("[data-autosave] [data-state]")).containsText("选择评价后自动保存");
        phone.context().setOffline(true);
        judge(phone, "U-1-1", "PARTLY");
        assertThat(item(phone, "U-1-1").locator("[data-autosave] [data-state]")).containsText("没有网络");
        browser.look(phone, "visit-offline-375");
        phone.context().setOffline(false);
        assertThat(item(phone, "U-1-1").locator(".saved")).isVisible();
        Assertions.assertThat(verdict("U-1-1")).isEqualTo("PARTLY");

        // the phone gives up before the network is back
        phone.context().setOffline(true);
        item(phone, "U-1-1").locator("textarea").fill("地下室里写的说明");
        assertThat(item(phone, "U-1-1").locator("[data-autosave] [data-state]")).containsText("没有网络");
        phone.route("**/judgements/**", route -> route.abort());
        phone.context().setOffline(false);
        phone.reload();
        assertThat(item(phone, "U-1-1").locator("textarea")).hasValue("地下室里写的说明");
        phone.unroute("**/judgements/**");
        assertThat(item(phone, "U-1-1").locator(".saved")).isVisible(new IsVisibleOptions().setTimeout(15_000));
        phone.reload();
        assertThat(item(phone, "U-1-1").locator("textarea")).hasValue("地下室里写的说明");
    }

    @Test
    void every_form_works_without_script() {
        town.started(town.visit);
        var page = browser.withoutScript(town.member, TestBrowser.PHONE);
        page.navigate(address(town.visit, ""));
        item(page, "U-1-1").locator("textarea").fill("没有评价");
        button(item(page, "U-1-1"), "保存").press("Enter");
        assertThat(item(page, "U-1-1").locator(".fault")).containsText("请选择评价");
        assertThat(item(page, "U-1-1").locator("textarea")).hasValue("没有评价");
        item(page, "U-1-1").locator("[value=MET]").press("Space");
        town.judge(town.leader, town.visit, "U-1-1", Map.of("verdict", "NOT_MET", "remark", "别人的"))
                .is(200);
        button(item(page, "U-1-1"), "保存").press("Enter");
        assertThat(item(page, "U-1-1").locator(".conflict")).containsText("别人的");
        assertThat(item(page, "U-1-1").locator("textarea")).hasValue("没有评价");
        button(item(page, "U-1-1"), "保存我的内容").press("Enter");
        assertThat(page.locator(".notice.tone-good")).containsText("已保存");
        Assertions.assertThat(verdict("U-1-1")).isEqualTo("MET");
        item(page, "U-1-1")
                .locator("input[type=file]")
                .setInputFiles(new FilePayload("p.txt", "text/plain", "no photo".getBytes(StandardCharsets.UTF_8)));
        button(item(page, "U-1-1"), "上传").press("Enter");
        assertThat(item(page, "U-1-1").locator(".fault")).isVisible();
        item(page, "U-1-1")
                .locator("input[type=file]")
                .setInputFiles(new FilePayload("p.jpg", "image/jpeg", Pictures.jpeg(60, 40)));
        button(item(page, "U-1-1"), "上传").press("Enter");
        assertThat(item(page, "U-1-1").locator(".photo img")).hasCount(1);
        page.locator("#basics [name=startedAt]").fill("2999-01-01T10:00");
        button(page.locator("#basics"), "保存").press("Enter");
        assertThat(page.locator("#basics .fault")).containsText("不能晚于现在");
        page.navigate(address(town.visit, "/findings"));
        button(page.locator("#opinion"), "保存").press("Enter");
        assertThat(page.locator(".notice.tone-good")).containsText("已保存");
    }

    @Test
    void notes_questions_and_good_practice_are_taken_down() {
        town.started(town.visit);
        var phone = open(town.member, TestBrowser.PHONE, town.visit, "/notes");
        phone.locator("#notes-text").fill("听取了院长汇报，查看了台账。");
        assertThat(phone.locator("#notes .saved")).isVisible();
        phone.locator("#interviews summary").click();
        button(phone.locator("#interviews"), "保存").click();
        assertThat(phone.locator(".notice.tone-danger")).containsText("请填写此项");
        phone.fill("[name=post]", "外科护士");
        phone.fill("[name=question]", "灭火器放在哪里？");
        phone.fill("[name=answer]", "护士站对面");
        phone.selectOption("[name=satisfied]", "true");
        phone.selectOption("[name=itemCode]", "U-3-2");
        button(phone.locator("#interviews"), "保存").click();
        assertThat(phone.locator("#interviews .list")).containsText("灭火器放在哪里");
        phone.locator("#practices textarea").fill("每个班组设一名安全员");
        button(phone.locator("#practices"), "新增").click();
        assertThat(phone.locator("#practices .list")).containsText("安全员");
        phone.locator("#photos input[type=file]")
                .setInputFiles(new FilePayload("p.jpg", "image/jpeg", Pictures.jpeg(320, 240)));
        assertThat(phone.locator("#photos .photo img")).hasCount(1);
        browser.look(phone, "visit-notes-375");
        var desk = open(town.leader, TestBrowser.DESK, town.visit, "/notes");
        browser.look(desk, "visit-notes-1440");
        desk.locator("#practices .confirm summary").click();
        desk.locator("#practices .confirm-box .btn-danger").click();
        assertThat(desk.locator("#practices")).containsText("还没有记录好的做法");
    }

    @Test
    void findings_are_handed_over_acknowledged_corrected_and_confirmed_and_one_is_a_hazard_of_the_ledger() {
        town.complete(town.visit);
        town.judge(town.member, town.visit, "U-3-4", Map.of("verdict", "NOT_MET", "remark", "缺跟踪复查记录"))
                .is(200);
        town.post(town.leader, town.visit, "opinion", Map.of("text", "")).is(200);
        var team = open(town.leader, TestBrowser.PHONE, town.visit, "/findings");
        assertThat(team.getByText("还没有列出问题")).isVisible();
        button(team.locator("#findings"), "由检查结果生成").click();
        assertThat(team.locator("#findings article")).hasCount(1);
        team.locator("#findings article [name=suggestion]").fill("补齐复查记录，责任到人");
        assertThat(team.locator("#findings article .save-line .saved")).isVisible();
        team.locator("section:has(> #free) [name=description]").fill("三楼配电箱前堆放杂物");
        button(team.locator("section:has(> #free)"), "新增").click();
        assertThat(team.locator("#findings article")).hasCount(2);
        var free = team.locator("#findings article").last();
        free.getByText("登记为隐患").click();
        button(free, "登记到台账").click();
        assertThat(team.locator("#findings article").last().locator(".fault")).containsText("请填写此项");
        free = team.locator("#findings article").last();
        free.locator("[name=place]").fill("三楼配电间");
        free.locator("select").selectOption("ELECTRICITY");
        button(free, "登记到台账").click();
        assertThat(team.locator("#findings article").last()).containsText("已登记隐患");
        assertThat(team.getByText("反馈前尚需完成：督导意见")).isVisible();
        team.locator("#opinion-text").fill("请完善台账制度，立即清理配电间。");
        assertThat(team.locator("#opinion .saved")).isVisible();
        team.reload();
        browser.look(team, "visit-findings-375");
        team.locator(".confirm > summary", new Page.LocatorOptions().setHasText("反馈督导意见"))
                .click();
        team.locator(".confirm-box .btn-danger:visible").click();
        assertThat(team.locator("main .tags").first()).containsText("已反馈");

        var unit = browser.as(town.union, TestBrowser.DESK);
        unit.navigate("/supervision/visits");
        browser.look(unit, "visit-list-inspected-1440");
        unit.locator("a.item").click();
        browser.look(unit, "visit-inspected-1440");
        button(unit.locator("main"), "签收").click();
        assertThat(unit.locator(".notice.tone-good")).containsText("已签收");
        correct(unit, 0, "已补齐");
        correct(unit, 1, "已清理");
        assertThat(unit.locator("main .tags").first()).containsText("已报整改");
        unit.check("[name=observed][value=true]");
        button(unit.locator("#feedback"), "提交").click();
        assertThat(unit.locator("#feedback")).containsText("已反馈给省医务工会");
        var phone = open(town.unitLeader, TestBrowser.PHONE, town.visit, "");
        browser.look(phone, "visit-inspected-375");

        team.navigate(address(town.visit, "/findings"));
        browser.look(team, "visit-confirm-375");
        button(team.locator("#findings article").first(), "退回重新整改").click();
        assertThat(team.locator("#findings article").first().locator(".fault")).containsText("请写明退回的原因");
        button(team.locator("#findings article").first(), "确认整改").click();
        assertThat(team.locator(".notice.tone-good")).containsText("已确认整改");
        button(team.locator("#findings article").last(), "确认整改").click();
        assertThat(team.locator("main .tags").first()).containsText("整改已确认");

        unit.navigate(address(town.visit, ""));
        unit.locator("#findings a[href^='/hazards/']").click();
        assertThat(unit.getByText("督导检查中发现")).isVisible();
        assertThat(unit.getByRole(AriaRole.MAIN)).containsText("三楼配电箱前堆放杂物");
        browser.look(unit, "visit-hazard-1440");
        unit.getByText("查看督导情况").click();
        assertThat(unit).hasURL(Pattern.compile(".*/supervision/visits/" + town.visit));
        unit.navigate("/hazards");
        assertThat(unit.getByRole(AriaRole.MAIN)).containsText("三楼配电间");
        var province = open(town.provinceUnion, TestBrowser.DESK, town.visit, "?lang=en");
        assertThat(province.locator("#feedback")).containsText("Observed");
        browser.look(province, "visit-province-english-1440");
    }

    @Test
    void a_skipped_unit_leads_to_the_next_reserve() {
        var leader = open(town.leader, TestBrowser.PHONE, town.visit, "");
        leader.locator("section:has(#skip) summary").click();
        button(leader.locator("section:has(#skip)"), "记录原因").click();
        assertThat(leader.locator(".notice.tone-danger")).containsText("请填写此项");
        browser.look(leader, "visit-skip-faults-375");
        leader.fill("[name=reason]", "台风停航，无法前往");
        button(leader.locator("section:has(#skip)"), "记录原因").click();
        assertThat(leader.locator("h1")).hasText("榕江市中医院");
        assertThat(leader.getByRole(AriaRole.MAIN)).containsText("备选递补，第 3 位");
        leader.navigate(address(town.visit, ""));
        assertThat(leader.getByRole(AriaRole.MAIN)).containsText("台风停航");
        browser.look(leader, "visit-skipped-375");
        leader.navigate("/supervision/visits");
        browser.look(leader, "visit-list-team-375");
    }

    @Test
    void a_member_who_is_not_prepared_is_told_what_is_missing_and_led_to_it() {
        var phone = open(town.newcomer, TestBrowser.PHONE, town.visit, "");
        button(phone.locator("main"), "开始督导").click();
        assertThat(phone.locator(".notice.tone-danger")).containsText("督导检查工作要求");
        browser.look(phone, "visit-not-prepared-375");
        phone.locator(".notice.tone-danger a").click();
        assertThat(phone.locator("#duties")).isInViewport();
    }

    @Test
    void a_visitor_logs_in_first_and_others_find_nothing() {
        var visitor = browser.visitor(TestBrowser.PHONE);
        visitor.navigate(address(town.visit, ""));
        assertThat(visitor).hasURL(Pattern.compile(".*/login.*"));
        town.started(town.visit);
        for (var other : new TestPerson[] {town.otherLeader, town.union, town.worker}) {
            var page = browser.as(other, TestBrowser.PHONE);
            var answer = page.navigate(address(town.visit, ""));
            Assertions.assertThat(answer.status()).isEqualTo(404);
        }
        var empty = browser.as(town.worker, TestBrowser.PHONE);
        empty.navigate("/supervision/visits");
        assertThat(empty.getByText("目前没有督导情况")).isVisible();
    }

    private void correct(Page page, int finding, String text) {
        var article = page.locator("#findings article").nth(finding);
        article.locator("[name=text]").fill(text);
        article.locator("input[type=file]")
                .setInputFiles(new FilePayload("after.jpg", "image/jpeg", Pictures.jpeg(200, 150)));
        button(article, "报告整改情况").click();
        assertThat(page.locator(".notice.tone-good")).containsText("已报告整改情况");
        assertThat(page.locator("#findings article").nth(finding)).containsText(text);
    }

    private String verdict(String item) {
        return town.get(town.leader, town.visit).body().path("items").values().stream()
                .filter(each -> each.path("code").asString().equals(item))
                .map(each -> each.at("/judgement/verdict").asString())
                .findFirst()
                .orElseThrow();
    }

    private Page open(TestPerson who, int width, UUID visit, String screen) {
        var page = browser.as(who, width);
        page.navigate(address(visit, screen));
        return page;
    }

    private static String address(UUID visit, String screen) {
        return "/supervision/visits/" + visit + screen;
    }

    private static Locator item(Page page, String code) {
        return page.locator("#item-" + code);
    }

    private static void judge(Page page, String code, String verdict) {
        item(page, code).locator("label:has([value=" + verdict + "])").click();
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .first();
    }
}
