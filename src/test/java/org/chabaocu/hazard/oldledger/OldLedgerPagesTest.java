package org.chabaocu.hazard.oldledger;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import org.chabaocu.access.TestApi;
import org.chabaocu.browser.TestBrowser;
import org.chabaocu.hazard.Province;
import org.chabaocu.hazard.Provinces;
import org.chabaocu.platform.ApplicationTest;
import org.chabaocu.platform.sheet.TestSheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Taking in an old ledger and setting the time limits, in a real browser. */
@ApplicationTest
class OldLedgerPagesTest {

    @Autowired
    Provinces provinces;

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
    void an_old_ledger_is_previewed_confirmed_and_stands_in_the_ledger() {
        var desk = browser.as(province.hospital().safety(), TestBrowser.DESK);
        desk.navigate(api.address("/hazards"));
        desk.click("a[href='/imports/hazards']");
        browser.look(desk, "old-ledger-upload-desk");
        desk.setInputFiles(
                "[name=file]",
                TestSheet.of(List.of("地点", "隐患描述", "发现时间", "原状态"), List.of("锅炉房", "安全阀铅封缺失", "2023-11-02", "已整改")));
        desk.locator("#content form button[type=submit]").first().click();

        var preview = desk.locator("#content");
        assertThat(preview).containsText("待评估定级");
        desk.locator("form[action$='/confirm'] button").waitFor();
        browser.look(desk, "old-ledger-preview-desk");
        desk.locator("form[action$='/confirm'] button").click();
        desk.locator("#content a[href='/hazards']").waitFor();
        desk.locator("#content a[href='/hazards']").click();

        assertThat(desk.locator("table")).containsText("安全阀铅封缺失");
        desk.locator("table a").first().click();
        assertThat(desk.locator(".timeline")).containsText("已整改");
        browser.look(desk, "old-ledger-hazard-desk");
    }

    @Test
    void a_time_limit_that_cannot_be_is_refused_beside_its_field_and_nothing_typed_is_lost() {
        var desk = browser.as(province.provinceUnion(), TestBrowser.DESK);
        desk.navigate(api.address("/admin/time-limits"));
        desk.fill("[name='DISMISSAL_REVIEW.IMMINENT']", "9000");
        desk.fill("[name='DISMISSAL_REVIEW.ANY']", "72");
        desk.locator("#content form button[type=submit]").first().click();

        assertThat(desk.locator("[id='DISMISSAL_REVIEW.IMMINENT-fault']")).containsText("8760");
        assertThat(desk.locator("[name='DISMISSAL_REVIEW.IMMINENT']")).hasValue("9000");
        browser.look(desk, "time-limits-fault-desk");
        desk.fill("[name='DISMISSAL_REVIEW.IMMINENT']", "");
        desk.locator("#content form button[type=submit]").first().click();
        assertThat(desk.locator(".notice.tone-good")).isVisible();
    }
}
