package org.chabaocu.notification.choice;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.chabaocu.access.Actor;
import org.chabaocu.notification.NoticeKind;
import org.chabaocu.platform.InputFaults;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Refusal.FieldFault;
import org.chabaocu.platform.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One's own choice of what comes by mail, and when. */
@Service
class ChooseDelivery {

    private final KeptChoices choices;
    private final InputFaults inputFaults;
    private final List<NoticeKind> kinds;

    ChooseDelivery(KeptChoices choices, InputFaults inputFaults, List<NoticeKind> kinds) {
        this.choices = choices;
        this.inputFaults = inputFaults;
        this.kinds = kinds.stream()
                .filter(kind -> !kind.always())
                .sorted(Comparator.comparingInt(NoticeKind::order))
                .toList();
    }

    /** Those there is something to choose about. */
    List<NoticeKind> kinds() {
        return kinds;
    }

    /** @param address where mail goes; null if there is no address */
    record Present(Choice choice, @Nullable String address) {}

    @Transactional(readOnly = true)
    Present present(Actor actor) {
        return new Present(choices.of(actor.id()), choices.mailAddress(actor.id()));
    }

    /** @param expectedVersion the version the caller has seen, or null to write over whatever is there */
    @Transactional
    Outcome<Choice> choose(ChoiceCommand command, Actor actor, @Nullable Long expectedVersion) {
        var before = choices.of(actor.id());
        if (expectedVersion != null && expectedVersion != before.version())
            return Outcome.refused(new Refusal.Stale(before.version()));
        var faults = faults(command);
        if (!faults.isEmpty()) return Outcome.refused(new Refusal.Invalid(faults));
        var muted = command.muted() == null ? Set.<String>of() : command.muted();
        var chosen = new Choice(
                command.mail(), muted, quiet(command.quietFrom(), command.quietUntil()), before.version() + 1);
        if (choices.put(actor.id(), chosen)) return Outcome.done(chosen);
        return Outcome.refused(new Refusal.Stale(before.version() + 1));
    }

    private static @Nullable QuietHours quiet(@Nullable LocalTime from, @Nullable LocalTime until) {
        return from == null || until == null ? null : new QuietHours(from, until);
    }

    private List<FieldFault> faults(ChoiceCommand command) {
        var faults = new ArrayList<>(inputFaults.in(command));
        var known = kinds.stream().map(NoticeKind::code).toList();
        if (command.muted() != null && !known.containsAll(command.muted()))
            faults.add(new FieldFault("muted", Text.of("notification.fault.KIND")));
        var from = command.quietFrom();
        var until = command.quietUntil();
        if (from == null && until != null) faults.add(new FieldFault("quietFrom", Text.of("notification.fault.BOTH")));
        if (from != null && until == null) faults.add(new FieldFault("quietUntil", Text.of("notification.fault.BOTH")));
        if (from != null && Objects.equals(from, until))
            faults.add(new FieldFault("quietUntil", Text.of("notification.fault.SAME")));
        return faults;
    }
}
