package org.chabaocu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.chabaocu.access.TestApi;
import org.chabaocu.access.TestPeople;
import org.chabaocu.access.TestPeople.TestPerson;
import org.chabaocu.attachment.Pictures;
import org.chabaocu.hazard.Bodies;
import org.chabaocu.hazard.Calls;
import org.chabaocu.hazard.Case;
import org.chabaocu.hazard.Level;
import org.chabaocu.hazard.Province;
import org.chabaocu.hazard.Province.Hospital;
import org.chabaocu.hazard.Provinces;
import org.chabaocu.platform.ApplicationTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The hazard loop as people see it: phone for the worker, desk for the others. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoopInBrowserTest {

    @Autowired
    Provinces provinces;

    @Autowired
    Calls calls;

    @Autowired
    TestApi api;

    private TestBrowser browser;
    private Province province;
    private Hospital hospital;

    @BeforeAll
    void settle() {
        browser = new TestBrowser(api);
        province = provinces.fresh();
        hospital = province.hospital();
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void a_logged_out_visitor_returns_after_login_to_where_they_were_going() {
        var hazard = Case.reported(calls, hospital);
        var page = browser.visitor(TestBrowser.DESK);
        page.navigate("/hazards/" + hazard.id());
        assertThat(page).hasURL(Pattern.compile(".*/login.*"));
        browser.look(page, "loop-login-1440");

        page.fill("[name=username]", hospital.safety().username());
        page.fill("[name=password]", "wrong-password-1");
        page.click("main button[type=submit]");
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("密码");
        page.fill("[name=username]", hospital.safety().username());
        page.fill("[name=password]", TestPeople.PASSWORD);
        page.click("main button[type=submit]");

        assertThat(page).hasURL(Pattern.compile(".*/hazards/" + hazard.id() + ".*"));
        browser.look(page, "loop-hazard-reported-1440");
    }

    @Test
    void a_worker_reports_with_a_photo_on_a_phone() {
        var phone = browser.as(hospital.worker(), TestBrowser.PHONE);
        phone.navigate("/report");
        browser.look(phone, "loop-report-375");
        phone.fill("[name=description]", "手术室走廊氧气瓶无固定架，推床经过时碰倒。");
        phone.fill("[name=place]", "手术室外走廊东侧");
        phone.setInputFiles("input[type=file]", new FilePayload("瓶.jpg", "image/jpeg", Pictures.jpeg(1200, 900)));
        browser.look(phone, "loop-report-filled-375");
        phone.click(".report-send");
        assertThat(phone.locator(".receipt-number")).containsText(hospital.code());
        browser.look(phone, "loop-receipt-375");
        phone.click(".buttons a.btn-primary");
        assertThat(phone.locator("main img").first()).isVisible();
        browser.look(phone, "loop-own-hazard-375");
    }

    @Test
    void an_empty_report_shows_each_fault_beside_its_field_and_keeps_what_was_typed() {
        var phone = browser.as(hospital.worker(), TestBrowser.PHONE);
        phone.navigate("/report");
        phone.fill("[name=place]", "药房后门");
        phone.click(".report-send");
        assertThat(phone.locator("#description")).hasAttribute("aria-invalid", "true");
        assertThat(phone.locator("[name=place]")).hasValue("药房后门");
        browser.look(phone, "loop-report-faults-375");
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void a_general_hazard_goes_its_way_at_every_level_with_one_failed_acceptance(Level level) {
        var responsible = responsible(level);
        var hazard = Case.reported(calls, hospital).id();
        var officer = browser.as(hospital.safety(), TestBrowser.DESK);
        var union = browser.as(hospital.union(), TestBrowser.DESK);
        var phone = browser.as(responsible, TestBrowser.PHONE);
        ActionForm.send(officer, hazard, "evaluate", Bodies.general());
        ActionForm.send(officer, hazard, "plan", Bodies.plan(level.name(), responsible));
        for (var passed : List.of(false, true)) {
            ActionForm.send(phone, hazard, "submit-rectification", Map.of("description", "已整改", "cost", 700));
            ActionForm.send(officer, hazard, "inspect-acceptance", Map.of("passed", passed, "findings", "现场核验"));
            ActionForm.send(union, hazard, "supervise-acceptance", Map.of("agreed", true, "opinion", "到场监督"));
        }
        assertThat(union.locator("main .tags").first()).containsText("已销号");
        union.navigate("/hazards/" + hazard);
        browser.look(union, "loop-closed-" + level + "-1440");
        phone.navigate("/hazards/" + hazard);
        browser.look(phone, "loop-closed-" + level + "-375");
    }

    private TestPerson responsible(Level level) {
        return switch (level) {
            case UNIT -> hospital.leader();
            case DEPARTMENT -> hospital.departmentHead();
            case TEAM -> hospital.teamLeader();
            case POST -> hospital.workerTwo();
        };
    }

    @Test
    void a_major_hazard_is_stopped_escalated_listed_delisted_and_closed() {
        var hazard = Case.reported(calls, hospital).id();
        var officer = browser.as(hospital.safety(), TestBrowser.DESK);
        var union = browser.as(hospital.union(), TestBrowser.DESK);
        var leader = browser.as(hospital.leader(), TestBrowser.PHONE);
        var city = browser.as(province.cityUnion(), TestBrowser.DESK);
        var government = browser.as(province.government(), TestBrowser.DESK);
        ActionForm.send(officer, hazard, "evaluate", Bodies.major(true));
        union.navigate("/hazards/" + hazard);
        browser.look(union, "loop-major-stop-work-1440");
        ActionForm.send(union, hazard, "advise-stop-work", Map.of("scope", "液氧站", "reason", "泄漏"));
        ActionForm.send(leader, hazard, "respond-stop-work", Map.of("stopped", true, "reason", "已停用"));
        ActionForm.send(leader, hazard, "plan-and-escalate", Bodies.planAndEscalate(hospital.leader()));
        browser.look(leader, "loop-major-escalated-375");
        ActionForm.send(city, hazard, "file-and-notify", Bodies.fileAndNotify());
        browser.look(city, "loop-major-government-1440");
        ActionForm.send(government, hazard, "list-supervision", Bodies.listSupervision());
        ActionForm.send(union, hazard, "lift-stop-work", Map.of("reason", "险情排除"));
        ActionForm.send(leader, hazard, "submit-rectification", Map.of("description", "改造完成"));
        ActionForm.send(officer, hazard, "inspect-acceptance", Map.of("passed", true, "findings", "合格"));
        ActionForm.send(union, hazard, "supervise-acceptance", Map.of("agreed", true, "opinion", "同意"));
        var delist =
                Map.of("documentNumber", "摘牌1号", "delistedOn", Bodies.today().toString());
        ActionForm.send(government, hazard, "delist", delist);
        assertThat(government.locator("main .tags").first()).containsText("已销号");
        browser.look(government, "loop-major-closed-1440");
    }

    @Test
    void the_union_objects_to_a_dismissal() {
        var hazard = Case.reported(calls, hospital).id();
        var officer = browser.as(hospital.safety(), TestBrowser.DESK);
        var union = browser.as(hospital.union(), TestBrowser.PHONE);
        ActionForm.send(officer, hazard, "dismiss", Map.of("reason", "现场未见异常"));
        union.navigate("/");
        browser.look(union, "loop-union-todo-375");
        ActionForm.send(union, hazard, "review-dismissal", Map.of("confirmed", false, "reason", "现场确有"));
        assertThat(union.locator("main .tags").first()).containsText("待评估定级");
        browser.look(union, "loop-dismissal-objected-375");
    }

    @Test
    void an_anonymous_report_is_followed_by_its_claim_code() {
        var phone = browser.as(hospital.workerTwo(), TestBrowser.PHONE);
        phone.navigate("/report");
        phone.fill("[name=description]", "主任要求瞒报配电箱打火花一事。");
        phone.fill("[name=place]", "地下二层配电间" + System.nanoTime());
        ActionForm.fill(phone, Map.of("anonymous", true));
        phone.click(".report-send");
        var code = phone.locator("#claim-code").innerText();
        browser.look(phone, "loop-claim-code-375");

        var nobody = browser.visitor(TestBrowser.PHONE);
        nobody.navigate("/claim");
        browser.look(nobody, "loop-claim-375");
        nobody.fill("[name=code]", "0000-0000");
        nobody.click("form.form button[type=submit]");
        assertThat(nobody.locator("#code")).hasAttribute("aria-invalid", "true");
        nobody.fill("[name=code]", code.toLowerCase(Locale.ROOT));
        nobody.click("form.form button[type=submit]");
        assertThat(nobody.locator("main .tags").first()).containsText("待评估定级");
        browser.look(nobody, "loop-claimed-375");
    }

    @Test
    void the_ledger_is_searched_and_exported_as_it_is_filtered() throws Exception {
        Case.reported(calls, hospital);
        var officer = browser.as(hospital.safety(), TestBrowser.DESK);
        officer.navigate("/hazards?status=REPORTED&q=" + URLEncoder.encode("防火门", StandardCharsets.UTF_8));
        assertThat(officer.locator("main")).containsText("防火门");
        browser.look(officer, "loop-ledger-1440");
        Download sheet = officer.waitForDownload(
                () -> officer.locator("a[href*='export.xlsx']").first().click());
        Assertions.assertThat(sheet.suggestedFilename()).endsWith(".xlsx");
        Assertions.assertThat(Files.size(sheet.path())).isGreaterThan(2_000);
        var phone = browser.as(hospital.safety(), TestBrowser.PHONE);
        phone.navigate("/hazards");
        browser.look(phone, "loop-ledger-375");
    }

    @Test
    void the_language_is_switched_and_stays() {
        var page = browser.as(hospital.safety(), TestBrowser.DESK);
        page.navigate("/hazards?lang=en");
        assertThat(page.locator("html")).hasAttribute("lang", Pattern.compile("en.*"));
        page.navigate("/");
        assertThat(page.locator("html")).hasAttribute("lang", Pattern.compile("en.*"));
        browser.look(page, "loop-home-english-1440");
    }

    @Test
    void people_of_other_units_get_a_page_that_says_there_is_nothing() {
        var hazard = Case.reported(calls, hospital).id();
        var page = browser.as(province.stranger().safety(), TestBrowser.DESK);
        Assertions.assertThat(status(page, "/hazards/" + hazard)).isEqualTo(404);
        browser.look(page, "loop-outsider-1440");
        Assertions.assertThat(status(page, "/hazards/" + hazard + "/evaluate")).isEqualTo(404);
    }

    @Test
    void the_form_of_an_action_that_is_not_mine_leads_back_to_the_hazard() {
        var hazard = Case.reported(calls, hospital).id();
        var page = browser.as(hospital.worker(), TestBrowser.DESK);
        page.navigate("/hazards/" + hazard + "/evaluate");
        assertThat(page).hasURL(Pattern.compile(".*/hazards/" + hazard));
    }

    private static int status(Page page, String path) {
        var response = page.navigate(path);
        if (response == null) throw new IllegalStateException(path);
        return response.status();
    }

    @Test
    void a_report_without_javascript_goes_through() {
        var page = browser.withoutScript(hospital.worker(), TestBrowser.PHONE);
        page.navigate("/report");
        page.fill("[name=description]", "没有脚本也能上报：楼梯扶手松动。");
        page.fill("[name=place]", "门诊楼南侧楼梯" + System.nanoTime());
        page.click(".report-send");
        assertThat(page.locator(".receipt-number")).containsText(hospital.code());
        page.navigate("/hazards");
        assertThat(page.locator("main")).isVisible();
    }
}
