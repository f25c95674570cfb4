package org.chabaocu.notification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set about notifications.
 *
 * @param mailFrom the sender of mails; no mail goes out without it and {@code spring.mail.host}
 * @param collect how long notices gather before they go out together; imminent danger does not wait
 * @param gap between two mails to the same person, or two messages to the same group; imminent danger does not wait
 * @param firstRetry how soon after a failure it is tried again; twice as long each time
 * @param longestRetry the longest pause between two attempts
 * @param giveUp how long a message is tried
 * @param timeout for a webhook to answer
 * @param privateAddresses whether webhooks may lead to private addresses, and over plain HTTP
 * @param keep how long notices stay in the inboxes
 */
@ConfigurationProperties("chabaocu.notification")
public record NotificationSettings(
        @DefaultValue("") String mailFrom,
        @DefaultValue("1m") Duration collect,
        @DefaultValue("15m") Duration gap,
        @DefaultValue("10s") Duration firstRetry,
        @DefaultValue("5m") Duration longestRetry,
        @DefaultValue("3d") Duration giveUp,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("false") boolean privateAddresses,
        @DefaultValue("365d") Duration keep) {}
