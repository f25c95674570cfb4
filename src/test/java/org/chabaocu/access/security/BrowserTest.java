package org.chabaocu.access.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.chabaocu.access.TestApi;
import org.chabaocu.access.TestBrowser;
import org.chabaocu.access.TestPeople;
import org.chabaocu.access.TestPeople.TestPerson;
import org.chabaocu.platform.ApplicationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class BrowserTest {

    @Autowired
    TestApi api;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient jdbc;

    private TestPerson person;
    private TestBrowser browser;

    @BeforeEach
    void open() {
        person = people.worker(people.tree());
        browser = new TestBrowser(api);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void a_browser_nobody_is_logged_in_with_gets_the_login_and_comes_back_to_where_it_was_going() {
        assertRedirect(browser.get("/account?lang=en"), "/login");
        var entered = browser.login(person.username(), TestPeople.PASSWORD);
        assertThat(location(entered)).contains("/account?lang=en");
        assertThat(browser.get("/account").body()).contains("Test " + person.username());
    }

    @Test
    void a_session_holds_the_id_of_the_person_and_is_another_one_after_the_login() {
        browser.get("/login");
        login();
        var principal = jdbc.sql("select principal_name from spring_session where principal_name = :id")
                .param("id", person.id().toString())
                .query(String.class)
                .list();
        assertThat(principal).hasSize(1);
        assertThat(browser.cookies().getCookieStore().getCookies())
                .filteredOn(cookie -> cookie.getName().equals("SESSION"))
                .allMatch(cookie -> cookie.isHttpOnly());
    }

    @Test
    void a_visitor_costs_no_session() {
        assertThat(browser.get("/login").statusCode()).isEqualTo(200);
        browser.get("/account");
        assertThat(browser.cookies().getCookieStore().getCookies())
                .noneMatch(cookie -> cookie.getName().equals("SESSION"));
    }

    @Test
    void a_refused_login_shows_the_form_again_with_the_name_and_without_the_password() {
        var refused = browser.login(person.username(), "Wrong-2026-<pass>");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("value=\"" + person.username() + "\"")
                .contains("用户名或密码不对")
                .doesNotContain("Wrong-2026");
    }

    @Test
    void a_fragment_asked_for_without_login_makes_its_page_load_anew() {
        var answer = browser.get("/account", "HX-Request", "true");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Refresh")).contains("true");
    }

    @Test
    void a_form_without_its_token_is_refused_with_a_page() {
        login();
        var answer = browser.post("/account/language", Map.of("language", "en"), "made-up");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(answer.body()).contains("您不能进行这项操作");
    }

    @Test
    void after_logging_out_the_pages_are_closed() {
        login();
        assertThat(location(browser.submit("/account", "/logout", Map.of()))).endsWith("/login?loggedOut");
        assertRedirect(browser.get("/account"), "/login");
        assertThat(browser.get("/login?loggedOut").body()).contains("您已退出登录");
    }

    @Test
    void a_person_made_inactive_is_out_with_the_next_page() {
        login();
        jdbc.sql("update person set active = false where id = :id")
                .param("id", person.id().value())
                .update();
        assertRedirect(browser.get("/account"), "/login");
    }

    @Test
    void a_session_not_used_for_half_an_hour_is_over() {
        login();
        jdbc.sql("""
                        update spring_session
                        set last_access_time = last_access_time - 31 * 60 * 1000, expiry_time = expiry_time - 31 * 60 * 1000
                        where principal_name = :id
                        """).param("id", person.id().toString()).update();
        assertRedirect(browser.get("/account"), "/login");
    }

    @Test
    void every_page_forbids_what_it_does_not_need() {
        var headers = browser.get("/login").headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
        assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void behind_a_proxy_that_speaks_https_cookies_are_secure_and_browsers_are_told_to_stay() {
        var answer = browser.get("/login", "X-Forwarded-Proto", "https", "X-Forwarded-For", "203.0.113.7");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
        assertThat(answer.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allMatch(cookie -> cookie.contains("Secure") && cookie.contains("HttpOnly"));
    }

    @Test
    void files_may_be_kept_for_ever_and_need_no_login() {
        var page = browser.get("/login").body();
        var style = Pattern.compile("href=\"(/app[^\"]*\\.css)\"").matcher(page);
        assertThat(style.find()).isTrue();
        var answer = browser.get(style.group(1));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("max-age=31536000");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void a_page_that_does_not_exist_is_an_error_page_with_a_reference() {
        login();
        var answer = browser.get("/no/such/page");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("没有找到").contains("如需帮助，请提供编号：");
        assertThat(browser.get("/account/data.json").statusCode()).isEqualTo(200);
    }

    @Test
    void a_token_opens_no_page_and_a_session_no_api() {
        assertRedirect(browser.get("/account", "Authorization", "Bearer " + person.token()), "/login");
        login();
        assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(401);
    }

    private void login() {
        assertThat(browser.login(person.username(), TestPeople.PASSWORD).statusCode())
                .isEqualTo(302);
    }

    private static void assertRedirect(HttpResponse<String> answer, String target) {
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).endsWith(target);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
