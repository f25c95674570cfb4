package org.chabaocu.campaign.record;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * Who took part, as it is sent: a number, words ("all heads of departments"), or people.
 *
 * @param count how many; null if only people are named, or nobody knows
 * @param attendees who was meant, in words
 */
@JsonDeserialize(using = ParticipationDeserializer.class)
public record Participation(
        @Nullable @PositiveOrZero @Max(1_000_000) Integer count,
        @Nullable @Size(max = 500) String attendees,

        @NotNull @Size(max = Participation.MOST) List<@Valid @NotNull Entry> people) {

    /** The most people one record names. */
    public static final int MOST = 5_000;

    public static final Participation NONE = new Participation(null, null, List.of());

    /**
     * One of them. A person of the organisation by id, or by username, employee number or a name nobody else has; any other
     * name is somebody without an account.
     *
     * @param hours null: those of the record
     * @param passed null: by the score, if there is one
     */
    public record Entry(
            @Nullable UUID personId,
            @Nullable @Size(max = 50) String name,

            @Nullable @Positive @Digits(integer = 4, fraction = 2)
            BigDecimal hours,

            @Nullable @PositiveOrZero @DecimalMax("100") @Digits(integer = 3, fraction = 2)
            BigDecimal score,

            @Nullable Boolean passed) {

        public static Entry of(UUID personId) {
            return new Entry(personId, null, null, null, null);
        }

        public static Entry named(String name) {
            return new Entry(null, name, null, null, null);
        }

        String key() {
            return name == null ? "" : name.strip();
        }
    }
}
