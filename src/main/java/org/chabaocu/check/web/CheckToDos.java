package org.chabaocu.check.web;

import java.time.ZoneId;
import java.util.List;
import org.chabaocu.access.Actor;
import org.chabaocu.access.ToDo;
import org.chabaocu.access.ToDos;
import org.chabaocu.check.application.ViewChecks;
import org.chabaocu.check.domain.Check;
import org.chabaocu.check.domain.CheckStatus;
import org.chabaocu.platform.Text;
import org.chabaocu.platform.view.Badge;
import org.chabaocu.platform.view.Tone;
import org.springframework.stereotype.Component;

/** The checks somebody is responsible for and can do now. */
@Component
class CheckToDos implements ToDos {

    private final ViewChecks viewChecks;
    private final ZoneId zone;

    CheckToDos(ViewChecks viewChecks, ZoneId zone) {
        this.viewChecks = viewChecks;
        this.zone = zone;
    }

    @Override
    public List<ToDo> of(Actor actor, int most) {
        return viewChecks.waiting(actor).stream().limit(most).map(this::toDo).toList();
    }

    private ToDo toDo(Check check) {
        var plan = check.plan();
        var overdue = check.status(viewChecks.today()) == CheckStatus.OVERDUE;
        var frequency = Badge.of(Tone.INFO, "check.frequency." + plan.frequency());
        return new ToDo(
                "/checks/" + check.id(),
                List.of(Text.of(overdue ? "check.todo.late" : "check.todo")),
                plan.title(),
                plan.nodeName(),
                List.of(frequency),
                check.dueOn().plusDays(1).atStartOfDay(zone).toInstant());
    }
}
