package org.chabaocu.statistics;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.chabaocu.access.TestApi;
import org.chabaocu.browser.TestBrowser;
import org.chabaocu.hazard.Calls;
import org.chabaocu.hazard.Case;
import org.chabaocu.hazard.Provinces;
import org.chabaocu.platform.ApplicationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The statistics page in Chromium. */
@ApplicationTest
class StatisticsPagesTest {

    @Autowired
    Provinces provinces;

    @Autowired
    Calls calls;

    @Autowired
    TestApi api;

    private TestBrowser browser;

    @BeforeEach
    void openBrowser() {
        browser = new TestBrowser(api);
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @Test
    void a_union_sees_the_figures_and_the_rows_behind_them() {
        var province = provinces.fresh();
        var hospital = province.hospital();
        Case.reported(calls, hospital)
                .gradedGeneral()
                .planned("TEAM", hospital.teamLeader())
                .submitted(hospital.teamLeader())
                .inspected(true)
                .supervised(true);
        Case.reported(calls, province.hospital()).gradedGeneral();
        Case.reported(calls, province.neighbour());

        var desk = browser.as(province.cityUnion(), TestBrowser.DESK);
        desk.navigate("/statistics");
        assertThat(desk.locator(".stat").first()).containsText("3");
        assertThat(desk.locator(".chart canvas").first()).isVisible();
        browser.look(desk, "statistics-desk");
        desk.locator("[data-chart=bar] tbody a").first().click();
        assertThat(desk.locator("h1")).containsText("隐患台账");

        var phone = browser.as(province.cityUnion(), TestBrowser.PHONE);
        phone.navigate("/statistics?lang=en");
        browser.look(phone, "statistics-english-phone");
        phone.navigate("/statistics?period=LAST_YEAR");
        browser.look(phone, "statistics-empty-phone");
        phone.navigate("/statistics?from=2026-02-01&to=2026-01-01");
        assertThat(phone.locator("[role=alert]")).isVisible();
        browser.look(phone, "statistics-faults-phone");
    }

    @Test
    void a_worker_finds_no_such_page() {
        var province = provinces.fresh();
        var phone = browser.as(province.hospital().worker(), TestBrowser.PHONE);
        org.assertj.core.api.Assertions.assertThat(phone.navigate("/statistics").status())
                .isEqualTo(404);
    }
}
