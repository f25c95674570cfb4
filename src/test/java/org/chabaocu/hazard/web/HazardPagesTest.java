package org.chabaocu.hazard.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.chabaocu.access.TestApi;
import org.chabaocu.attachment.Pictures;
import org.chabaocu.browser.TestBrowser;
import org.chabaocu.hazard.Bodies;
import org.chabaocu.hazard.Calls;
import org.chabaocu.hazard.Case;
import org.chabaocu.hazard.Province;
import org.chabaocu.hazard.Provinces;
import org.chabaocu.platform.ApplicationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The hazard's pages as people use them, in a real browser. */
@ApplicationTest
class HazardPagesTest {

    @Autowired
    Provinces provinces;

    @Autowired
    Calls calls;

    @Autowired
    TestApi api;

    private TestBrowser browser;
    private Province province;
    private Province.Hospital hospital;

    @BeforeEach
    void someProvince() {
        browser = new TestBrowser(api);
        province = provinces.fresh();
        hospital = province.hospital();
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @Test
    void a_hazard_is_graded_and_planned_from_the_to_do_page_and_faults_stand_beside_their_fields() {
        Case.reported(calls, hospital);
        var desk = browser.as(hospital.safety(), TestBrowser.DESK);
        browser.look(desk, "home-desk");
        desk.click("main .item");
        browser.look(desk, "hazard-reported-desk");

        desk.click("a[href$='/evaluate']");
        desk.check("[name=grade][value=MAJOR]");
        desk.fill("[name=reason]", "<b>更换</b> 𠮷");
        send(desk);
        assertThat(desk.locator("#category-fault")).containsText("请填写此项");
        assertThat(desk.locator("[name=grade][value=MAJOR]")).isChecked();
        assertThat(desk.locator("[name=reason]")).hasValue("<b>更换</b> 𠮷");
        browser.look(desk, "evaluate-faults-desk");
        desk.check("[name=grade][value=GENERAL]");
        assertThat(desk.locator("[name=clause]")).isHidden();
        desk.selectOption("[name=category]", "FIRE");
        desk.check("[name=cause][value=OBJECT]");
        send(desk);
        assertThat(desk.locator(".notice.tone-good")).containsText("评估定级");

        desk.click("a[href$='/plan']");
        desk.fill("[name=measures]", "清理通道，更换闭门器");
        desk.fill("[name=responsibleIdSearch]", hospital.worker().username());
        desk.click("button[name=find]");
        assertThat(desk.locator("[name=measures]")).hasValue("清理通道，更换闭门器");
        assertThat(desk.locator("[name=responsibleId] option")).hasCount(2);
        desk.check("[name=level][value=TEAM]");
        desk.selectOption("[name=responsibleId]", hospital.worker().id().toString());
        desk.fill("[name=funds]", "800");
        desk.fill("[name=deadline]", Bodies.today().plusDays(7).toString());
        desk.fill("[name=contingency]", "专人看守");
        browser.look(desk, "plan-desk");
        send(desk);
        assertThat(desk.locator("main .tags").first()).containsText("整改中");
        browser.look(desk, "hazard-rectifying-desk");
    }

    @Test
    void a_photo_sent_with_a_faulty_form_is_kept_and_stands_in_the_timeline_in_the_end() {
        var hazard = Case.reported(calls, hospital).gradedGeneral().planned("POST", hospital.worker());
        var phone = browser.as(hospital.worker(), TestBrowser.PHONE);
        browser.look(phone, "home-phone");
        phone.navigate("/hazards/" + hazard.id() + "/submit-rectification");
        phone.setInputFiles("input[type=file]", new FilePayload("a.jpg", "image/jpeg", Pictures.anyJpeg()));
        assertThat(phone.locator(".previews img")).hasCount(1);
        send(phone);
        assertThat(phone.locator("#description-fault")).isVisible();
        assertThat(phone.locator(".photo img")).hasCount(1);
        browser.look(phone, "submit-photo-kept-phone");
        phone.fill("[name=description]", "通道已清空，闭门器已更换");
        send(phone);
        assertThat(phone.locator(".timeline .photo img")).hasCount(1);

        hazard.inspected(true).supervised(true).stands("CLOSED");
        phone.reload();
        assertThat(phone.locator("main .tags").first()).containsText("已销号");
        browser.look(phone, "hazard-closed-phone");
        phone.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        browser.look(phone, "hazard-closed-print");
    }

    @Test
    void a_major_hazard_shows_each_of_its_parties_what_to_do() {
        var hazard = Case.reported(calls, hospital).act(hospital.safety(), "evaluate", Bodies.major(true));
        var union = browser.as(hospital.union(), TestBrowser.DESK);
        assertThat(union.locator("main")).containsText("建议立即停止作业");
        union.navigate("/hazards/" + hazard.id() + "/advise-stop-work");
        union.fill("[name=scope]", "液氧站及周边动火作业");
        union.fill("[name=reason]", "泄漏随时可能引发爆燃");
        send(union);
        assertThat(union.locator("main .tags").first()).containsText("已建议停止作业");
        browser.look(union, "hazard-major-stop-work-desk");

        hazard.act(hospital.leader(), "plan-and-escalate", Bodies.planAndEscalate(hospital.worker()));
        var city = browser.as(province.cityUnion(), TestBrowser.PHONE);
        assertThat(city.locator("main")).containsText("建档并报告政府");
        city.navigate("/hazards/" + hazard.id() + "/file-and-notify");
        browser.look(city, "file-and-notify-phone");
        hazard.act(province.cityUnion(), "file-and-notify", Bodies.fileAndNotify());
        city.navigate("/hazards/" + hazard.id());
        browser.look(city, "hazard-major-government-phone");
        city.navigate("/hazards/" + hazard.id() + "/list-supervision?lang=en");
        browser.look(city, "list-supervision-english-phone");
    }

    @Test
    void the_ledger_is_filtered_searched_and_keeps_its_state_in_the_address() {
        Case.reported(calls, hospital);
        Case.reported(calls, hospital).gradedGeneral();
        calls.post(hospital.worker(), "/api/v1/hazards", place("药房", "氧气瓶未固定")).is(201);
        var desk = browser.as(province.cityUnion(), TestBrowser.DESK);
        desk.navigate("/hazards");
        assertThat(desk.locator(".ledger tbody tr")).hasCount(3);
        browser.look(desk, "ledger-desk");
        desk.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        browser.look(desk, "ledger-print");
        desk.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        desk.fill("[name=q]", "氧气");
        desk.click("#filters button");
        assertThat(desk.locator(".ledger tbody tr")).hasCount(1);
        assertThat(desk).hasURL(Pattern.compile(".*q=%E6%B0%A7%E6%B0%94.*"));
        desk.navigate("/hazards?status=CLOSED");
        assertThat(desk.locator("main")).containsText("没有符合条件的隐患");
        desk.navigate("/hazards?status=PLANNING&column=NUMBER&column=CAUSE");
        assertThat(desk.locator(".ledger thead th")).hasText(new String[] {"编号", "成因"});
        var download = desk.waitForDownload(() -> desk.click("text=导出"));
        Assertions.assertThat(download.suggestedFilename()).endsWith(".xlsx");
        var phone = browser.as(hospital.union(), TestBrowser.PHONE);
        phone.navigate("/hazards?lang=en");
        browser.look(phone, "ledger-english-phone");
    }

    @Test
    void who_may_not_see_a_hazard_is_told_that_there_is_none_and_who_may_not_act_finds_no_button() {
        var hazard = Case.reported(calls, hospital).gradedGeneral();
        var stranger = browser.as(province.stranger().safety(), TestBrowser.PHONE);
        for (var path : List.of("", "/plan")) {
            var answer = stranger.navigate("/hazards/" + hazard.id() + path);
            Assertions.assertThat(answer.status()).isEqualTo(404);
        }
        browser.look(stranger, "not-found-phone");
        var worker = browser.as(hospital.workerTwo(), TestBrowser.PHONE);
        worker.navigate("/hazards/" + hazard.id());
        assertThat(worker.locator("a[href$='/plan']")).hasCount(0);
        worker.navigate("/hazards/" + hazard.id() + "/plan");
        assertThat(worker).hasURL(Pattern.compile(".*/hazards/[0-9a-f-]+$"));
    }

    private Map<String, Object> place(String place, String description) {
        var body = new HashMap<>(Bodies.report(hospital));
        body.put("place", place);
        body.put("description", description);
        return body;
    }

    private static void send(Page page) {
        page.click("form.form .buttons button[type=submit]");
    }
}
