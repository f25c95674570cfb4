package org.chabaocu.platform.idempotency;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.servlet.HandlerExceptionResolver;

@Configuration(proxyBeanMethods = false)
class IdempotencyConfiguration {

    /** After the security filters (-100) and the one that reads the body (-90). */
    private static final int ORDER = -80;

    @Bean
    FilterRegistrationBean<Idempotency> idempotency(
            KeptAnswers answers,
            PlatformTransactionManager transactions,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver errors) {
        var registration = new FilterRegistrationBean<>(new Idempotency(answers, transactions, errors));
        registration.addUrlPatterns("/api/*");
        registration.setOrder(ORDER);
        return registration;
    }

    @Bean
    Task<Void> forgetOldAnswers(KeptAnswers answers) {
        return Tasks.recurring("forget-old-answers", FixedDelay.of(Duration.ofHours(6)))
                .execute((instance, context) -> answers.deleteOld());
    }
}
