package org.chabaocu.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set about logins.
 *
 * @param tokenLife how long a token of the API is good for
 * @param failures wrong passwords in a row after which an account is locked
 * @param lock for how long it is locked
 * @param failuresPerAddress wrong passwords from one address, of any account, within {@code addressPeriod}
 */
@ConfigurationProperties("chabaocu.access")
public record AccessSettings(
        @DefaultValue("12h") Duration tokenLife,
        @DefaultValue("5") int failures,
        @DefaultValue("15m") Duration lock,
        @DefaultValue("200") int failuresPerAddress,
        @DefaultValue("10m") Duration addressPeriod) {}
