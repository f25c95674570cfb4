package org.chabaocu.platform.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.chabaocu.platform.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class JobTest {

    @Autowired
    Scheduler scheduler;

    @Test
    void the_scheduler_runs_once_the_application_serves() {
        assertThat(scheduler.getSchedulerState().isStarted()).isTrue();
    }
}
