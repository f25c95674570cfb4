package org.chabaocu.hazard.reminder;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How long before and after a time limit who is told; data, the same for the whole province. */
@Repository
class ReminderLimits {

    /** What a limit is for; {@code CONFIRM}: within what time an alert is confirmed. */
    enum Step {
        BEFORE,
        UNIT_UNION,
        HIGHER_UNION,
        CONFIRM
    }

    record Key(Step step, boolean imminent) {}

    /** @param minutes 0 to 525,600; 0 before the end means not at all */
    record Limit(Step step, boolean imminent, int minutes) {

        Key key() {
            return new Key(step, imminent);
        }
    }

    /** All of them, as they stand. */
    record Limits(Map<Key, Duration> all) {

        Duration of(Step step, boolean imminent) {
            return all.getOrDefault(new Key(step, imminent), Duration.ZERO);
        }
    }

    private final JdbcClient jdbc;

    ReminderLimits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of the steps. */
    List<Limit> all() {
        return jdbc
                .sql("select step, imminent, minutes from reminder_limit")
                .query((row, number) -> new Limit(
                        Step.valueOf(row.getString("step")), row.getBoolean("imminent"), row.getInt("minutes")))
                .list()
                .stream()
                .sorted(Comparator.comparing(Limit::step).thenComparing(Limit::imminent))
                .toList();
    }

    Limits read() {
        return new Limits(
                all().stream().collect(Collectors.toMap(Limit::key, limit -> Duration.ofMinutes(limit.minutes()))));
    }

    void put(Limit limit) {
        jdbc.sql("update reminder_limit set minutes = :minutes where step = :step and imminent = :imminent")
                .param("minutes", limit.minutes())
                .param("step", limit.step().name())
                .param("imminent", limit.imminent())
                .update();
    }
}
