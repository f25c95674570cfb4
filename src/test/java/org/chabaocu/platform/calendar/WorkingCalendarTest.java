package org.chabaocu.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.chabaocu.platform.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class WorkingCalendarTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Autowired
    WorkingCalendar calendar;

    @Test
    void weekends_and_holidays_are_free_and_weekends_in_exchange_are_worked() {
        assertThat(calendar.isWorking(LocalDate.parse("2026-11-25"))).isTrue();
        assertThat(calendar.isWorking(LocalDate.parse("2026-11-28"))).isFalse();
        assertThat(calendar.isWorking(LocalDate.parse("2026-10-01"))).isFalse();
        assertThat(calendar.isWorking(LocalDate.parse("2026-10-10")))
                .as("Saturday in exchange")
                .isTrue();
    }

    @Test
    void up_to_a_day_a_limit_runs_by_the_clock() {
        assertThat(calendar.end(at("2026-11-27T15:00"), Duration.ofHours(1))).isEqualTo(at("2026-11-27T16:00"));
        assertThat(calendar.end(at("2026-11-27T15:00"), Duration.ofHours(24))).isEqualTo(at("2026-11-28T15:00"));
    }

    @Test
    void longer_limits_count_working_days_and_the_hours_over_run_by_the_clock() {
        assertThat(calendar.end(at("2026-11-27T15:00"), Duration.ofDays(3))).isEqualTo(at("2026-12-02T15:00"));
        assertThat(calendar.end(at("2026-11-28T10:00"), Duration.ofDays(2))).isEqualTo(at("2026-12-01T10:00"));
        assertThat(calendar.end(at("2026-11-25T10:00"), Duration.ofHours(30))).isEqualTo(at("2026-11-26T16:00"));
        assertThat(calendar.end(at("2026-09-30T10:00"), Duration.ofDays(2)))
                .as("over the National Day holiday")
                .isEqualTo(at("2026-10-09T10:00"));
        assertThat(calendar.end(at("2026-10-08T10:00"), Duration.ofDays(2)))
                .as("a Saturday worked in exchange counts")
                .isEqualTo(at("2026-10-10T10:00"));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }
}
