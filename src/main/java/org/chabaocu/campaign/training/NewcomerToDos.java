package org.chabaocu.campaign.training;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.chabaocu.access.Actor;
import org.chabaocu.access.ToDo;
import org.chabaocu.access.ToDos;
import org.chabaocu.people.Role;
import org.chabaocu.platform.Text;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** New employees whose induction is not finished wait for the functional department and the union of their unit. */
@Component
class NewcomerToDos implements ToDos {

    private static final Set<Role> CARING = EnumSet.of(Role.SAFETY_OFFICER, Role.UNIT_UNION);

    private final TrainingFacts facts;
    private final MessageSource messages;
    private final Clock clock;
    private final ZoneId zone;

    NewcomerToDos(TrainingFacts facts, MessageSource messages, Clock clock, ZoneId zone) {
        this.facts = facts;
        this.messages = messages;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public List<ToDo> of(Actor actor, int most) {
        var year = LocalDate.now(clock.withZone(zone)).getYear();
        return actor.nodesWith(CARING).stream()
                .map(node -> node.unitId())
                .filter(Objects::nonNull)
                .distinct()
                .limit(most)
                .map(unit -> new Waiting(
                        unit.toString(),
                        facts.newcomers(unit, year).stream()
                                .filter(one -> !one.isComplete())
                                .map(InductionStanding::name)
                                .toList()))
                .filter(waiting -> !waiting.names().isEmpty())
                .map(this::toDo)
                .toList();
    }

    private record Waiting(String unit, List<String> names) {}

    private ToDo toDo(Waiting waiting) {
        var locale = LocaleContextHolder.getLocale();
        var count = waiting.names().size();
        return new ToDo(
                "/campaign/training?organization=" + waiting.unit(),
                List.of(Text.of("campaign.newcomer.todo")),
                messages.getMessage("campaign.newcomer.todo.subject", new Object[] {count}, locale),
                String.join(" ", waiting.names().subList(0, Math.min(5, count))),
                List.of(),
                null);
    }
}
