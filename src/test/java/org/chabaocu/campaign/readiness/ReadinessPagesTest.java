package org.chabaocu.campaign.readiness;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.chabaocu.campaign.CampaignTown.today;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Objects;
import java.util.regex.Pattern;
import org.chabaocu.access.TestApi;
import org.chabaocu.browser.TestBrowser;
import org.chabaocu.campaign.CampaignTown;
import org.chabaocu.campaign.record.RecordKind;
import org.chabaocu.platform.ApplicationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Readiness in a browser: items turn as records are added. */
@ApplicationTest
class ReadinessPagesTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    TestApi api;

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
    void a_unit_goes_from_missing_to_met_item_by_item() {
        var union = browser.as(town.login(town.union), TestBrowser.DESK);
        union.navigate("/campaign");
        assertThat(union.locator(".readiness-item")).hasCount(15);
        assertThat(tag(union, "U-1-2")).containsText("未见佐证");
        browser.look(union, "readiness-nothing-1440");

        union.locator("#U-1-2 a[href*='records/new']").click();
        assertThat(union).hasURL(Pattern.compile(".*kind=ANNUAL_PLAN.*"));
        union.fill("[name=title]", "2026 年“查保促”活动实施方案");
        union.fill("[name=heldOn]", today().toString());
        union.click("form.form button[type=submit]:not([name=find])");
        union.navigate("/campaign");
        assertThat(tag(union, "U-1-2")).containsText("已达到");
        assertThat(union.locator("#U-1-2")).containsText("2026 年“查保促”活动实施方案");

        for (var kind : new RecordKind[] {
            RecordKind.DOCUMENT_STUDY, RecordKind.KICKOFF_MEETING, RecordKind.SAFETY_EDUCATION, RecordKind.CARRIER
        }) town.keep(town.command(kind, today()), town.union);
        union.navigate("/campaign");
        assertThat(tag(union, "U-2-1")).containsText("部分达到");
        assertThat(union.locator("#U-2-1 .readiness-reason")).containsText("只登记了 1 次，还看不出是经常开展的");
        browser.look(union, "readiness-on-the-way-1440");
        var phone = browser.as(town.login(town.leader), TestBrowser.PHONE);
        phone.navigate("/campaign");
        browser.look(phone, "readiness-on-the-way-375");
        phone.navigate("/campaign?lang=en");
        assertThat(phone.locator("#U-2-1 .readiness-reason")).containsText("1 time only");
        browser.look(phone, "readiness-english-375");
    }

    @Test
    void a_certificate_expires_and_the_item_turns() {
        var safety = browser.as(town.login(town.safety), TestBrowser.DESK);
        safety.navigate("/certificates/new");
        safety.selectOption("[name=work]", "LOW_VOLTAGE");
        safety.selectOption("[name=holderId]", town.worker.id().toString());
        safety.fill("[name=number]", "T3501021990");
        safety.fill("[name=issuedOn]", today().minusYears(1).toString());
        safety.fill("[name=expiresOn]", today().minusDays(1).toString());
        safety.fill("[name=post]", "配电房值班");
        safety.click("form.form .buttons button[type=submit]");
        assertThat(safety.locator(".notice.tone-danger")).containsText("证书已过期，不能登记");
        assertThat(safety.locator("[name=post]")).hasValue("配电房值班");
        browser.look(safety, "certificate-faults-1440");
        safety.fill("[name=expiresOn]", today().plusDays(20).toString());
        safety.click("form.form .buttons button[type=submit]");
        assertThat(safety.locator(".notice.tone-good")).containsText("证书已保存");
        assertThat(safety.locator("main .tags").first()).containsText("有效");
        browser.look(safety, "certificate-one-1440");
        var address = safety.url();

        safety.navigate("/");
        assertThat(safety.getByRole(AriaRole.MAIN)).containsText("换发新证");
        safety.navigate("/certificates");
        assertThat(safety.locator("main .list")).containsText("张小明");
        assertThat(safety.locator(".chip").nth(2)).containsText("30 天内到期 1");
        browser.look(safety, "certificates-1440");
        safety.navigate("/campaign");
        assertThat(tag(safety, "U-2-4")).containsText("已达到");

        context.getBean(JdbcClient.class)
                .sql("update certificate set expires_on = ? where unit_id = ?")
                .params(today().minusDays(1), town.unit.id().value())
                .update();
        safety.reload();
        assertThat(tag(safety, "U-2-4")).containsText("未见佐证");
        assertThat(safety.locator("#U-2-4 .readiness-reason")).containsText("1 个证件过期");
        browser.look(safety, "readiness-expired-1440");
        var phone = browser.as(town.login(town.union), TestBrowser.PHONE);
        phone.navigate("/certificates");
        assertThat(phone.locator("main .list")).containsText("已过期");
        browser.look(phone, "certificates-375");
        phone.navigate("/certificates/posts");
        assertThat(phone.getByRole(AriaRole.MAIN)).containsText("证书已过期");
        browser.look(phone, "special-posts-375");

        phone.navigate(Objects.requireNonNull(address));
        phone.locator("section:has(form[action$=renew]) summary").click();
        phone.fill("form[action$=renew] [name=issuedOn]", today().toString());
        browser.look(phone, "certificate-renew-375");
        phone.click("form[action$=renew] button[type=submit]");
        assertThat(phone.locator(".notice.tone-good")).containsText("新证书已登记");
        safety.navigate("/campaign");
        assertThat(tag(safety, "U-2-4")).containsText("已达到");
    }

    @Test
    void the_unions_above_see_a_table_of_those_below() {
        for (var kind :
                new RecordKind[] {RecordKind.ANNUAL_PLAN, RecordKind.KICKOFF_MEETING, RecordKind.SAFETY_EDUCATION})
            town.keep(town.command(kind, today()), town.union);
        var city = browser.as(town.login(town.cityUnion), TestBrowser.DESK);
        city.navigate("/campaign");
        assertThat(city.locator(".readiness-item")).hasCount(15);
        assertThat(city.locator("#C-1-1")).isVisible();
        browser.look(city, "readiness-city-1440");
        city.navigate("/campaign/overview");
        assertThat(city.locator(".readiness-table tbody tr")).hasCount(2);
        browser.look(city, "readiness-overview-1440");
        city.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("云台市第一人民医院"))
                .click();
        assertThat(tag(city, "U-1-2")).containsText("已达到");
        assertThat(city.locator("#U-1-1 a[href*='records/new']")).hasCount(0);
        var phone = browser.as(town.login(town.provinceUnion), TestBrowser.PHONE);
        phone.navigate("/campaign");
        assertThat(phone).hasURL(Pattern.compile(".*/campaign/overview"));
        browser.look(phone, "readiness-overview-375");
        phone.navigate("/campaign/overview?level=CITY_UNION");
        assertThat(phone.locator(".readiness-table tbody tr")).hasCount(1);
    }

    @Test
    void a_worker_is_led_to_the_records() {
        var worker = browser.as(town.login(town.worker), TestBrowser.PHONE);
        worker.navigate("/campaign");
        assertThat(worker).hasURL(Pattern.compile(".*/campaign/records.*"));
    }

    private static Locator tag(Page page, String code) {
        return page.locator("#" + code + " .readiness-head .tag");
    }
}
