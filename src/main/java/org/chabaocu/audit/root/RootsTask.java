package org.chabaocu.audit.root;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every hour, so that a day that was not settled yet waits an hour and not a day. */
@Configuration(proxyBeanMethods = false)
class RootsTask {

    @Bean
    RecurringTask<Void> computeRootsTask(ComputeRoots computeRoots) {
        return Tasks.recurring("compute-roots", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> computeRoots.compute());
    }
}
