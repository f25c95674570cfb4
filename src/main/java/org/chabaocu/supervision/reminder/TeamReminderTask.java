package org.chabaocu.supervision.reminder;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.chabaocu.notification.NoticeKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TeamReminderTask {

    @Bean
    RecurringTask<Void> remindTeamsTask(RemindTeams remindTeams) {
        return Tasks.recurring("remind-supervision-teams", FixedDelay.of(Duration.ofMinutes(10)))
                .execute((instance, context) -> remindTeams.remind());
    }

    @Bean
    NoticeKind submissionKind() {
        return new NoticeKind(RemindTeams.KIND, 40);
    }
}
