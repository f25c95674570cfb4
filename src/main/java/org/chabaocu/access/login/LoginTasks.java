package org.chabaocu.access.login;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LoginTasks {

    @Bean
    Task<Void> forgetExpiredTokens(Tokens tokens, Clock clock) {
        return Tasks.recurring("forget-expired-tokens", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> tokens.deleteExpired(clock.instant()));
    }
}
