package org.chabaocu.supervision.dossier;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import org.chabaocu.access.Actor;
import org.chabaocu.access.TestApi;
import org.chabaocu.access.TestPeople;
import org.chabaocu.browser.TestBrowser;
import org.chabaocu.platform.ApplicationTest;
import org.chabaocu.supervision.domain.TeamStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A team's last week as people live it in a browser. */
@ApplicationTest
class DossierPagesTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    TestApi api;

    private TestBrowser browser;
    private DossierTown town;

    @BeforeEach
    void a_round_under_way() {
        browser = new TestBrowser(api);
        town = new DossierTown(context);
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @Test
    void a_team_ends_its_visits_writes_signs_and_submits_and_the_province_accepts_and_archives() {
        town.visited();
        town.unitVisit(town.unit("云河市海岛卫生院"), "SKIPPED");
        town.put(town.otherTeam, TeamStatus.ACCEPTED);
        var leader = as(town.leader, TestBrowser.PHONE);
        leader.navigate(team());
        browser.look(leader, "dossier-team-visiting-phone");
        leader.locator(".confirm summary").click();
        leader.locator(".confirm-box button[type=submit]").click();
        assertThat(leader.locator(".notice.tone-good")).containsText("7 天内报送");
        assertThat(leader.locator("main .tags").first()).containsText("还剩");
        browser.look(leader, "dossier-team-reporting-phone");

        var member = as(town.member, TestBrowser.DESK);
        member.navigate(team() + "/report");
        assertThat(member.locator("[name=heading0]")).hasValue("一、存在的主要问题");
        browser.look(member, "dossier-report-write");
        member.fill("[name=heading1]", "");
        member.click("form.form button[type=submit]");
        assertThat(member.locator(".notice.tone-danger")).containsText("请填写此项");
        browser.look(member, "dossier-report-faults");
        member.fill("[name=heading1]", "二、对策建议");
        member.fill("[name=heading6]", "七、下一步打算");
        member.fill("[name=text6]", "第一段。\n第二段。");
        member.click("form.form button[type=submit]");
        assertThat(member.locator(".notice.tone-good")).containsText("已保存为新的版本");
        assertThat(member.locator("[name=text6]")).hasValue("第一段。\n第二段。");
        browser.look(member, "dossier-report-written");

        leader.navigate(team());
        leader.fill("[name=password]", "wrong");
        leader.click("form[action$=sign] button[type=submit]");
        assertThat(leader.locator(".fault")).isVisible();
        browser.look(leader, "dossier-sign-wrong-phone");
        leader.fill("[name=password]", TestPeople.PASSWORD);
        leader.click("form[action$=sign] button[type=submit]");
        assertThat(leader.locator("main .tags").first()).containsText("组长已签字");
        var download = leader.waitForDownload(() -> leader.click("a[href*='report.docx']"));
        var file = Path.of("target/documents/signed-report.docx");
        download.saveAs(file);
        leader.setInputFiles("[name=file]", file);
        leader.click("form[action$=verify] button[type=submit]");
        assertThat(leader.locator(".notice.tone-good")).containsText("是签字原件：督导检查报告");
        leader.locator("details.fold summary").click();
        browser.look(leader, "dossier-verified-phone");
        leader.setInputFiles("[name=file]", Path.of("pom.xml"));
        leader.click("form[action$=verify] button[type=submit]");
        assertThat(leader.locator(".notice.tone-danger")).containsText("不是签字原件");
        leader.click("form[action$=submit] button[type=submit]");
        assertThat(leader.locator("main .tags").first()).containsText("按期报送");

        var province = as(town.provinceUnion, TestBrowser.DESK);
        province.navigate(team());
        browser.look(province, "dossier-team-submitted");
        province.click("form[action$=return] button[type=submit]");
        assertThat(province.locator(".fault")).containsText("请填写此项");
        province.click("form[action$=accept] button[type=submit]");
        assertThat(province.locator("main .tags").first()).containsText("已接收");
        browser.look(province, "dossier-team-accepted");
        province.navigate("/supervision/rounds/" + town.round + "/report");
        browser.look(province, "dossier-round-report");
        province.locator(".confirm summary").first().click();
        province.locator("form[action$=archive] button[type=submit]").click();
        assertThat(province.locator("main .tags").first()).containsText("已归档");
    }

    @Test
    void a_stale_save_keeps_the_text_and_tells_of_the_other_version() {
        town.visited();
        town.put(town.team, TeamStatus.REPORTING);
        var first = as(town.member, TestBrowser.DESK);
        var second = as(town.recorder, TestBrowser.PHONE);
        first.navigate(team() + "/report");
        second.navigate(team() + "/report");
        first.fill("[name=text0]", "甲的文字");
        first.click("form.form button[type=submit]");
        assertThat(first.locator(".notice.tone-good")).isVisible();
        second.fill("[name=text0]", "乙的文字");
        second.click("form.form button[type=submit]");
        assertThat(second.locator(".notice.tone-danger")).containsText("别人保存了第 1 版");
        assertThat(second.locator("[name=text0]")).hasValue("乙的文字");
        browser.look(second, "dossier-report-stale-phone");
        second.click("form.form button[type=submit]");
        assertThat(second.locator(".notice.tone-good")).isVisible();
        assertThat(second.locator("[name=text0]")).hasValue("乙的文字");
        second.navigate(team() + "/report/versions/1");
        assertThat(second.getByRole(AriaRole.MAIN)).containsText("甲的文字");
        browser.look(second, "dossier-report-version-phone");
    }

    @Test
    void a_late_team_is_shown_late_without_script_too() {
        town.visited();
        town.put(town.team, TeamStatus.REPORTING);
        town.endedAgo(town.team, Duration.ofDays(9));
        var leader = browser.withoutScript(town.login(town.leader), TestBrowser.DESK);
        leader.navigate(team());
        assertThat(leader.locator("main .tags").first()).containsText("已超期 2 天");
        leader.fill("[name=password]", TestPeople.PASSWORD);
        leader.click("form[action$=sign] button[type=submit]");
        leader.click("form[action$=submit] button[type=submit]");
        assertThat(leader.locator("main .tags").first()).containsText("逾期报送");
        var province = as(town.provinceUnion, TestBrowser.DESK);
        province.navigate(team() + "?lang=en");
        province.fill("[name=reason]", "补充第三部分");
        province.click("form[action$=return] button[type=submit]");
        assertThat(province.locator(".notice.tone-warning")).containsText("补充第三部分");
        browser.look(province, "dossier-team-returned-english");
    }

    @Test
    void open_visits_are_named_on_the_page() {
        town.unitVisit("STARTED");
        var leader = as(town.leader, TestBrowser.DESK);
        leader.navigate(team());
        leader.locator(".confirm summary").click();
        leader.locator(".confirm-box button[type=submit]").click();
        assertThat(leader.locator(".notice.tone-danger")).containsText("云河市第一医院");
        browser.look(leader, "dossier-end-refused");
    }

    private String team() {
        return "/supervision/teams/" + town.team;
    }

    private Page as(Actor actor, int width) {
        return browser.as(town.login(actor), width);
    }
}
