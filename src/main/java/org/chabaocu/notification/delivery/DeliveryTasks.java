package org.chabaocu.notification.delivery;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Two do the same work, so that when a node dies with one of them the other, elsewhere, goes on at once. */
@Configuration(proxyBeanMethods = false)
class DeliveryTasks {

    private static final FixedDelay PAUSE = FixedDelay.of(Duration.ofSeconds(2));

    @Bean
    RecurringTask<Void> deliverMessagesTask(DeliverMessages deliverMessages) {
        return Tasks.recurring("deliver-messages", PAUSE).execute((instance, context) -> deliverMessages.deliver());
    }

    @Bean
    RecurringTask<Void> deliverMessagesTooTask(DeliverMessages deliverMessages) {
        return Tasks.recurring("deliver-messages-2", PAUSE).execute((instance, context) -> deliverMessages.deliver());
    }

    @Bean
    RecurringTask<Void> removeOldNoticesTask(RemoveOldNotices removeOldNotices) {
        return Tasks.recurring("remove-old-notices", FixedDelay.of(Duration.ofHours(6)))
                .execute((instance, context) -> removeOldNotices.remove());
    }
}
