package org.chabaocu.supervision.dossier;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.chabaocu.access.Actor;
import org.chabaocu.platform.InputFaults;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.supervision.domain.SupervisionAction;
import org.chabaocu.supervision.domain.SupervisionParty;
import org.chabaocu.supervision.domain.SupervisionStatus;
import org.chabaocu.supervision.domain.SupervisionTable;
import org.chabaocu.supervision.dossier.Report.Section;
import org.chabaocu.supervision.event.RoundEvents;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Saves a text of a report as its newest version. A team's is written by its members until the leader signs; the round's
 * by the province union once every team has ended its visits.
 */
@Service
public class WriteReport {

    private final ReportAccess access;
    private final DossierTeams teams;
    private final ReportVersions reports;
    private final ReadFigures figures;
    private final DraftReport draft;
    private final RoundEvents events;
    private final InputFaults faults;
    private final Clock clock;

    WriteReport(
            ReportAccess access,
            DossierTeams teams,
            ReportVersions reports,
            ReadFigures figures,
            DraftReport draft,
            RoundEvents events,
            InputFaults faults,
            Clock clock) {
        this.access = access;
        this.teams = teams;
        this.reports = reports;
        this.figures = figures;
        this.draft = draft;
        this.events = events;
        this.faults = faults;
        this.clock = clock;
    }

    /** @param expectedVersion the version the text was made from; null: whatever is there */
    @Transactional
    public Outcome<Report> save(ReportId id, Report.Text text, @Nullable Integer expectedVersion, Actor actor) {
        return write(id, expectedVersion, actor, () -> {
            var found = faults.in(text);
            return found.isEmpty() ? Outcome.done(text.sections()) : Outcome.refused(new Refusal.Invalid(found));
        });
    }

    /** Drafts it from the data once more; what was written before stays among the versions. */
    @Transactional
    public Outcome<Report> draftAgain(ReportId id, Actor actor) {
        return write(id, null, actor, () -> Outcome.done(draft.of(figures.of(id.round(), id.team()))));
    }

    private interface Source {
        Outcome<List<Section>> text();
    }

    private Outcome<Report> write(ReportId id, @Nullable Integer expected, Actor actor, Source source) {
        var who = access.parties(id, actor);
        var status = lock(id);
        return switch (SupervisionTable.permit(action(id), Optional.of(status), who)) {
            case Outcome.Refused<SupervisionParty>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Done<SupervisionParty>(var party) -> {
                var present = reports.latest(id).map(Report::version).orElse(0);
                if (expected != null && !expected.equals(present)) yield Outcome.refused(new Refusal.Stale(present));
                yield source.text().map(sections -> insert(id, present + 1, sections, actor, party));
            }
        };
    }

    private static SupervisionAction action(ReportId id) {
        return id.team() == null ? SupervisionAction.WRITE_ROUND_REPORT : SupervisionAction.WRITE_REPORT;
    }

    private SupervisionStatus lock(ReportId id) {
        var team = id.team();
        if (team == null) return teams.lockRound(id.round()).orElseThrow();
        return teams.lock(teams.find(team).orElseThrow()).status();
    }

    private Report insert(ReportId id, int version, List<Section> sections, Actor actor, SupervisionParty party) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        reports.insert(id, version, sections, false, actor.id(), at);
        append(id, version, actor, party, at);
        return new Report(version, sections, false, actor.name(), at);
    }

    private void append(ReportId id, int version, Actor actor, SupervisionParty party, Instant at) {
        var data = new LinkedHashMap<String, Object>();
        if (id.team() != null) data.put("team", id.team().toString());
        data.put("version", version);
        events.append(id.round(), new RoundEvents.Happened(action(id), null, actor, party, at, data));
    }
}
