package org.chabaocu.hazard.persistence;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.chabaocu.hazard.Grade;
import org.chabaocu.hazard.HazardStatus;
import org.chabaocu.hazard.domain.TimeLimits;
import org.chabaocu.platform.calendar.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The time limits in the database, kept for a minute so that an action need not read them. */
@Repository
public class StoredTimeLimits implements TimeLimits {

    /** @param grade empty for any */
    public record Limit(HazardStatus status, String grade, boolean imminent, int hours) {}

    private final JdbcClient jdbc;
    private final WorkingCalendar calendar;
    private final LoadingCache<String, List<Limit>> kept =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build(all -> read());

    StoredTimeLimits(JdbcClient jdbc, WorkingCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    @Override
    public Duration of(HazardStatus status, @Nullable Grade grade, boolean imminent) {
        return kept.get("all").stream()
                .filter(limit -> limit.status() == status)
                .filter(limit -> !limit.imminent() || imminent)
                .filter(limit -> limit.grade().isEmpty()
                        || (grade != null && limit.grade().equals(grade.name())))
                .max(Comparator.comparing(Limit::imminent)
                        .thenComparing(limit -> !limit.grade().isEmpty()))
                .map(limit -> Duration.ofHours(limit.hours()))
                .orElseThrow(() -> new IllegalStateException("no time limit for " + status));
    }

    /** Days are working days, but not where danger is imminent. */
    @Override
    public Instant end(Instant entered, HazardStatus status, @Nullable Grade grade, boolean imminent) {
        var limit = of(status, grade, imminent);
        return imminent ? entered.plus(limit) : calendar.end(entered, limit);
    }

    public List<Limit> all() {
        return read();
    }

    public void put(Limit limit) {
        jdbc.sql("""
                        insert into time_limit (status, grade, imminent, hours) values (:status, :grade, :imminent, :hours)
                        on conflict (status, grade, imminent) do update set hours = excluded.hours
                        """)
                .param("hours", limit.hours())
                .param("status", limit.status().name())
                .param("grade", limit.grade())
                .param("imminent", limit.imminent())
                .update();
        forget();
    }

    public void remove(HazardStatus status, String grade, boolean imminent) {
        jdbc.sql("delete from time_limit where status = :status and grade = :grade and imminent = :imminent")
                .param("status", status.name())
                .param("grade", grade)
                .param("imminent", imminent)
                .update();
        forget();
    }

    /** Once now for the one who changes, and once more when everybody can see the change. */
    private void forget() {
        kept.invalidateAll();
        if (!TransactionSynchronizationManager.isSynchronizationActive()) return;
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                kept.invalidateAll();
            }
        });
    }

    private List<Limit> read() {
        return jdbc.sql("select status, grade, imminent, hours from time_limit order by status, grade, imminent")
                .query((row, number) -> new Limit(
                        HazardStatus.valueOf(row.getString(1)), row.getString(2), row.getBoolean(3), row.getInt(4)))
                .list();
    }
}
