package org.chabaocu.hazard.reminder;

import org.chabaocu.notification.NoticeKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReminderKinds {

    @Bean
    NoticeKind dangerKind() {
        return new NoticeKind(Reminders.DANGER, 10, true);
    }

    @Bean
    NoticeKind reminderKind() {
        return new NoticeKind(Reminders.REMINDER, 20);
    }

    @Bean
    NoticeKind escalationKind() {
        return new NoticeKind(Reminders.ESCALATION, 30);
    }
}
