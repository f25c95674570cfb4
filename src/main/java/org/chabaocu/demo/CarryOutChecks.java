package org.chabaocu.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.chabaocu.access.Actor;
import org.chabaocu.check.Frequency;
import org.chabaocu.check.application.CheckCommand;
import org.chabaocu.check.application.CompleteCheck;
import org.chabaocu.check.application.MakePlan;
import org.chabaocu.check.application.PlanCommand;
import org.chabaocu.check.application.PlanCommand.PlacePlan;
import org.chabaocu.check.domain.CheckId;
import org.chabaocu.check.domain.Period;
import org.chabaocu.check.domain.PlanId;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Plans the units' checks and does them, but for some days and a week that were missed; today's are left to be done. */
@Component
@Profile("demo")
@Order(3)
class CarryOutChecks implements Chapter {

    /** The unit whose year has yet to be filled. */
    private static final String UNTOUCHED = "-b";

    /** Of the first unit; the others began later. */
    private static final int WEEKS = 5;

    private static final int WEEKS_OF_OTHERS = 2;
    private static final LocalTime MORNING = LocalTime.of(8, 20);

    private static final List<PlacePlan> OF_TEAM = List.of(
            place("工作区域", "消防通道和安全出口畅通", "灭火器在有效期内、压力正常", "插座和电线完好、没有私拉乱接"),
            place("设备和物品", "设备电源和接地完好", "易燃物品和氧气瓶固定存放", "锐器盒和医疗废物按规定封存"));
    private static final List<PlacePlan> OF_DEPARTMENT =
            List.of(place("科室全部区域", "班组日排查记录齐全", "上周隐患已整改", "应急灯和疏散指示完好", "高值设备有专人负责"));
    private static final List<PlacePlan> OF_UNIT = List.of(
            place("配电室和设备机房", "值班和巡检记录齐全", "温度和绝缘正常", "挡鼠板和灭火器到位"),
            place("食堂和燃气间", "燃气报警器工作正常", "排烟管道按期清洗"),
            place("危险化学品库", "双人双锁", "台账与实物相符"));
    private static final List<PlacePlan> JOINT = List.of(place("全院重点部位", "消防、用电、特种设备、危险化学品逐项检查", "上季度问题已销号"));

    private final MakePlan makePlan;
    private final CompleteCheck completeCheck;
    private final DemoClock clock;
    private final ZoneId zone;

    CarryOutChecks(MakePlan makePlan, CompleteCheck completeCheck, DemoClock clock, ZoneId zone) {
        this.makePlan = makePlan;
        this.completeCheck = completeCheck;
        this.clock = clock;
        this.zone = zone;
    }

    private static PlacePlan place(String name, String... items) {
        return new PlacePlan(name, null, List.of(items));
    }

    @Override
    public void tell(List<DemoUnit> units) {
        for (var unit : units) if (!unit.content().suffix().equals(UNTOUCHED)) carryOut(unit);
    }

    private void carryOut(DemoUnit unit) {
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var start = today.minusWeeks(unit.number() == 0 ? WEEKS : WEEKS_OF_OTHERS);
        var worker = unit.actor(Part.WORKER);
        var head = unit.actor(Part.DEPTHEAD);
        var safety = unit.actor(Part.SAFETY);
        var daily = plan(unit, worker.home().id(), Frequency.DAILY, Role.WORKER, "班组岗位日排查", OF_TEAM, start);
        var weekly =
                plan(unit, head.home().id(), Frequency.WEEKLY, Role.DEPARTMENT_HEAD, "科室周排查", OF_DEPARTMENT, start);
        var monthly =
                plan(unit, unit.organization().id(), Frequency.MONTHLY, Role.SAFETY_OFFICER, "单位月排查", OF_UNIT, start);
        plan(unit, unit.organization().id(), Frequency.JOINT, Role.SAFETY_OFFICER, "季度联合排查", JOINT, start);
        for (var day = start; day.isBefore(today); day = day.plusDays(1))
            if (!isMissed(day, unit)) complete(daily, Frequency.DAILY, day, worker);
        // two days on, so that a plan that began on a weekend is in its first whole week
        for (var day = start; day.isBefore(today.minusWeeks(1)); day = day.plusWeeks(1))
            if (!day.equals(start.plusWeeks(2))) complete(weekly, Frequency.WEEKLY, day.plusDays(2), head);
        complete(monthly, Frequency.MONTHLY, start.plusDays(2), safety);
    }

    /** A day in nine or so. */
    private static boolean isMissed(LocalDate day, DemoUnit unit) {
        return (day.toEpochDay() + unit.number()) % 9 == 4;
    }

    private PlanId plan(
            DemoUnit unit,
            OrganizationId node,
            Frequency frequency,
            Role role,
            String title,
            List<PlacePlan> places,
            LocalDate from) {
        var joint = frequency == Frequency.JOINT;
        var command = new PlanCommand(
                node.value(),
                frequency,
                title,
                partners(joint),
                null,
                frequency == Frequency.DAILY,
                role,
                null,
                from,
                null,
                places);
        return clock.at(at(from, 0), () -> makePlan.make(command, unit.actor(Part.SAFETY)))
                .orThrow();
    }

    private static @Nullable String partners(boolean joint) {
        return joint ? "安全生产办公室、后勤保障部门、工会" : null;
    }

    private void complete(PlanId plan, Frequency frequency, LocalDate day, Actor by) {
        var id = new CheckId(plan, Period.containing(day, frequency).first());
        clock.at(at(day, day.getDayOfMonth()), () -> completeCheck.complete(id, CheckCommand.nothingFound(), by))
                .orThrow();
    }

    private Instant at(LocalDate day, int minutes) {
        return day.atTime(MORNING).atZone(zone).toInstant().plus(Duration.ofMinutes(minutes));
    }
}
