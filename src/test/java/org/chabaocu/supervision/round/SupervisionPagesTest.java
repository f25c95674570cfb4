package org.chabaocu.supervision.round;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.chabaocu.access.TestApi;
import org.chabaocu.browser.TestBrowser;
import org.chabaocu.hazard.Calls;
import org.chabaocu.platform.ApplicationTest;
import org.chabaocu.supervision.SupervisionTown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Planning, preparing, drawing and recomputing as people do it in a browser. */
@ApplicationTest
class SupervisionPagesTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    TestApi api;

    @Autowired
    Calls calls;

    private TestBrowser browser;
    private SupervisionTown town;

    @BeforeEach
    void a_province() {
        browser = new TestBrowser(api);
        town = new SupervisionTown(context);
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @Test
    void a_round_is_planned_studied_declared_drawn_and_recomputed() {
        town.kind(town.units.getFirst(), "综合医院");
        var union = browser.as(town.union, TestBrowser.DESK);
        union.navigate("/supervision");
        assertThat(union.locator(".empty-state")).isVisible();
        browser.look(union, "supervision-empty");
        var address = planned(union);
        browser.look(union, "supervision-round-planned");
        union.locator("summary:has-text('添加学习材料')").click();
        union.fill("[name=title]", "督导检查工作要求");
        union.click("form[action$=add-material] button[type=submit]");
        assertThat(union.locator(".fault").first()).containsText("请填写内容或附上文件");
        union.fill("[name=text]", "一、要提前做好准备工作。\n二、要理性务实地进行督导检查。");
        union.click("form[action$=add-material] button[type=submit]");
        assertThat(union.locator(".notice.tone-good")).containsText("学习材料已添加");

        var member = browser.as(town.inspectors.getFirst(), TestBrowser.PHONE);
        member.navigate(address);
        browser.look(member, "supervision-duties-phone");
        member.click("form[action$=confirm-study] button");
        member.click("form[action$=declare-discipline] button");
        assertThat(member.locator("main")).containsText("您已完成学习并签署纪律承诺");

        union.navigate(address);
        union.locator("#draw summary").first().click();
        union.click("form[action$=freeze] button[type=submit]");
        assertThat(union.locator(".notice.tone-good")).containsText("名单已冻结");
        union.click("form[action$=draw] button[type=submit]");
        assertThat(union.locator("#draw .fault")).containsText("请填写在场人员给出的随机内容");
        union.fill("[name=entropy]", "骰子：3、1、6；彩票 03 11 17");
        union.click("form[action$='/draw'] button[type=submit]");
        assertThat(union.locator(".notice.tone-good")).containsText("抽取完成");
        browser.look(union, "supervision-round-drawn");
        recomputed(union.locator("#draw a.btn").getAttribute("href"));
        member.navigate("/supervision");
        assertThat(member.locator("main .list").first()).containsText("临江市");
        browser.look(member, "supervision-list-phone");
        member.navigate(address);
        browser.look(member, "supervision-round-phone");
    }

    private String planned(Page union) {
        union.navigate("/supervision/rounds/new");
        union.click("button[name=addTeam]");
        assertThat(union.locator(".team-form")).hasCount(2);
        union.fill("[name=title]", "2026年“查保促”春季督导");
        union.click("form.plan .buttons button[type=submit]");
        assertThat(union.locator("[name=title]")).hasValue("2026年“查保促”春季督导");
        assertThat(union.locator(".notice.tone-danger")).isVisible();
        browser.look(union, "supervision-plan-faults");
        union.fill("[name=startsOn]", "2026-05-11");
        union.fill("[name=endsOn]", "2026-05-15");
        union.fill("[name=content]", "对照督导检查项目表逐项检查，重点看隐患是否整改到位。");
        union.fill("[name='count:" + town.id(town.city) + "']", "2");
        union.fill("[name='count:" + town.id(town.otherCity) + "']", "9");
        team(union, 0, "第一督导组", town.id(town.city));
        team(union, 1, "第二督导组", town.id(town.otherCity));
        union.click("form.plan .buttons button[type=submit]");
        assertThat(union.locator(".count .fault")).containsText("不能多于现有单位数 4");
        union.fill("[name='count:" + town.id(town.otherCity) + "']", "2");
        union.setViewportSize(TestBrowser.PHONE, 720);
        browser.look(union, "supervision-plan-phone");
        union.setViewportSize(TestBrowser.DESK, 900);
        union.click("form.plan .buttons button[type=submit]");
        assertThat(union.locator(".notice.tone-good")).containsText("督导方案已保存");
        return union.url();
    }

    private void team(Page page, int index, String name, String city) {
        var prefix = "[name='teams[" + index + "].";
        page.fill(prefix + "name']", name);
        page.selectOption(prefix + "leaderId']", town.id(town.inspectors.get(index * 3)));
        page.selectOption(prefix + "recorderId']", town.id(town.inspectors.get(index * 3 + 1)));
        page.check(prefix + "memberIds'][value='" + town.id(town.inspectors.get(index * 3 + 2)) + "']");
        page.check(prefix + "cityIds'][value='" + city + "']");
    }

    /** Green by itself; red where a saved file was altered. */
    private void recomputed(String path) {
        var visitor = browser.visitor(TestBrowser.DESK);
        visitor.navigate(path);
        assertThat(visitor.locator("#draw-check .tone-good")).hasCount(4);
        browser.look(visitor, "public-draw");
        var file = calls.get(null, path + ".json").is(200).response().body();
        send(visitor, file.replaceFirst("(\"unitId\":\"[0-9a-f-]{35})[0-9a-f]", "$1x"));
        assertThat(visitor.locator("[data-step=frame] .tone-danger")).containsText("不相符");
        assertThat(visitor.locator("[data-step=order] .tone-danger")).isVisible();
        assertThat(visitor.locator("[data-step=commitment] .tone-good")).isVisible();
        browser.look(visitor, "public-draw-altered");
        send(visitor, "not json");
        assertThat(visitor.locator("#draw-check .tone-danger")).hasCount(4);
        send(visitor, file);
        assertThat(visitor.locator("#draw-check .tone-good")).hasCount(4);
        var phone = browser.visitor(TestBrowser.PHONE);
        phone.navigate(path + "?lang=en");
        assertThat(phone.locator("#draw-check .tone-good")).hasCount(4);
        browser.look(phone, "public-draw-phone-english");
    }

    private static void send(Page page, String content) {
        page.setInputFiles(
                "#draw-file",
                new FilePayload("draw.json", "application/json", content.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_list_is_read_by_all_and_written_anew_by_the_province() {
        var union = browser.as(town.union, TestBrowser.DESK);
        union.navigate("/supervision/checklists/CITY_UNION");
        assertThat(union.locator(".checklist-line")).not().hasCount(0);
        browser.look(union, "checklist");
        union.navigate("/supervision/checklists/CITY_UNION/revise");
        union.fill("[name='groups[0].name']", " ");
        union.click("form.form .buttons button[type=submit]");
        assertThat(union.locator(".fault").first()).isVisible();
        union.fill("[name='groups[0].name']", "动员部署");
        union.locator("button[name=addItem]").first().click();
        union.fill("[name='groups[0].items[2].text']", "是否部署到每个单位");
        browser.look(union, "checklist-revise");
        union.click("form.form .buttons button[type=submit]");
        assertThat(union.locator("main")).containsText("C-1-3");
        var member = browser.as(town.inspectors.getFirst(), TestBrowser.PHONE);
        member.navigate("/supervision/checklists/CITY_UNION?version=1");
        assertThat(member.locator("main")).not().containsText("是否部署到每个单位");
        browser.look(member, "checklist-phone");
        assertThat(member.locator("a[href$=revise]")).hasCount(0);
    }
}
