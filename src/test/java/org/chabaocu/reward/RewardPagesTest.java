package org.chabaocu.reward;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.chabaocu.reward.RewardTown.tariff;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Objects;
import org.chabaocu.access.Actor;
import org.chabaocu.access.TestApi;
import org.chabaocu.browser.TestBrowser;
import org.chabaocu.hazard.Grade;
import org.chabaocu.platform.ApplicationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Rewards as people handle them in a browser. */
@ApplicationTest
class RewardPagesTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    TestApi api;

    private TestBrowser browser;
    private RewardTown town;

    @BeforeEach
    void a_unit() {
        browser = new TestBrowser(api);
        town = new RewardTown(context);
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @Test
    void the_union_proposes_the_leader_approves_the_union_pays_and_the_finder_agrees_to_publication() {
        var hazard = town.closed();
        town.seesToo(hazard, town.witness);
        town.rule("500", "0.2", tariff(Grade.GENERAL, null, "60"));
        var union = as(town.union, TestBrowser.DESK);
        union.navigate("/hazards/" + hazard);
        browser.look(union, "reward-hazard");
        link(union, "为发现人提出奖励");
        assertThat(union.locator("[name=amount]")).hasValue("60.00");
        union.click("form.form button[type=submit]");
        assertThat(union.locator(".notice.tone-danger")).containsText("请填写此项");
        assertThat(union.locator("[name=amount]")).hasValue("60.00");
        browser.look(union, "reward-new-faults");
        union.fill("[name=reason]", "发现及时，避免了火灾");
        union.click("form.form button[type=submit]");
        assertThat(union.locator(".notice.tone-good")).containsText("已提出奖励");
        var address = union.url();

        var leader = as(town.leader, TestBrowser.DESK);
        leader.navigate("/rewards?status=PROPOSED");
        browser.look(leader, "rewards");
        leader.navigate(address);
        browser.look(leader, "reward-to-decide");
        leader.click("form[action$=reject] button[type=submit]");
        assertThat(leader.locator(".notice.tone-danger")).isVisible();
        leader.click("form[action$=approve] button[type=submit]");
        assertThat(leader.locator("main .tags").first()).containsText("待发放");

        union.navigate(address);
        browser.look(union, "reward-to-pay");
        union.fill("[name=receiptNumber]", "2026-001");
        union.click("form[action$=pay] button[type=submit]");
        assertThat(union.locator(".notice.tone-good")).containsText("已发放");
        union.navigate(address + "/receipt");
        browser.look(union, "reward-receipt");

        var finder = as(town.finder, TestBrowser.PHONE);
        finder.navigate("/rewards");
        browser.look(finder, "rewards-mine-phone");
        finder.navigate(address);
        browser.look(finder, "reward-consent-phone");
        finder.click("button[name=publish][value=true]");
        assertThat(finder.getByRole(AriaRole.MAIN)).containsText("您已同意公示");
        var witness = as(town.witness, TestBrowser.PHONE);
        witness.navigate("/rewards/published");
        assertThat(witness.locator("main .list")).containsText("王*明");
        browser.look(witness, "rewards-published-phone");
    }

    @Test
    void an_anonymous_reward_is_paid_only_against_the_code() {
        town.rule("500", null);
        var reported = town.reported(town.finder, true);
        var code = Objects.requireNonNull(reported.claimCode()).grouped();
        var reward = town.approved(town.close(reported), "30");
        var union = as(town.union, TestBrowser.DESK);
        union.navigate("/rewards/" + reward.id());
        union.fill("[name=claimCode]", "00000-00000");
        union.fill("[name=receiptNumber]", "2026-002");
        union.click("form[action$=pay] button[type=submit]");
        assertThat(union.locator(".fault")).containsText("领取码不对");
        assertThat(union.locator("[name=receiptNumber]")).hasValue("2026-002");
        union.fill("[name=claimCode]", code);
        union.click("form[action$=pay] button[type=submit]");
        assertThat(union.locator("main .tags").first()).containsText("已发放");
    }

    @Test
    void the_rule_is_set_on_a_page_and_read_by_everybody() {
        var leader = as(town.leader, TestBrowser.DESK);
        leader.navigate("/rewards/rule");
        leader.fill("[name=fund]", "many");
        leader.fill("[name=GENERAL_ANY]", "50");
        leader.click("form.form button[type=submit]");
        assertThat(leader.locator(".notice.tone-danger")).containsText("请填写数字");
        assertThat(leader.locator("[name=fund]")).hasValue("many");
        browser.look(leader, "reward-rule-faults");
        leader.fill("[name=fund]", "5000");
        leader.fill("[name=witnessShare]", "20");
        leader.fill("[name=MAJOR_FIRE]", "800.50");
        leader.click("form.form button[type=submit]");
        assertThat(leader.locator(".notice.tone-good")).isVisible();
        assertThat(leader.locator("[name=MAJOR_FIRE]")).hasValue("800.5");
        assertThat(leader.locator("[name=witnessShare]")).hasValue("20");
        browser.look(leader, "reward-rule");

        var worker = as(town.witness, TestBrowser.PHONE);
        worker.navigate("/rewards/rule?lang=en");
        assertThat(worker.getByRole(AriaRole.MAIN)).containsText("800.50");
        assertThat(worker.locator("form.form")).hasCount(0);
        browser.look(worker, "reward-rule-phone-english");
    }

    private Page as(Actor actor, int width) {
        return browser.as(town.login(actor), width);
    }

    private static void link(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).click();
    }
}
