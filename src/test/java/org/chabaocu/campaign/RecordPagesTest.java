package org.chabaocu.campaign;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.chabaocu.access.Actor;
import org.chabaocu.access.TestApi;
import org.chabaocu.attachment.Pictures;
import org.chabaocu.browser.TestBrowser;
import org.chabaocu.campaign.record.RecordKind;
import org.chabaocu.campaign.record.Records;
import org.chabaocu.organization.OrganizationKind;
import org.chabaocu.platform.ApplicationTest;
import org.chabaocu.platform.sheet.TestSheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Records as people keep them in a browser. */
@ApplicationTest
class RecordPagesTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    TestApi api;

    @Autowired
    Records records;

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
    void the_form_is_shaped_by_the_kind_and_loses_nothing_that_was_typed() {
        var union = as(town.union, TestBrowser.DESK);
        union.navigate("/campaign/records");
        assertThat(union.getByRole(AriaRole.MAIN)).containsText("还没有记录");
        browser.look(union, "campaign-records-empty");
        link(union, "添加记录");
        browser.look(union, "campaign-kinds");
        union.navigate("/campaign/records/new?kind=BULLETIN");
        assertThat(union.locator("[name=hours]")).hasCount(0);
        assertThat(union.locator("[name=documentNumber]")).hasCount(1);

        union.navigate("/campaign/records/new?kind=ALL_STAFF_TRAINING");
        union.fill("[name=title]", "消防安全全员培训");
        union.fill("[name=hours]", "25");
        union.fill("[name=participants]", "1");
        union.fill("[name=people]", "进修医生,abc\n外请专家,2,90,合格");
        union.setInputFiles("[name=files]", new FilePayload("培训.jpg", "image/jpeg", Pictures.jpeg(900, 600)));
        union.setInputFiles(
                "[name=participantsFile]",
                new FilePayload("人员.xlsx", "application/octet-stream", "no sheet".getBytes(StandardCharsets.UTF_8)));
        union.click("form.form button[type=submit]");
        var faults = union.locator(".notice.tone-danger");
        assertThat(faults).containsText("请填写此项");
        assertThat(faults).containsText("不能超过 24");
        assertThat(faults).containsText("第 1 人 进修医生：应为数字");
        assertThat(faults).containsText("不是 .xlsx");
        assertThat(union.locator("[name=title]")).hasValue("消防安全全员培训");
        assertThat(union.locator("[name=hours]")).hasValue("25");
        assertThat(union.locator("[name=people]")).hasValue("进修医生,abc\n外请专家,2,90,合格");
        assertThat(union.locator("[name=attachmentIds]")).hasCount(1);
        browser.look(union, "campaign-form-faults");

        union.fill("[name=heldOn]", CampaignTown.earlier(2).toString());
        union.fill("[name=hours]", "4");
        union.fill("[name=participants]", "");
        union.fill("[name=people]", "外请专家,2,90,合格");
        union.click("details.report-more > summary");
        union.click("details.fold:has-text(\"护理部\") > summary");
        union.check("label:has-text(\"张小明\") input");
        var sheet = TestSheet.of(List.of("姓名", "学时", "成绩"), List.of(town.nurse.username(), 4, 95));
        union.setInputFiles("[name=participantsFile]", sheet);
        union.click("form.form button[type=submit]");
        assertThat(union.locator(".notice.tone-good")).containsText("已保存记录");
        assertThat(union.locator("#people ~ .table-frame")).containsText("陈护士");
        browser.look(union, "campaign-record");

        link(union, "修改");
        assertThat(union.locator("[name=people]")).hasValue("外请专家,2,90,合格");
        union.fill("[name=heldOn]", CampaignTown.today().plusDays(2).toString());
        union.click("form.form button[type=submit]");
        assertThat(union.locator(".notice.tone-danger")).containsText("不能在今天之后");
        union.fill("[name=heldOn]", CampaignTown.today().toString());
        union.click("form.form button[type=submit]");
        var row = records.of(town.unit.id(), CampaignTown.today().getYear()).getFirst();
        assertThat(row.named()).isEqualTo(3);
        assertThat(row.examined()).isEqualTo(2);
        assertThat(row.attachments()).isEqualTo(1);

        union.click(".confirm > summary");
        union.click(".confirm-box .btn-danger");
        assertThat(union.locator(".notice.tone-danger")).containsText("请填写此项");
        union.fill("[name=reason]", "记录重复");
        union.click(".confirm-box .btn-danger");
        assertThat(union.locator(".notice.tone-warning")).containsText("记录重复");
        assertThat(records.of(town.unit.id(), CampaignTown.today().getYear())).isEmpty();
    }

    @Test
    void a_year_of_records_is_seen_as_list_year_and_month_and_last_year_s_are_filled_in_alike() {
        var kinds = RecordKind.of(OrganizationKind.UNIT);
        for (var i = 0; i < 20; i++)
            town.keep(town.command(kinds.get(i % kinds.size()), CampaignTown.earlier(i * 13)), town.union);
        town.keep(town.command(RecordKind.REWARD_FUND, CampaignTown.today().minusYears(1)), town.union);
        for (var width : List.of(TestBrowser.PHONE, TestBrowser.DESK)) {
            var page = as(town.union, width);
            for (var view : List.of("list", "year", "month")) {
                page.navigate("/campaign/records?view=" + view);
                browser.look(page, "campaign-" + view + "-" + width);
            }
            page.navigate("/campaign/records?kind=BULLETIN");
            assertThat(page.locator("main .list > li")).hasCount(2);
        }
        var worker = as(town.worker, TestBrowser.PHONE);
        worker.navigate("/campaign/records?lang=en");
        assertThat(worker.locator("main .list > li")).hasCount(20);
        assertThat(worker.locator("main .btn-primary")).hasCount(0);
        browser.look(worker, "campaign-list-worker-english");

        var city = as(town.cityUnion, TestBrowser.DESK);
        city.navigate("/campaign/records/below");
        assertThat(city.locator("main .list > li")).hasCount(21);
        browser.look(city, "campaign-below");
    }

    @Test
    void what_was_done_last_year_is_filled_in_alike_with_this_year_s_day() {
        var command = town.command(RecordKind.ANNUAL_PLAN, CampaignTown.today().minusYears(1));
        town.keep(command, town.union);
        var union = as(town.union, TestBrowser.PHONE);
        union.navigate("/campaign/records/last-year?organization=" + town.unit.id());
        browser.look(union, "campaign-last-year-phone");
        link(union, "照此填写");
        assertThat(union.locator("[name=title]")).hasValue(command.title());
        assertThat(union.locator("[name=heldOn]")).hasValue("");
        browser.look(union, "campaign-form-phone");
        union.fill("[name=heldOn]", CampaignTown.today().toString());
        union.click("form.form button[type=submit]");
        assertThat(records.of(town.unit.id(), CampaignTown.today().getYear())).hasSize(1);
        union.navigate("/campaign/records/last-year?organization=" + town.unit.id());
        assertThat(union.locator("main .list > li")).hasCount(0);
    }

    private Page as(Actor actor, int width) {
        return browser.as(town.login(actor), width);
    }

    private static void link(Page page, String name) {
        page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .first()
                .click();
    }
}
