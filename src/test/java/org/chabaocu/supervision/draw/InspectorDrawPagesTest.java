package org.chabaocu.supervision.draw;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import java.util.Map;
import org.chabaocu.access.TestApi;
import org.chabaocu.browser.TestBrowser;
import org.chabaocu.hazard.Calls;
import org.chabaocu.platform.ApplicationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The draw of the inspectors on the page of a round, and its public page. */
@ApplicationTest
class InspectorDrawPagesTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    TestApi api;

    @Autowired
    Calls calls;

    private TestBrowser browser;
    private InspectorTown town;

    @BeforeEach
    void a_province() {
        browser = new TestBrowser(api);
        town = new InspectorTown(context);
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @Test
    void the_inspectors_are_frozen_drawn_and_recomputed_beside_the_units_draw() {
        var address = "/supervision/rounds/" + planned();
        var union = browser.as(town.town.union, TestBrowser.DESK);
        union.navigate(address);
        browser.look(union, "inspectors-planned");
        union.locator("#inspectors summary").first().click();
        union.click("form[action$='/inspectors/freeze'] button[type=submit]");
        assertThat(union.locator(".notice.tone-good")).containsText("督导人员名单已冻结");
        calls.post(town.town.union, "/api/v1" + address + "/freeze", Map.of()).is(200);
        union.navigate(address);
        union.fill("#inspectorEntropy", "  ");
        union.click("form[action$='/inspectors/draw'] button[type=submit]");
        assertThat(union.locator("#inspectors #inspectorEntropy-fault")).containsText("请填写在场人员给出的随机内容");
        assertThat(union.locator("#draw .fault")).hasCount(0);
        browser.look(union, "inspectors-fault");
        union.fill("#inspectorEntropy", "骰子：2、6、4");
        union.click("form[action$='/inspectors/draw'] button[type=submit]");
        assertThat(union.locator(".notice.tone-good")).containsText("督导人员已抽取");
        browser.look(union, "inspectors-drawn");
        union.locator("#inspectors details summary").click();
        union.click("form[action$='/inspectors/freeze'] button[type=submit]");
        assertThat(union.locator("#inspectors #inspectorReason-fault")).containsText("重新抽取须说明理由");
        union.setViewportSize(TestBrowser.PHONE, 720);
        browser.look(union, "inspectors-phone");
        recomputed(union.locator("#inspectors a.btn").getAttribute("href"));
    }

    @Test
    void a_plan_whose_inspectors_are_drawn_says_what_revising_it_ends() {
        var address = "/supervision/rounds/" + planned();
        var union = browser.as(town.town.union, TestBrowser.DESK);
        union.navigate(address + "/plan");
        assertThat(union.locator(".notice.tone-warning")).hasCount(0);
        calls.post(town.town.union, "/api/v1" + address + "/inspectors/freeze", Map.of())
                .is(200);
        union.navigate(address + "/plan");
        assertThat(union.locator(".notice.tone-warning")).containsText("该次抽取作废");
    }

    @Test
    void where_chance_has_nothing_to_decide_no_draw_is_offered() {
        var plan = town.plan(List.of(town.team("甲组", 0, town.town.city), town.team("乙组", 2, town.town.otherCity)));
        var id = calls.post(town.town.union, "/api/v1/supervision/rounds", plan)
                .is(201)
                .text("id");
        var union = browser.as(town.town.union, TestBrowser.DESK);
        union.navigate("/supervision/rounds/" + id);
        assertThat(union.locator("#draw")).isVisible();
        assertThat(union.locator("#inspectors")).hasCount(0);
    }

    private String planned() {
        return calls.post(town.town.union, "/api/v1/supervision/rounds", town.plan())
                .is(201)
                .text("id");
    }

    private void recomputed(String path) {
        var visitor = browser.visitor(TestBrowser.DESK);
        visitor.navigate(path);
        assertThat(visitor.locator("#draw-check .tone-good")).hasCount(4);
        assertThat(visitor.locator("main")).containsText("第三督导组");
        browser.look(visitor, "public-inspectors");
        var phone = browser.visitor(TestBrowser.PHONE);
        phone.navigate(path + "?lang=en");
        assertThat(phone.locator("#draw-check .tone-good")).hasCount(4);
        browser.look(phone, "public-inspectors-phone-english");
    }
}
