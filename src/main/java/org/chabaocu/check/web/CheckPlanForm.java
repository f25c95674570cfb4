package org.chabaocu.check.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.chabaocu.check.Frequency;
import org.chabaocu.check.application.PlaceLines;
import org.chabaocu.check.application.PlanCommand;
import org.chabaocu.check.application.PlanCommand.PlacePlan;
import org.chabaocu.check.domain.Plan;
import org.chabaocu.people.Role;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Refusal.FieldFault;
import org.chabaocu.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * The form of a plan.
 *
 * @param responsible a role, or {@code PERSON} for the one chosen below
 * @param places one a line
 */
record CheckPlanForm(
        @NotNull @Nullable UUID organizationId,
        @NotNull @Nullable Frequency frequency,
        @Nullable String title,
        @Nullable String partners,
        @Nullable Set<DayOfWeek> weekdays,
        @Nullable Boolean daysOffToo,
        @Nullable String responsible,
        @Nullable UUID responsibleId,
        @NotNull @Nullable LocalDate from,
        @Nullable LocalDate until,
        @NotBlank @Nullable String places) {

    static final String PERSON = "PERSON";

    List<PlacePlan> placePlans() {
        return PlaceLines.parse(places == null ? "" : places);
    }

    /** Only for a form in which nothing that must be there is missing. */
    PlanCommand command(List<PlacePlan> tied) {
        var every = Objects.requireNonNull(frequency);
        return new PlanCommand(
                Objects.requireNonNull(organizationId),
                every,
                title == null ? "" : title,
                every == Frequency.JOINT ? partners : null,
                every == Frequency.DAILY ? (weekdays == null ? Set.of() : weekdays) : null,
                every == Frequency.DAILY && Boolean.TRUE.equals(daysOffToo),
                role(),
                PERSON.equals(responsible) ? responsibleId : null,
                Objects.requireNonNull(from),
                until,
                tied);
    }

    private @Nullable Role role() {
        if (responsible == null || responsible.isBlank() || PERSON.equals(responsible)) return null;
        try {
            return Role.valueOf(responsible);
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    /** Faults by the names this form's fields have; those of a place name its line. */
    static Refusal named(Refusal refusal) {
        if (!(refusal instanceof Refusal.Invalid(var faults))) return refusal;
        return new Refusal.Invalid(faults.stream().map(CheckPlanForm::named).toList());
    }

    private static FieldFault named(FieldFault fault) {
        var field = fault.field();
        if (field.equals("responsibleRole")) return new FieldFault("responsible", fault.text());
        if (!field.startsWith("places[")) return fault;
        var line = Integer.parseInt(field.substring("places[".length(), field.indexOf(']'))) + 1;
        var text = field.endsWith(".items") ? Text.of("check.fault.NO_ITEMS") : fault.text();
        return new FieldFault("places", Text.of("check.fault.LINE", line, text));
    }

    /** The fields as a plan fills them that is to follow another one. */
    static Map<String, Object> of(Plan plan, LocalDate from) {
        var values = new LinkedHashMap<String, Object>();
        values.put("organizationId", plan.node().id());
        values.put("frequency", plan.frequency());
        values.put("title", plan.title());
        if (plan.partners() != null) values.put("partners", plan.partners());
        values.put("weekdays", plan.rhythm().weekdays());
        values.put("daysOffToo", plan.rhythm().daysOffToo());
        var person = plan.responsible().person();
        var role = plan.responsible().role();
        values.put("responsible", role == null ? PERSON : role.name());
        if (person != null) values.put("responsibleId", person);
        values.put("from", from);
        values.put("places", PlaceLines.write(plan.places()));
        values.put("version", plan.version());
        return values;
    }
}
