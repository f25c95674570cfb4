package org.chabaocu.platform.sheet;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The scheduler's tasks of imports. An instance is named by the job and the step it is to take. */
@Configuration(proxyBeanMethods = false)
class SheetJobs {

    @Bean
    OneTimeTask<Void> sheetTask(RunImport runImport) {
        return Tasks.oneTime("sheet-import", Void.class).execute((instance, context) -> {
            var name = instance.getId().split(" ", 2);
            runImport.run(UUID.fromString(name[0]), ImportJob.State.valueOf(name[1]));
        });
    }

    @Bean
    RecurringTask<Void> forgetSheets(ImportJobs jobs, Clock clock) {
        return Tasks.recurring("sheet-forget", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> jobs.forget(clock.instant()));
    }
}
