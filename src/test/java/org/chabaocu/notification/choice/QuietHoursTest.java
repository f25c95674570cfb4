package org.chabaocu.notification.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.chabaocu.notification.Urgency;
import org.junit.jupiter.api.Test;

class QuietHoursTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final QuietHours NIGHT = QuietHours.USUAL;

    @Test
    void what_comes_at_night_waits_for_the_morning() {
        assertThat(NIGHT.after(at("2026-11-25T22:00"), ZONE)).isEqualTo(at("2026-11-26T07:00"));
        assertThat(NIGHT.after(at("2026-11-26T03:30"), ZONE)).isEqualTo(at("2026-11-26T07:00"));
        assertThat(NIGHT.after(at("2026-11-26T06:59"), ZONE)).isEqualTo(at("2026-11-26T07:00"));
    }

    @Test
    void by_day_nothing_waits() {
        assertThat(NIGHT.after(at("2026-11-26T07:00"), ZONE)).isEqualTo(at("2026-11-26T07:00"));
        assertThat(NIGHT.after(at("2026-11-26T21:59"), ZONE)).isEqualTo(at("2026-11-26T21:59"));
    }

    @Test
    void quiet_hours_may_lie_within_a_day() {
        var noon = new QuietHours(LocalTime.of(12, 0), LocalTime.of(14, 0));
        assertThat(noon.after(at("2026-11-26T13:00"), ZONE)).isEqualTo(at("2026-11-26T14:00"));
        assertThat(noon.after(at("2026-11-26T23:00"), ZONE)).isEqualTo(at("2026-11-26T23:00"));
    }

    @Test
    void imminent_danger_waits_for_nothing_and_nobody_can_turn_it_off() {
        var night = at("2026-11-26T02:00");
        var never = new Choice(MailChoice.NEVER, Set.of("hazard.danger"), NIGHT, 1);
        assertThat(never.mailNotBefore("hazard.danger", Urgency.IMMINENT, night, ZONE))
                .contains(night);
        assertThat(never.mailNotBefore("hazard.reminder", Urgency.URGENT, night, ZONE))
                .isEmpty();
    }

    @Test
    void a_kind_that_is_not_wanted_does_not_come_by_mail() {
        var day = at("2026-11-26T10:00");
        var choice = new Choice(MailChoice.AT_ONCE, Set.of("hazard.escalation"), NIGHT, 1);
        assertThat(choice.mailNotBefore("hazard.escalation", Urgency.URGENT, day, ZONE))
                .isEmpty();
        assertThat(choice.mailNotBefore("hazard.reminder", Urgency.URGENT, day, ZONE))
                .contains(day);
    }

    @Test
    void the_mail_of_the_day_goes_out_in_the_morning() {
        var daily = new Choice(MailChoice.DAILY, Set.of(), NIGHT, 1);
        assertThat(daily.mailNotBefore("hazard.reminder", Urgency.NORMAL, at("2026-11-26T10:00"), ZONE))
                .contains(at("2026-11-27T08:00"));
        assertThat(daily.mailNotBefore("hazard.reminder", Urgency.NORMAL, at("2026-11-26T06:00"), ZONE))
                .contains(at("2026-11-26T08:00"));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }
}
