package org.chabaocu.statistics;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Adds what actions have moved to the figures of their province, city and county. A batch is taken away and added in one
 * statement: whatever happens to the node, every entry is counted once.
 */
@Service
class FoldTally {

    private static final int BATCH = 5_000;

    private static final String FOLD = """
            with chosen as (
                select unit_id, id from hazard_tally_entry limit :batch for update skip locked),
            taken as (
                delete from hazard_tally_entry e using chosen c where e.unit_id = c.unit_id and e.id = c.id
                returning e.province_id, e.city_id, e.county_id, e.changes),
            folded as (
                insert into hazard_tally as tally (scope_id, measure, day, key, count)
                select s.scope, c ->> 0, cast(c ->> 1 as date), c ->> 2, sum(cast(c ->> 3 as bigint))
                from taken t, jsonb_array_elements(t.changes) c,
                    lateral (values (t.province_id), (t.city_id), (t.county_id)) s (scope)
                where s.scope is not null
                group by 1, 2, 3, 4
                having sum(cast(c ->> 3 as bigint)) <> 0
                order by 1, 2, 3, 4
                on conflict (scope_id, measure, day, key) do update set count = tally.count + excluded.count)
            select count(*) from taken
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    FoldTally(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Folds until nothing is left; how many entries that were. */
    long fold() {
        var all = 0L;
        for (var taken = batch(); taken > 0; taken = batch()) all += taken;
        if (all > 0) jdbc.sql("delete from hazard_tally where count = 0").update();
        return all;
    }

    private long batch() {
        var taken = transaction.execute(
                status -> jdbc.sql(FOLD).param("batch", BATCH).query(Long.class).single());
        return taken == null ? 0 : taken;
    }

    @Configuration(proxyBeanMethods = false)
    static class Task {

        /** Every ten seconds, on one node at a time. */
        @Bean
        RecurringTask<Void> foldTallyTask(FoldTally foldTally) {
            return Tasks.recurring("fold-tally", FixedDelay.of(Duration.ofSeconds(10)))
                    .execute((instance, context) -> foldTally.fold());
        }
    }
}
