package org.chabaocu.platform.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.OnStartup;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/**
 * The scheduler. A module contributes its jobs as beans of type {@link Task}; those that recur start by themselves,
 * one-time ones are scheduled through the {@link Scheduler} bean inside the transaction that wants them or after it.
 */
@Configuration(proxyBeanMethods = false)
class JobConfiguration {

    private static final int SIMULTANEOUS_JOBS = 8;

    private final boolean enabled;

    JobConfiguration(@Value("${chabaocu.jobs.enabled:true}") boolean enabled) {
        this.enabled = enabled;
    }

    @Bean(destroyMethod = "stop")
    Scheduler scheduler(DataSource dataSource, ObjectProvider<Task<?>> contributed) {
        var tasks = contributed.orderedStream().toList();
        // the builder counts the ones it starts among the ones it knows: naming them twice is an error
        return Scheduler.create(dataSource, oneTime(tasks))
                .startTasks(recurring(tasks))
                .threads(SIMULTANEOUS_JOBS)
                .executorService(Executors.newFixedThreadPool(
                        SIMULTANEOUS_JOBS, Thread.ofVirtual().name("job-", 1).factory()))
                .pollingInterval(Duration.ofSeconds(5))
                // The jobs of a node that died are taken over after half a minute.
                .heartbeatInterval(Duration.ofSeconds(5))
                .missedHeartbeatsLimit(4)
                // A job that is cut off here is found dead by its missing heartbeat and run again.
                .shutdownMaxWait(Duration.ofSeconds(20))
                .enableImmediateExecution()
                .build();
    }

    /** Started last, so that no job meets a half-made application. */
    @EventListener
    void start(ApplicationReadyEvent ready) {
        if (enabled) ready.getApplicationContext().getBean(Scheduler.class).start();
    }

    private static List<Task<?>> oneTime(List<Task<?>> tasks) {
        return tasks.stream().filter(task -> !(task instanceof OnStartup)).toList();
    }

    @SuppressWarnings("unchecked")
    private static <T extends Task<?> & OnStartup> List<T> recurring(List<Task<?>> tasks) {
        return tasks.stream()
                .filter(OnStartup.class::isInstance)
                .map(task -> (T) task)
                .toList();
    }
}
