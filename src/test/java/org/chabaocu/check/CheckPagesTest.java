package org.chabaocu.check;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.chabaocu.check.CheckTown.check;
import static org.chabaocu.check.CheckTown.nothingFound;
import static org.chabaocu.check.CheckTown.today;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.DayOfWeek;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.assertj.core.api.Assertions;
import org.chabaocu.access.Actor;
import org.chabaocu.access.TestApi;
import org.chabaocu.browser.TestBrowser;
import org.chabaocu.people.Role;
import org.chabaocu.platform.ApplicationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Checks as teams do them on a phone and as a unit plans and watches them at a desk. */
@ApplicationTest
class CheckPagesTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    TestApi api;

    private TestBrowser browser;
    private CheckTown town;

    @BeforeEach
    void a_hospital() {
        browser = new TestBrowser(api);
        town = new CheckTown(context);
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    private Page as(Actor actor, int width) {
        return browser.as(town.login(actor), width);
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    private static void follow(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    @Test
    void a_team_does_its_daily_check_in_two_taps() {
        town.planned(town.team, Frequency.DAILY, Role.WORKER, "抢救室", "护士站");
        town.planned(town.team, Frequency.WEEKLY, Role.TEAM_LEADER, "药品库");
        var phone = as(town.nurse, TestBrowser.PHONE);

        follow(phone, "隐患排查");
        assertThat(phone.locator(".check-card")).hasCount(1);
        browser.look(phone, "check-day-375");
        press(phone, "未发现隐患");

        assertThat(phone.locator(".notice.tone-good")).containsText("已记录：未发现隐患");
        assertThat(phone.locator(".check-card")).hasCount(0);
        assertThat(phone.locator(".list-link").filter(new Locator.FilterOptions().setHasText("王护士")))
                .containsText("已完成");
        browser.look(phone, "check-day-done-375");
        var desk = as(town.head, TestBrowser.DESK);
        desk.navigate("/checks?organization=" + town.unit.id());
        browser.look(desk, "check-day-1440");
    }

    @Test
    void it_waits_on_the_first_page_and_needs_no_script() {
        town.planned(town.team, Frequency.DAILY, Role.WORKER, "抢救室");
        var phone = browser.withoutScript(town.login(town.nurse), TestBrowser.PHONE);
        phone.navigate("/");
        assertThat(phone.locator(".item-lead").first()).containsText("开展隐患排查");
        var scripted = as(town.nurse, TestBrowser.PHONE);
        browser.look(scripted, "check-todo-375");
        scripted.locator(".item").first().click();
        browser.look(scripted, "check-one-375");
        phone.locator(".item").first().click();
        press(phone, "未发现隐患");
        assertThat(phone.locator(".notice.tone-good")).isVisible();
        phone.navigate("/");
        assertThat(phone.locator(".item-lead")).hasCount(0);
    }

    @Test
    void what_was_found_goes_into_the_ledger_and_nothing_typed_is_lost_on_the_way() {
        var plan = town.planned(town.team, Frequency.DAILY, Role.WORKER, "抢救室", "护士站");
        var phone = as(town.nurse, TestBrowser.PHONE);
        phone.navigate("/checks");
        follow(phone, "发现隐患");
        phone.fill("[name='hazards[0].description']", "氧气瓶没有固定");
        press(phone, "再加一条");
        assertThat(phone.locator("[name='hazards[0].description']")).hasValue("氧气瓶没有固定");
        phone.fill("[name='hazards[1].description']", "插座发热");
        phone.selectOption("[name='hazards[1].place']", "护士站");
        press(phone, "提交并完成排查");
        assertThat(phone.locator(".notice.tone-danger")).containsText("地点");
        assertThat(phone.locator("[name='hazards[1].description']")).hasValue("插座发热");
        browser.look(phone, "check-found-faults-375");
        phone.selectOption("[name='hazards[0].place']", "抢救室");
        phone.selectOption("[name='hazards[0].category']", "MEDICAL_GAS");
        press(phone, "提交并完成排查");

        assertThat(phone.locator(".notice.tone-good")).containsText("2 条隐患已记入台账");
        var desk = as(town.safety, TestBrowser.DESK);
        desk.navigate("/checks/" + check(plan, today()));
        assertThat(desk.locator("[aria-labelledby=hazards] .list-link")).hasCount(2);
        browser.look(desk, "check-one-found-1440");
        desk.locator("[aria-labelledby=hazards] .list-link").first().click();
        assertThat(desk.locator("main")).containsText("由隐患排查发现");
        browser.look(desk, "check-hazard-1440");
        follow(desk, "查看这次排查");
        assertThat(desk.locator("h1")).containsText("每日岗位排查");
    }

    @Test
    void somebody_who_comes_second_is_told_so() {
        var plan = town.planned(town.team, Frequency.DAILY, Role.WORKER, "抢救室");
        var phone = as(town.nurse, TestBrowser.PHONE);
        phone.navigate("/checks");
        town.complete(town.teamLeader, check(plan, today()), nothingFound())
                .expectStatus()
                .isOk();
        press(phone, "未发现隐患");
        assertThat(phone.locator(".notice.tone-danger")).containsText("这次排查已经完成");
        browser.look(phone, "check-second-375");
    }

    @Test
    void a_missed_week_shows_in_the_calendar() {
        var weekly = town.planned(town.department, Frequency.WEEKLY, Role.DEPARTMENT_HEAD, "急诊科");
        var daily = town.planned(town.team, Frequency.DAILY, Role.WORKER, "抢救室");
        town.planned(town.unit, Frequency.MONTHLY, Role.SAFETY_OFFICER, "全院");
        var thisWeek = today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        town.backdate(weekly, thisWeek.minusWeeks(3));
        town.backdate(daily, thisWeek.minusWeeks(3));
        for (var day = today().minusDays(7); !day.isAfter(today()); day = day.plusDays(1))
            town.complete(town.nurse, check(daily, day), nothingFound())
                    .expectStatus()
                    .isOk();
        town.complete(town.head, check(weekly, thisWeek.minusWeeks(1)), nothingFound())
                .expectStatus()
                .isOk();

        var missed = thisWeek.minusWeeks(2);
        var desk = as(town.head, TestBrowser.DESK);
        desk.navigate("/checks/calendar?organization=" + town.department.id() + "&month="
                + YearMonth.from(missed.plusDays(6)));
        assertThat(desk.locator("td.check-week.check-bad").first()).containsText("0/1");
        assertThat(desk.locator("[aria-labelledby=missed]")).containsText(missed + " – " + missed.plusDays(6));
        browser.look(desk, "check-calendar-1440");
        var phone = as(town.head, TestBrowser.PHONE);
        phone.navigate("/checks/calendar");
        browser.look(phone, "check-calendar-375");
    }

    @Test
    void the_functional_department_makes_a_plan_and_the_faults_stand_beside_their_fields() {
        town.planned(town.team, Frequency.DAILY, Role.WORKER, "抢救室");
        var desk = as(town.safety, TestBrowser.DESK);
        desk.navigate("/checks/plans");
        browser.look(desk, "check-plans-1440");
        follow(desk, "新建排查计划");
        desk.selectOption("[name=organizationId]", town.team.id().toString());
        desk.check("[name=frequency][value=DAILY]");
        desk.fill("[name=title]", "抢救室每日排查");
        desk.fill("[name=places]", "抢救室：氧气瓶；插座\n走廊");
        desk.check("[name=responsible][value=WORKER]");
        press(desk, "保存");
        assertThat(desk.locator(".notice.tone-danger")).containsText("第 2 行：没有写要看的项目");
        assertThat(desk.locator("[name=places]")).hasValue("抢救室：氧气瓶；插座\n走廊");
        desk.fill("[name=places]", "抢救室：氧气瓶；插座");
        press(desk, "保存");
        assertThat(desk.locator(".notice.tone-danger")).containsText("与急诊护理组的计划“每日岗位排查”重复");
        browser.look(desk, "check-plan-faults-1440");
        desk.fill("[name=places]", "走廊：通道；应急灯\n楼梯间：防火门");
        press(desk, "保存");
        assertThat(desk.locator(".notice.tone-good")).containsText("计划已保存");
        browser.look(desk, "check-plan-1440");

        follow(desk, "修改（另立新计划接替）");
        assertThat(desk.locator("[name=title]")).hasValue("抢救室每日排查");
        desk.fill("[name=title]", "走廊每日排查");
        press(desk, "保存");
        assertThat(desk.locator("h1")).hasText("走廊每日排查");
        assertThat(desk.locator("main")).containsText("未开始");
        var phone = as(town.safety, TestBrowser.PHONE);
        phone.navigate("/checks/plans/new");
        browser.look(phone, "check-plan-new-375");
        phone.navigate("/checks/plans");
        browser.look(phone, "check-plans-375");
    }

    @Test
    void a_unit_keeps_its_days_off() {
        var desk = as(town.union, TestBrowser.DESK);
        desk.navigate("/checks/days");
        desk.check("[name=kind][value=CLOSED]");
        desk.selectOption("[name=closedId]", town.team.id().toString());
        desk.fill("[name=name]", "抢救室改造");
        desk.fill("[name=first]", today().minusDays(2).toString());
        press(desk, "新增");
        assertThat(desk.locator(".notice.tone-danger")).containsText("只能登记今天和以后的日期");
        desk.fill("[name=first]", today().toString());
        desk.fill("[name=last]", today().plusDays(5).toString());
        press(desk, "新增");
        assertThat(desk.locator(".check-day")).containsText("抢救室改造");
        browser.look(desk, "check-days-1440");
        var phone = as(town.union, TestBrowser.PHONE);
        phone.navigate("/checks/days");
        browser.look(phone, "check-days-375");
        press(desk, "取消");
        assertThat(desk.locator(".check-day")).hasCount(0);
    }

    @Test
    void a_city_union_sees_its_units_side_by_side() {
        var daily = town.planned(town.team, Frequency.DAILY, Role.WORKER, "抢救室");
        town.backdate(daily, today().minusDays(20));
        town.complete(town.nurse, check(daily, today()), nothingFound())
                .expectStatus()
                .isOk();
        var desk = as(town.cityUnion, TestBrowser.DESK);
        desk.navigate("/checks");
        assertThat(desk.locator(".check-units tbody tr")).hasCount(2);
        browser.look(desk, "check-units-1440");
        var phone = as(town.cityUnion, TestBrowser.PHONE);
        phone.navigate("/checks/units");
        browser.look(phone, "check-units-375");
        follow(phone, "人民医院");
        assertThat(phone.locator("h1")).hasText("排查日历");
        browser.look(phone, "check-calendar-unit-375");
        var status =
                phone.navigate("/checks?organization=" + town.province.id()).status();
        Assertions.assertThat(status).isEqualTo(404);
    }

    @Test
    void a_page_in_english_is_whole() {
        town.planned(town.team, Frequency.DAILY, Role.WORKER, "抢救室");
        var phone = as(town.nurse, TestBrowser.PHONE);
        phone.navigate("/checks?lang=en");
        assertThat(phone.locator(".check-buttons .btn-primary")).containsText("Nothing found");
        browser.look(phone, "check-day-en-375");
    }
}
