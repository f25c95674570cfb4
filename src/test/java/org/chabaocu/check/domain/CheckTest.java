package org.chabaocu.check.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chabaocu.check.Frequency;
import org.chabaocu.check.domain.WorkingCalendar.Noted;
import org.chabaocu.organization.Lineage;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.organization.OrganizationKind;
import org.chabaocu.people.PersonId;
import org.chabaocu.people.Role;
import org.chabaocu.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which checks a plan owes. In 2026, 1 October is a Thursday. */
class CheckTest {

    private static final LocalDate THURSDAY = LocalDate.of(2026, 10, 1);
    private static final OrganizationId UNIT = new OrganizationId(Ids.next());
    private static final Lineage TEAM = Lineage.ofProvince(new OrganizationId(Ids.next()))
            .child(UNIT, OrganizationKind.UNIT)
            .child(new OrganizationId(Ids.next()), OrganizationKind.TEAM);

    private static Plan plan(Frequency frequency, Rhythm rhythm, LocalDate from, @Nullable LocalDate until) {
        return new Plan(
                new PlanId(Ids.next()),
                TEAM,
                "Team",
                frequency,
                "Plan",
                null,
                rhythm,
                Responsible.of(Role.WORKER),
                from,
                until,
                1,
                List.of());
    }

    private static List<LocalDate> due(Plan plan, LocalDate from, LocalDate to, WorkingCalendar calendar) {
        return Check.of(plan, from, to, calendar, Map.of()).stream()
                .map(check -> check.period().first())
                .toList();
    }

    private static WorkingCalendar unitDays(Noted... days) {
        return new WorkingCalendar(List.of(days), List.of());
    }

    private static Noted off(LocalDate first, LocalDate last) {
        return new Noted(null, first, last, DayKind.OFF);
    }

    private static Noted work(LocalDate day) {
        return new Noted(null, day, day, DayKind.WORK);
    }

    @Test
    void an_office_is_checked_on_working_days_alone() {
        var office = plan(Frequency.DAILY, Rhythm.OFFICE, LocalDate.of(2026, 1, 1), null);
        assertThat(due(office, THURSDAY, THURSDAY.plusDays(6), WorkingCalendar.PLAIN))
                .containsExactly(
                        THURSDAY,
                        THURSDAY.plusDays(1),
                        THURSDAY.plusDays(4),
                        THURSDAY.plusDays(5),
                        THURSDAY.plusDays(6));
    }

    @Test
    void national_day_interrupts_an_office_and_a_make_up_saturday_is_worked_but_a_ward_never_rests() {
        var office = plan(Frequency.DAILY, Rhythm.OFFICE, LocalDate.of(2026, 1, 1), null);
        var saturday = LocalDate.of(2026, 10, 10);
        var holidays = new WorkingCalendar(List.of(), List.of(off(THURSDAY, THURSDAY.plusDays(6)), work(saturday)));
        assertThat(due(office, THURSDAY, saturday, holidays))
                .containsExactly(LocalDate.of(2026, 10, 8), LocalDate.of(2026, 10, 9), saturday);
        var ward = plan(Frequency.DAILY, Rhythm.EVERY_DAY, LocalDate.of(2026, 1, 1), null);
        assertThat(due(ward, THURSDAY, saturday, holidays)).hasSize(10);
        var mondays =
                plan(Frequency.DAILY, new Rhythm(Set.of(DayOfWeek.MONDAY), false), LocalDate.of(2026, 1, 1), null);
        assertThat(due(mondays, THURSDAY, saturday, holidays)).isEmpty();
    }

    @Test
    void a_unit_s_own_day_comes_before_the_province_s_and_a_closed_place_before_all() {
        var province = List.of(off(THURSDAY, THURSDAY));
        var ward = plan(Frequency.DAILY, Rhythm.EVERY_DAY, LocalDate.of(2026, 1, 1), null);
        var office = plan(Frequency.DAILY, Rhythm.OFFICE, LocalDate.of(2026, 1, 1), null);
        var working = new WorkingCalendar(List.of(work(THURSDAY)), province);
        assertThat(due(office, THURSDAY, THURSDAY, working)).containsExactly(THURSDAY);
        var closed = unitDays(new Noted(TEAM.id(), THURSDAY, THURSDAY, DayKind.OFF), work(THURSDAY));
        assertThat(due(ward, THURSDAY, THURSDAY, closed)).isEmpty();
        assertThat(due(ward, THURSDAY, THURSDAY, unitDays(new Noted(UNIT, THURSDAY, THURSDAY, DayKind.OFF))))
                .isEmpty();
        var elsewhere = new Noted(new OrganizationId(Ids.next()), THURSDAY, THURSDAY, DayKind.OFF);
        assertThat(due(ward, THURSDAY, THURSDAY, unitDays(elsewhere))).containsExactly(THURSDAY);
    }

    @Test
    void a_week_is_owed_once_and_not_at_all_if_all_of_it_is_off() {
        var weekly = plan(Frequency.WEEKLY, Rhythm.OFFICE, LocalDate.of(2026, 1, 1), null);
        var monday = LocalDate.of(2026, 9, 28);
        assertThat(due(weekly, THURSDAY, THURSDAY, WorkingCalendar.PLAIN)).containsExactly(monday);
        assertThat(due(weekly, monday, monday.plusDays(13), WorkingCalendar.PLAIN))
                .containsExactly(monday, monday.plusDays(7));
        assertThat(due(weekly, monday, monday.plusDays(13), unitDays(off(monday, monday.plusDays(6)))))
                .containsExactly(monday.plusDays(7));
    }

    @Test
    void of_two_plans_that_follow_each_other_exactly_one_owns_every_period() {
        var start = LocalDate.of(2026, 1, 1);
        for (var frequency : Frequency.values()) {
            for (var change = 1; change < 120; change++) {
                var last = start.plusDays(change);
                var before = plan(frequency, Rhythm.OFFICE, start, last);
                var after = plan(frequency, Rhythm.OFFICE, last.plusDays(1), null);
                var whole = plan(frequency, Rhythm.OFFICE, start, null);
                var to = LocalDate.of(2026, 6, 30);
                var both = new ArrayList<>(due(before, start, to, WorkingCalendar.PLAIN));
                both.addAll(due(after, start, to, WorkingCalendar.PLAIN));
                assertThat(both)
                        .as("%s changed after %s", frequency, last)
                        .isEqualTo(due(whole, start, to, WorkingCalendar.PLAIN));
            }
        }
    }

    @Test
    void a_quarter_and_a_month_have_the_days_of_the_calendar() {
        assertThat(Period.containing(LocalDate.of(2026, 5, 17), Frequency.JOINT))
                .extracting(Period::first, Period::last)
                .containsExactly(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30));
        assertThat(Period.containing(LocalDate.of(2028, 2, 3), Frequency.MONTHLY)
                        .last())
                .isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(Period.containing(LocalDate.of(2027, 1, 1), Frequency.WEEKLY).first())
                .isEqualTo(LocalDate.of(2026, 12, 28));
    }

    @Test
    void a_check_waits_is_due_can_be_made_up_for_a_week_and_is_missed_then() {
        var weekly = plan(Frequency.WEEKLY, Rhythm.OFFICE, LocalDate.of(2026, 9, 30), null);
        var check = Check.of(weekly, THURSDAY, THURSDAY, WorkingCalendar.PLAIN, Map.of())
                .getFirst();
        assertThat(check.status(LocalDate.of(2026, 9, 29))).isEqualTo(CheckStatus.UPCOMING);
        assertThat(check.status(LocalDate.of(2026, 9, 30))).isEqualTo(CheckStatus.DUE);
        assertThat(check.status(LocalDate.of(2026, 10, 4))).isEqualTo(CheckStatus.DUE);
        assertThat(check.status(LocalDate.of(2026, 10, 5))).isEqualTo(CheckStatus.OVERDUE);
        assertThat(check.status(LocalDate.of(2026, 10, 11))).isEqualTo(CheckStatus.OVERDUE);
        assertThat(check.status(LocalDate.of(2026, 10, 12))).isEqualTo(CheckStatus.MISSED);
    }

    @Test
    void what_was_done_stays_a_check_even_if_its_plan_ended_afterwards() {
        var done = new Completion(
                CheckResult.NOTHING_FOUND, 0, false, null, Instant.EPOCH, new PersonId(Ids.next()), Role.WORKER);
        var ended = plan(Frequency.WEEKLY, Rhythm.OFFICE, LocalDate.of(2026, 1, 1), THURSDAY.minusDays(1));
        var monday = LocalDate.of(2026, 9, 28);
        assertThat(due(ended, monday, THURSDAY, WorkingCalendar.PLAIN)).isEmpty();
        assertThat(Check.of(ended, monday, THURSDAY, WorkingCalendar.PLAIN, Map.of(monday, done))
                        .getFirst()
                        .status(THURSDAY))
                .isEqualTo(CheckStatus.DONE);
    }

    @Test
    void an_id_is_read_back_and_nonsense_is_none() {
        var id = new CheckId(new PlanId(Ids.next()), THURSDAY);
        assertThat(CheckId.parse(id.toString())).contains(id);
        assertThat(id.toString()).endsWith("_20261001");
        for (var nonsense : List.of("", "x", id.plan() + "_20261301", id.plan() + "", id + "0", "_20261001"))
            assertThat(CheckId.parse(nonsense)).as(nonsense).isEmpty();
    }

    @Test
    void weekdays_fit_into_bits() {
        for (var bits = 1; bits < 128; bits++)
            assertThat(new Rhythm(Rhythm.weekdays(bits), false).bits()).isEqualTo(bits);
    }
}
