package org.chabaocu.administration;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.chabaocu.access.TestApi;
import org.chabaocu.access.TestPeople;
import org.chabaocu.access.TestPeople.TestPerson;
import org.chabaocu.browser.TestBrowser;
import org.chabaocu.people.Role;
import org.chabaocu.platform.ApplicationTest;
import org.chabaocu.platform.sheet.TestSheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The administrators' pages as people use them, in a real browser. */
@ApplicationTest
class AdministrationPagesTest {

    @Autowired
    TestPeople people;

    @Autowired
    TestApi api;

    private TestBrowser browser;
    private TestPeople.Tree tree;
    private TestPerson administrator;

    @BeforeEach
    void anAdministrator() {
        browser = new TestBrowser(api);
        tree = people.tree();
        administrator = people.person(tree.province(), Role.ADMINISTRATOR);
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @Test
    void the_tree_is_walked_and_a_hospital_added_with_faults_beside_their_fields() {
        var desk = browser.as(administrator, TestBrowser.DESK);
        desk.navigate("/organization");
        browser.look(desk, "organization-province-desk");
        desk.click("main .list-link");
        desk.click("a[href$='/new']:not([href*=people])");
        desk.check("[name=kind][value=UNIT]");
        desk.fill("[name=name]", "福州第三医院");
        desk.fill("[name=code]", "91350100M000100Y44");
        desk.click("main form.form button[type=submit]");
        assertThat(desk.locator("#code-fault")).containsText("校验位");
        assertThat(desk.locator("[name=name]")).hasValue("福州第三医院");
        browser.look(desk, "organization-new-faults-desk");
        desk.fill("[name=code]", "91350100M000100Y43");
        desk.click("main form.form button[type=submit]");
        assertThat(desk.locator("h1")).hasText("福州第三医院");
        browser.look(desk, "organization-unit-empty-desk");
    }

    @Test
    void a_person_is_recorded_on_a_phone_given_a_role_and_taken_out_of_use() {
        var phone = browser.as(administrator, TestBrowser.PHONE);
        phone.navigate("/organization/" + tree.unit() + "/people/new");
        var username = "a" + Long.toString(System.nanoTime(), 36);
        phone.fill("[name=username]", username);
        phone.fill("[name=name]", "王安全");
        phone.fill("[name=mobile]", "123");
        phone.click("main form.form button[type=submit]");
        assertThat(phone.locator("#mobile-fault")).isVisible();
        browser.look(phone, "person-new-faults-phone");
        phone.fill("[name=mobile]", "13800138000");
        phone.click("main form.form button[type=submit]");
        assertThat(phone.locator("main .facts")).containsText(Pattern.compile("([0-9a-zX]{4}-){3}"));
        browser.look(phone, "person-password-phone");

        phone.click("main .btn-primary");
        phone.selectOption("form[action$='/roles'] select >> nth=0", "SAFETY_OFFICER");
        phone.click("form[action$='/roles'] button >> nth=0");
        assertThat(phone.locator(".notice.tone-good")).containsText("王安全");
        browser.look(phone, "person-phone");
        confirm(phone, "form[action*='/active']");
        assertThat(phone.locator("main .tags")).containsText("已停用");
    }

    @Test
    void a_sheet_is_checked_its_bad_rows_named_and_the_good_ones_imported() {
        var desk = browser.as(administrator, TestBrowser.DESK);
        desk.navigate("/imports/organizations");
        browser.look(desk, "import-desk");
        desk.setInputFiles(
                "input[type=file]",
                sheet(
                        List.of("编码", "名称", "类型", "上级编码"),
                        List.of("350900", "宁德市医务工会", "市医务工会", ""),
                        List.of("N1", "宁德医院", "单位", "350900"),
                        List.of("N2", "=HYPERLINK(1)", "单位", "999999")));
        desk.click("main form.form button[type=submit]");
        var patience = new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);
        assertThat(desk.locator("main")).containsText("跳过有误的行", patience);
        assertThat(desk.locator("main table")).containsText("上级编码");
        browser.look(desk, "import-preview-desk");
        confirm(desk, "form[action*='/confirm']");
        assertThat(desk.locator("main")).containsText("已新建", patience);
        browser.look(desk, "import-done-desk");
        var phone = browser.as(administrator, TestBrowser.PHONE);
        phone.navigate(desk.url());
        browser.look(phone, "import-done-phone");
    }

    @Test
    void the_log_tells_administrators_what_was_done() {
        var desk = browser.as(administrator, TestBrowser.DESK);
        desk.navigate("/admin");
        browser.look(desk, "admin-desk");
        desk.navigate("/admin/log?lang=en");
        assertThat(desk.locator("main")).containsText("Logged in");
        assertThat(desk.locator("main")).not().containsText("organization.log.");
        browser.look(desk, "admin-log-english-desk");
    }

    @Test
    void to_a_worker_the_pages_of_administrators_are_not_there() {
        var worker = people.worker(tree);
        var phone = browser.as(worker, TestBrowser.PHONE);
        phone.navigate("/organization/" + tree.unit());
        assertThat(phone.locator("a[href$='/edit']")).hasCount(0);
        browser.look(phone, "organization-worker-phone");
        for (var path : List.of("/admin", "/admin/log", "/imports/people", "/people/" + administrator.id())) {
            Assertions.assertThat(phone.navigate(path).status()).as(path).isEqualTo(404);
        }
    }

    private static void confirm(Page page, String form) {
        page.click("details:has(" + form + ") > summary");
        page.click(form + " .btn-danger");
    }

    private static Path sheet(List<?>... rows) {
        return TestSheet.of(rows);
    }
}
