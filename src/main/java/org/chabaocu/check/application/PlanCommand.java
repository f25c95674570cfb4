package org.chabaocu.check.application;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chabaocu.check.Frequency;
import org.chabaocu.check.domain.Responsible;
import org.chabaocu.check.domain.Rhythm;
import org.chabaocu.people.PersonId;
import org.chabaocu.people.Role;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it is asked for: the body of the API call.
 *
 * @param organizationId the unit, department or team that checks
 * @param partners the functional departments of a joint check; only there, and required there
 * @param weekdays the days on which the place is worked at; null: Monday to Friday, or every day with {@code daysOffToo}
 * @param daysOffToo where work never stops
 * @param responsibleRole either this: whoever holds the role at the organisation
 * @param responsibleId or this: a person of the unit
 * @param until inclusive; null: until further notice
 */
public record PlanCommand(
        @NotNull UUID organizationId,
        @NotNull Frequency frequency,
        @NotBlank @Size(max = 100) String title,
        @Nullable @Size(max = 200) String partners,
        @Nullable Set<DayOfWeek> weekdays,
        @Nullable Boolean daysOffToo,
        @Nullable Role responsibleRole,
        @Nullable UUID responsibleId,
        @NotNull LocalDate from,
        @Nullable LocalDate until,
        @NotEmpty @Size(max = 30) List<@Valid @NotNull PlacePlan> places) {

    /**
     * @param locationId the place with a QR poster, if it is one
     * @param items what is looked at there
     */
    public record PlacePlan(
            @NotBlank @Size(max = 100) String name,
            @Nullable UUID locationId,
            @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 200) String> items) {}

    Rhythm rhythm() {
        var always = Boolean.TRUE.equals(daysOffToo);
        if (weekdays != null) return new Rhythm(weekdays, always);
        return always ? Rhythm.EVERY_DAY : Rhythm.OFFICE;
    }

    boolean isOfNoDay() {
        return weekdays != null && weekdays.isEmpty();
    }

    Responsible responsible() {
        return new Responsible(responsibleRole, responsibleId == null ? null : new PersonId(responsibleId));
    }
}
