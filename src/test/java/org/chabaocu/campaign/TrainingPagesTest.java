package org.chabaocu.campaign;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
import java.util.List;
import org.chabaocu.access.Actor;
import org.chabaocu.access.TestApi;
import org.chabaocu.access.TestPeople;
import org.chabaocu.browser.TestBrowser;
import org.chabaocu.campaign.record.Participation;
import org.chabaocu.campaign.record.RecordKind;
import org.chabaocu.campaign.training.TrainingFacts;
import org.chabaocu.platform.ApplicationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A training in a hall: the trainer's screen at the front, phones in the rows. */
@ApplicationTest
class TrainingPagesTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    TestApi api;

    @Autowired
    TrainingFacts facts;

    private TestBrowser browser;
    private CampaignTown town;

    @BeforeEach
    void a_town() {
        browser = new TestBrowser(api);
        town = new CampaignTown(context);
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @Test
    void participants_scan_log_in_and_tap_once_and_their_hours_are_counted() {
        var command = CampaignTown.command(
                town.unit,
                RecordKind.ALL_STAFF_TRAINING,
                CampaignTown.today(),
                Participation.NONE,
                new BigDecimal("4"));
        var record = "/campaign/records/" + town.keep(command, town.union);
        var trainer = as(town.union, TestBrowser.DESK);
        trainer.navigate(record);
        trainer.click("a[href$=check-in]");
        trainer.click("form[action$=open] button");
        assertThat(trainer.locator(".check-in-code svg").first()).isVisible();
        var address = trainer.locator(".check-in-address").textContent().strip();

        var login = town.login(town.worker);
        var phone = browser.visitor(TestBrowser.PHONE);
        phone.navigate(address);
        phone.fill("[name=username]", login.username());
        phone.fill("[name=password]", TestPeople.PASSWORD);
        phone.click("main button[type=submit]");
        phone.waitForURL(url -> url.contains("/t/"));
        browser.look(phone, "check-in-phone");
        phone.click("main form button[type=submit]");
        assertThat(phone.getByRole(AriaRole.MAIN)).containsText("张小明，您已签到");
        browser.look(phone, "check-in-phone-done");

        assertThat(trainer.locator("#present")).containsText("张小明");
        browser.look(trainer, "check-in-screen");

        var stranger = as(town.stranger, TestBrowser.PHONE);
        stranger.navigate(address);
        assertThat(stranger.locator("main .notice")).containsText("您不是该单位");
        assertThat(stranger.locator("main form")).hasCount(0);
        browser.look(stranger, "check-in-stranger-phone");

        var editing = as(town.leader, TestBrowser.DESK);
        editing.navigate(record + "/edit");
        editing.fill("[name=content]", "写了很久的内容");
        var nurse = browser.withoutScript(town.login(town.nurse), TestBrowser.PHONE);
        nurse.navigate(address);
        nurse.click("main form button[type=submit]");
        editing.click("form.form button[type=submit]");
        assertThat(editing.locator(".notice.tone-danger")).containsText("有人签到");
        assertThat(editing.locator("[name=content]")).hasValue("写了很久的内容");
        editing.click("form.form button[type=submit]");
        assertThat(editing.locator(".notice.tone-good")).isVisible();
        assertThat(editing.locator("#people ~ .table-frame")).containsText("陈护士");

        trainer.click("form[action$=close] button");
        assertThat(trainer.locator("main .notice.tone-good")).containsText("共 2 人签到");
        browser.look(trainer, "check-in-closed");
        nurse.navigate(address);
        assertThat(nurse.getByRole(AriaRole.MAIN)).containsText("您已签到");

        trainer.navigate(record + "/results");
        trainer.locator("[name^=hours_]").first().fill("30");
        trainer.locator("[name^=score_]").first().fill("55");
        trainer.locator("[name^=score_]").nth(1).fill("ninety");
        trainer.click("main form button[type=submit]");
        assertThat(trainer.locator(".notice.tone-danger")).containsText("应为数字");
        assertThat(trainer.locator("[name^=score_]").nth(1)).hasValue("ninety");
        trainer.locator("[name^=score_]").nth(1).fill("90");
        trainer.click("main form button[type=submit]");
        assertThat(trainer.locator("main .fault").first()).containsText("不能超过 24");
        browser.look(trainer, "results-faults");
        trainer.locator("[name^=hours_]").first().fill("2");
        trainer.click("main form button[type=submit]");
        assertThat(trainer.locator(".notice.tone-good")).containsText("已保存学时和成绩");
        assertThat(trainer.locator("#people ~ .table-frame")).containsText("不合格");
        browser.look(trainer, "training-record");

        trainer.navigate("/campaign/training/hours?organization=" + town.unit.id());
        assertThat(trainer.locator("main table")).containsText("张小明");
        browser.look(trainer, "hours");
        phone.navigate("/campaign/training");
        assertThat(phone.locator("main .list > li")).hasCount(1);
        browser.look(phone, "training-mine-phone");
    }

    @Test
    void the_induction_of_a_new_employee_is_followed_from_the_hiring_date() {
        var union = as(town.union, TestBrowser.DESK);
        union.navigate("/campaign/training");
        browser.look(union, "training-empty");
        union.click("main form.form .buttons button[type=submit]");
        assertThat(union.locator(".notice.tone-danger")).containsText("请填写此项");
        union.selectOption("[name=personId]", town.nurse.id().toString());
        union.fill("[name=hiredOn]", CampaignTown.today().toString());
        union.click("main form.form .buttons button[type=submit]");
        assertThat(union.locator(".notice.tone-good")).containsText("已登记新员工");
        assertThat(union.locator("main table")).containsText("差 24 学时");
        union.navigate("/");
        assertThat(union.getByRole(AriaRole.MAIN)).containsText("1 名新员工尚未完成三级教育");

        var entry = new Participation.Entry(town.nurse.id().value(), null, null, new BigDecimal("88"), null);
        town.keep(
                CampaignTown.command(
                        town.unit,
                        RecordKind.INDUCTION_TRAINING,
                        CampaignTown.today(),
                        new Participation(null, null, List.of(entry)),
                        new BigDecimal("24")),
                town.union);
        for (var width : List.of(TestBrowser.PHONE, TestBrowser.DESK)) {
            var page = as(town.safety, width);
            page.navigate("/campaign/training");
            assertThat(page.locator("main table")).containsText("已完成");
            browser.look(page, "training-" + width);
        }
        union.navigate("/");
        assertThat(union.getByRole(AriaRole.MAIN)).not().containsText("新员工尚未完成");
        assertThat(facts.of(town.unit.id(), CampaignTown.today().getYear()).inducted())
                .isEqualTo(1);
        var worker = as(town.worker, TestBrowser.PHONE);
        worker.navigate("/campaign/training");
        assertThat(worker.getByRole(AriaRole.MAIN)).containsText("还没有您的培训记录");
    }

    private Page as(Actor actor, int width) {
        return browser.as(town.login(actor), width);
    }
}
