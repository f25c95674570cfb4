package org.chabaocu.supervision.checklist;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.chabaocu.access.Actor;
import org.chabaocu.people.Role;
import org.chabaocu.platform.InputFaults;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Text;
import org.chabaocu.supervision.domain.VisitKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes a list anew as its next version. The versions before stay, for the rounds that were planned with them. */
@Service
public class ReviseChecklist {

    private final Checklists checklists;
    private final InputFaults inputFaults;
    private final Clock clock;

    ReviseChecklist(Checklists checklists, InputFaults inputFaults, Clock clock) {
        this.checklists = checklists;
        this.inputFaults = inputFaults;
        this.clock = clock;
    }

    public static boolean isEditor(Actor actor) {
        return actor.assignments().stream().anyMatch(assignment -> assignment.role() == Role.PROVINCE_UNION);
    }

    /** @param expectedVersion the version the new one was made from, or null to follow whatever is there */
    @Transactional
    public Outcome<Checklist> revise(
            VisitKind code, ChecklistCommand command, Actor actor, @Nullable Long expectedVersion) {
        if (!isEditor(actor))
            return Outcome.refused(new Refusal.Forbidden(Text.of("supervision.refusal.NOT_YOUR_ROLE")));
        var present = checklists.newest(code);
        if (expectedVersion != null && expectedVersion != present) return Outcome.refused(new Refusal.Stale(present));
        var faults = inputFaults.in(command);
        if (!faults.isEmpty()) return Outcome.refused(new Refusal.Invalid(faults));
        var next = numbered(code, present + 1, command);
        return checklists.add(next, actor.id().value(), clock.instant())
                ? Outcome.done(next)
                : Outcome.refused(new Refusal.Stale(present + 1L));
    }

    private static Checklist numbered(VisitKind code, int version, ChecklistCommand command) {
        var letter = switch (code) {
            case CITY_UNION -> "C";
            case UNIT -> "U";
        };
        var groups = new ArrayList<Checklist.Group>();
        for (var group : command.groups()) {
            var prefix = letter + "-" + (groups.size() + 1) + "-";
            groups.add(new Checklist.Group(
                    group.name().strip(), ChecklistCommand.texts(group.methods()), items(prefix, group)));
        }
        return new Checklist(code, version, command.title().strip(), groups);
    }

    private static List<Checklist.Item> items(String prefix, ChecklistCommand.Group group) {
        var items = new ArrayList<Checklist.Item>();
        for (var item : group.items())
            items.add(new Checklist.Item(
                    prefix + (items.size() + 1), item.text().strip(), ChecklistCommand.texts(item.methods())));
        return items;
    }
}
