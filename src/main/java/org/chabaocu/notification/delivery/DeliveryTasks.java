package org.chabaocu.notification.delivery;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Mail and webhooks do not wait for each other. Two do the same work, so that when a node dies with one of them the other,
 * elsewhere, goes on at once.
 */
@Configuration(proxyBeanMethods = false)
class DeliveryTasks {

    private static final FixedDelay PAUSE = FixedDelay.of(Duration.ofSeconds(2));

    @Bean
    RecurringTask<Void> deliverMailTask(DeliverMessages deliverMessages) {
        return task("deliver-mail", ChannelKind.MAIL, deliverMessages);
    }

    @Bean
    RecurringTask<Void> deliverMailTooTask(DeliverMessages deliverMessages) {
        return task("deliver-mail-2", ChannelKind.MAIL, deliverMessages);
    }

    @Bean
    RecurringTask<Void> callWebhooksTask(DeliverMessages deliverMessages) {
        return task("call-webhooks", ChannelKind.WEBHOOK, deliverMessages);
    }

    @Bean
    RecurringTask<Void> callWebhooksTooTask(DeliverMessages deliverMessages) {
        return task("call-webhooks-2", ChannelKind.WEBHOOK, deliverMessages);
    }

    @Bean
    RecurringTask<Void> removeOldNoticesTask(OldNotices oldNotices) {
        return Tasks.recurring("remove-old-notices", FixedDelay.of(Duration.ofHours(6)))
                .execute((instance, context) -> oldNotices.remove());
    }

    private static RecurringTask<Void> task(String name, ChannelKind channel, DeliverMessages deliverMessages) {
        return Tasks.recurring(name, PAUSE).execute((instance, context) -> deliverMessages.deliver(channel));
    }
}
