package org.chabaocu.campaign.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chabaocu.organization.OrganizationKind;
import org.chabaocu.platform.Refusal.FieldFault;
import org.chabaocu.platform.Text;
import org.jspecify.annotations.Nullable;

/** What must be true of a record, beyond the shape of each field. */
final class RecordRules {

    private static final LocalDate FIRST_POSSIBLE_DAY = LocalDate.of(2000, 1, 1);
    private static final int LONGEST_YEARS = 2;

    private final RecordCommand command;
    private final LocalDate today;
    private final List<FieldFault> faults = new ArrayList<>();

    private RecordRules(RecordCommand command, LocalDate today) {
        this.command = command;
        this.today = today;
    }

    static List<FieldFault> faults(RecordCommand command, OrganizationKind keeper, LocalDate today) {
        var rules = new RecordRules(command, today);
        if (!command.kind().isFor(keeper)) rules.fault("kind", "KIND_OF_OTHER_LEVEL");
        rules.days();
        rules.hours();
        rules.participants();
        return rules.faults;
    }

    private void days() {
        if (command.heldOn().isAfter(today)) fault("heldOn", "IN_FUTURE");
        if (command.heldOn().isBefore(FIRST_POSSIBLE_DAY)) fault("heldOn", "LONG_AGO");
        var endsOn = command.endsOn();
        if (endsOn == null) return;
        if (endsOn.isBefore(command.heldOn())) fault("endsOn", "ENDS_BEFORE");
        else if (endsOn.isAfter(command.heldOn().plusYears(LONGEST_YEARS))) fault("endsOn", "TOO_LONG_SPAN");
        else if (command.kind().isTraining() && endsOn.isAfter(today)) fault("endsOn", "IN_FUTURE");
    }

    private void hours() {
        tooMany("hours", command.hours());
        var people = command.participation().people();
        for (var i = 0; i < people.size(); i++)
            tooMany("participants[" + i + "].hours", people.get(i).hours());
    }

    private void tooMany(String field, @Nullable BigDecimal hours) {
        var most = RecordDetails.mostHours(command.heldOn(), command.endsOn());
        if (hours != null && hours.compareTo(most) > 0) fault(field, "HOURS_PER_DAY", most.toPlainString());
    }

    private void participants() {
        var count = command.participation().count();
        var named = command.participation().people().size();
        if (count != null && count < named) fault("participants", "FEWER_THAN_NAMED", named);
    }

    private void fault(String field, String fault, Object... arguments) {
        faults.add(new FieldFault(field, Text.of("campaign.fault." + fault, arguments)));
    }
}
