package org.chabaocu.hazard.reminder;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Two do the same work, so that when a node dies with one of them the other, elsewhere, goes on at once. */
@Configuration(proxyBeanMethods = false)
class ReminderTasks {

    private static final Duration PAUSE = Duration.ofSeconds(10);

    @Bean
    RecurringTask<Void> remindHazardsTask(RemindHazards remindHazards, EscalateAlerts escalateAlerts) {
        return task("remind-hazards", remindHazards, escalateAlerts);
    }

    @Bean
    RecurringTask<Void> remindHazardsTooTask(RemindHazards remindHazards, EscalateAlerts escalateAlerts) {
        return task("remind-hazards-2", remindHazards, escalateAlerts);
    }

    private static RecurringTask<Void> task(String name, RemindHazards remindHazards, EscalateAlerts escalateAlerts) {
        return Tasks.recurring(name, FixedDelay.of(PAUSE)).execute((instance, context) -> {
            escalateAlerts.escalate();
            remindHazards.remind();
        });
    }
}
