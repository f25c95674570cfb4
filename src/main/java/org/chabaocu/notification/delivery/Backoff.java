package org.chabaocu.notification.delivery;

import java.time.Duration;
import org.chabaocu.notification.NotificationSettings;
import org.springframework.stereotype.Component;

/** How long to wait after so many failures in a row: twice as long each time, up to the longest. */
@Component
class Backoff {

    private static final int DOUBLINGS = 20;

    private final NotificationSettings settings;

    Backoff(NotificationSettings settings) {
        this.settings = settings;
    }

    Duration after(int failures) {
        var wait = settings.firstRetry().multipliedBy(1L << Math.clamp(failures - 1, 0, DOUBLINGS));
        return wait.compareTo(settings.longestRetry()) < 0 ? wait : settings.longestRetry();
    }
}
