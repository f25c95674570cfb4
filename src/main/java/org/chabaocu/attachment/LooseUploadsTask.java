package org.chabaocu.attachment;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every hour the loose uploads go. */
@Configuration(proxyBeanMethods = false)
class LooseUploadsTask {

    @Bean
    RecurringTask<Void> removeLooseUploadsTask(RemoveLooseUploads removeLooseUploads) {
        return Tasks.recurring("remove-loose-uploads", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> removeLooseUploads.remove());
    }
}
