package org.chabaocu.supervision.todo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.chabaocu.access.Actor;
import org.chabaocu.access.ToDo;
import org.chabaocu.access.ToDos;
import org.chabaocu.people.Role;
import org.chabaocu.platform.view.Badge;
import org.chabaocu.platform.view.Tone;
import org.chabaocu.supervision.domain.SupervisionAction;
import org.chabaocu.supervision.domain.VisitStatus;
import org.chabaocu.supervision.view.StatusBadge;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What waits for somebody in the rounds they plan, belong to or are inspected in. */
@Component
class SupervisionToDos implements ToDos {

    private static final Comparator<ToDo> URGENCY =
            Comparator.comparing(ToDo::dueAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder()));

    private final Waiting waiting;
    private final ZoneId zone;

    SupervisionToDos(Waiting waiting, ZoneId zone) {
        this.waiting = waiting;
        this.zone = zone;
    }

    @Override
    public List<ToDo> of(Actor actor, int most) {
        var found = new ArrayList<ToDo>();
        province(actor, most, found);
        for (var team : waiting.teamsOf(actor.id(), most)) {
            add(found, Duty.ofMember(team), actions -> preparing(team, actions));
            add(found, Duty.ofTeam(team), actions -> of(team, actions));
        }
        for (var visit : waiting.visitsOf(actor.id(), most)) add(found, Duty.of(visit), actions -> of(visit, actions));
        for (var visit : waiting.told(actor, most)) add(found, Duty.of(visit), actions -> of(visit, actions));
        return found.stream().sorted(URGENCY).limit(most).toList();
    }

    private void province(Actor actor, int most, List<ToDo> found) {
        var provinces = actor.nodesWith(Set.of(Role.PROVINCE_UNION)).stream()
                .map(node -> node.id().value())
                .toList();
        if (provinces.isEmpty()) return;
        for (var round : waiting.rounds(provinces, most)) add(found, Duty.of(round), actions -> of(round, actions));
        for (var team : waiting.submitted(actor.id(), provinces, most))
            add(found, Duty.ofSubmitted(team), actions -> of(team, actions));
    }

    private interface Line {
        ToDo with(List<SupervisionAction> actions);
    }

    private static void add(List<ToDo> found, List<SupervisionAction> actions, Line line) {
        if (!actions.isEmpty()) found.add(line.with(actions));
    }

    private ToDo of(WaitingRound round, List<SupervisionAction> actions) {
        var archive = actions.contains(SupervisionAction.ARCHIVE);
        var path = "/supervision/rounds/" + round.id() + (archive ? "/report" : "#draw");
        var due = archive ? null : startOf(round.startsOn());
        return new ToDo(path, Duty.texts(actions), round.title(), "", List.of(StatusBadge.of(round.status())), due);
    }

    private ToDo preparing(WaitingTeam team, List<SupervisionAction> actions) {
        var path = "/supervision/rounds/" + team.round() + "#duties";
        return new ToDo(
                path,
                Duty.texts(actions),
                team.title(),
                team.name(),
                List.of(StatusBadge.of(team.roundStatus())),
                startOf(team.startsOn()));
    }

    private ToDo of(WaitingTeam team, List<SupervisionAction> actions) {
        var visits = actions.contains(SupervisionAction.START_VISIT);
        var path = visits ? "/supervision/rounds/" + team.round() + "#visits" : "/supervision/teams/" + team.id();
        var badges = new ArrayList<>(List.of(StatusBadge.of(team.status())));
        if (visits) badges.add(Badge.of(Tone.NEUTRAL, "supervision.todo.planned", team.planned()));
        if (team.returned()) badges.add(Badge.of(Tone.DANGER, "supervision.todo.returned"));
        return new ToDo(path, Duty.texts(actions), team.title(), team.name(), badges, due(team));
    }

    /** The visits by the last day of the plan; what is to be handed in within the seven days. */
    private @Nullable Instant due(WaitingTeam team) {
        return switch (team.status()) {
            case PREPARING, VISITING -> endOf(team.endsOn());
            case REPORTING, SIGNED -> team.dueAt();
            case SUBMITTED, ACCEPTED -> null;
        };
    }

    private ToDo of(WaitingVisit visit, List<SupervisionAction> actions) {
        var begun = visit.status() == VisitStatus.STARTED;
        var findings = actions.contains(SupervisionAction.REPORT_CORRECTION)
                || actions.contains(SupervisionAction.CONFIRM_CORRECTION);
        var badges = new ArrayList<>(List.of(StatusBadge.of(visit.status())));
        if (begun) badges.add(Badge.of(Tone.NEUTRAL, "supervision.todo.judged", visit.judged(), visit.items()));
        if (findings && visit.unreported() > 0)
            badges.add(Badge.of(Tone.NEUTRAL, "supervision.todo.unreported", visit.unreported()));
        return new ToDo(
                "/supervision/visits/" + visit.id() + (findings ? "/findings" : ""),
                Duty.texts(actions),
                visit.name(),
                visit.title() + " · " + visit.team(),
                badges,
                begun ? endOf(visit.endsOn()) : null);
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1));
    }
}
