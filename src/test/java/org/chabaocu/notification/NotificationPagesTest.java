package org.chabaocu.notification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.chabaocu.notification.TestNotices.notice;
import static org.chabaocu.notification.TestNotices.to;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.chabaocu.access.TestApi;
import org.chabaocu.browser.TestBrowser;
import org.chabaocu.hazard.Bodies;
import org.chabaocu.hazard.Calls;
import org.chabaocu.hazard.Province;
import org.chabaocu.hazard.Provinces;
import org.chabaocu.notification.delivery.TestReceiver;
import org.chabaocu.platform.ApplicationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Inbox, choices and webhooks as people handle them in a browser. */
@ApplicationTest
class NotificationPagesTest {

    @Autowired
    Provinces provinces;

    @Autowired
    TestNotices notices;

    @Autowired
    Calls calls;

    @Autowired
    TestApi api;

    private TestBrowser browser;
    private Province province;

    @BeforeEach
    void open() {
        browser = new TestBrowser(api);
        province = provinces.fresh();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void the_bell_counts_what_is_unread_and_opening_a_notice_reads_it() {
        var union = province.hospital().union();
        var page = browser.as(union, TestBrowser.DESK);
        assertThat(page.locator(".bell-count")).hasCount(0);
        page.navigate("/inbox");
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("没有未读消息");
        browser.look(page, "inbox-empty");

        var hazard = reportImminent();
        notices.tell(notice(province, "门诊楼三楼", to(union)).with(Urgency.URGENT), notice(province, "锅炉房", to(union)));
        page.navigate("/inbox");
        assertThat(page.locator(".bell-count")).hasText("3");
        browser.look(page, "inbox");
        var phone = browser.as(union, TestBrowser.PHONE);
        phone.navigate("/inbox");
        browser.look(phone, "inbox-phone");
        phone.navigate("/");
        assertThat(phone.getByRole(AriaRole.MAIN)).containsText("确认收到");
        browser.look(phone, "inbox-todo-phone");

        phone.locator("a.item", new Page.LocatorOptions().setHasText("确认收到")).click();
        browser.look(phone, "inbox-receipt-phone");
        phone.locator("main form[action$=confirm] button").click();
        assertThat(phone.locator(".notice.tone-good")).containsText("已确认收到");
        assertThat(phone.getByRole(AriaRole.MAIN)).containsText("险情告知");
        assertThat(phone.getByRole(AriaRole.MAIN)).containsText(hazard);
        browser.look(phone, "inbox-danger-panel-phone");
        page.navigate("/inbox?all=true");
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("确认收到");
        assertThat(page.locator(".bell-count")).hasText("2");
        browser.look(page, "inbox-all");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("全部标为已读"))
                .click();
        assertThat(page.locator(".bell-count")).hasCount(0);

        page.navigate("/inbox?all=true&lang=en");
        browser.look(page, "inbox-english");
    }

    @Test
    void everybody_chooses_what_comes_by_mail_also_without_script() {
        var reader = province.hospital().worker();
        notices.address(reader);
        var page = browser.withoutScript(reader, TestBrowser.PHONE);
        page.navigate("/inbox/choices");
        page.check("[name=mail][value=DAILY]");
        page.uncheck("[name=wanted][value='hazard.escalation']");
        page.fill("[name=quietFrom]", "07:00");
        page.press("form.form button[type=submit]", "Enter");
        assertThat(page.locator(".notice.tone-danger")).containsText("不能相同");
        assertThat(page.locator("[name=mail][value=DAILY]")).isChecked();
        assertThat(page.locator("[name=quietFrom]")).hasValue("07:00");
        page.fill("[name=quietFrom]", "21:00");
        page.press("form.form button[type=submit]", "Enter");
        assertThat(page.locator(".notice.tone-good")).isVisible();
        assertThat(page.locator("[name=quietFrom]")).hasValue("21:00");
        assertThat(page.locator("[name=wanted][value='hazard.escalation']"))
                .not()
                .isChecked();
        page.uncheck("[name=quiet]");
        page.press("form.form button[type=submit]", "Enter");
        assertThat(page.locator("[name=quiet]")).not().isChecked();

        var desk = browser.as(province.hospital().union(), TestBrowser.DESK);
        var phone = browser.as(province.hospital().safety(), TestBrowser.PHONE);
        phone.navigate("/inbox/choices");
        browser.look(phone, "inbox-choices-phone");
        desk.navigate("/inbox/choices?lang=en");
        browser.look(desk, "inbox-choices-english");
    }

    @Test
    void an_administrator_sets_up_a_webhook_and_sees_that_it_works() {
        try (var receiver = new TestReceiver()) {
            var page = browser.as(province.administrator(), TestBrowser.DESK);
            page.navigate("/admin/webhooks");
            assertThat(page.getByRole(AriaRole.MAIN)).containsText("还没有设置消息推送");
            browser.look(page, "webhooks-empty");
            page.navigate("/admin/webhooks/new");
            page.fill("[name=name]", "市一院安全群");
            page.check("[name=format][value=GENERIC]");
            page.fill("[name=url]", "not an address");
            page.click("form.form .buttons button[type=submit]");
            assertThat(page.locator(".notice.tone-danger")).isVisible();
            assertThat(page.locator("[name=url]")).hasValue("not an address");
            browser.look(page, "webhook-faults");
            page.fill("[name=organizationIdSearch]", "市第一人民医院");
            page.click("button[name=find]");
            page.selectOption("[name=organizationId]", province.hospital().id().toString());
            page.fill("[name=url]", receiver.url());
            page.fill("[name=secret]", "a secret of sixteen");
            page.click("form.form .buttons button[type=submit]");
            assertThat(page.locator(".notice.tone-good")).isVisible();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("发送测试"))
                    .click();
            assertThat(page.locator(".notice.tone-good")).containsText("测试消息");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> !receiver.taken().isEmpty());
            page.waitForTimeout(500);
            page.navigate("/admin/webhooks");
            assertThat(page.getByRole(AriaRole.MAIN)).containsText("正常");
            browser.look(page, "webhooks");
            var phone = browser.as(province.administrator(), TestBrowser.PHONE);
            phone.navigate("/admin/webhooks");
            browser.look(phone, "webhooks-phone");
            phone.locator("main .list a.item").click();
            browser.look(phone, "webhook-phone");
            assertThat(phone.locator("[name=secret]")).hasValue("");
            phone.locator("details.confirm summary").click();
            phone.click("details.confirm button[type=submit]");
            assertThat(phone.locator(".notice.tone-good")).containsText("已删除");
        }
        var other = browser.as(province.hospital().safety(), TestBrowser.DESK);
        org.assertj.core.api.Assertions.assertThat(
                        other.navigate("/admin/webhooks").status())
                .isEqualTo(404);
    }

    @Test
    void the_province_sets_how_soon_silence_goes_up_and_keeps_its_holidays() {
        var page = browser.as(province.provinceUnion(), TestBrowser.DESK);
        page.navigate("/admin/reminders");
        page.fill("[name=UNIT_UNION]", "0");
        page.click("form.form button[type=submit]");
        assertThat(page.locator(".notice.tone-danger")).isVisible();
        browser.look(page, "reminder-limits-faults");
        page.fill("[name=UNIT_UNION]", "24");
        page.click("form.form button[type=submit]");
        assertThat(page.locator(".notice.tone-good")).isVisible();
        var phone = browser.as(province.provinceUnion(), TestBrowser.PHONE);
        phone.navigate("/admin/reminders");
        browser.look(phone, "reminder-limits-phone");

        page.navigate("/admin/working-calendar?year=2027");
        page.fill("[name=from]", "2027-01-01");
        page.fill("[name=until]", "2026-12-01");
        page.click("form.form button[type=submit]");
        assertThat(page.locator(".notice.tone-danger")).isVisible();
        page.fill("[name=until]", "2027-01-03");
        page.fill("[name=name]", "元旦");
        page.click("form.form button[type=submit]");
        assertThat(page.locator(".notice.tone-good")).isVisible();
        assertThat(page.locator("main .list li")).hasCount(1);
        assertThat(page.locator("main .list li")).containsText("2027-01-01 至 2027-01-03");
        browser.look(page, "working-calendar");
        page.locator("main .list form button").first().click();
        assertThat(page.locator("main .list li")).hasCount(0);
        phone.navigate("/admin/working-calendar?year=2026");
        browser.look(phone, "working-calendar-phone");
    }

    private String reportImminent() {
        var body = new HashMap<>(Bodies.report(province.hospital()));
        body.put("imminent", true);
        Map<String, Object> report = body;
        return calls.post(province.hospital().worker(), "/api/v1/hazards", report)
                .is(201)
                .text("number");
    }
}
