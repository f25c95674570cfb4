package org.chabaocu.notification.choice;

import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person would have.
 *
 * @param muted codes of kinds that are not to come by mail; null for none
 * @param quietFrom begin of the quiet hours; null, as {@code quietUntil}, for none
 */
public record ChoiceCommand(
        @NotNull MailChoice mail,
        @Nullable Set<String> muted,
        @Nullable LocalTime quietFrom,
        @Nullable LocalTime quietUntil) {}
