package org.chabaocu.supervision.dossier;

import java.util.List;
import java.util.Optional;
import org.chabaocu.access.Actor;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.Outcome;
import org.chabaocu.supervision.domain.RoundId;
import org.chabaocu.supervision.domain.SupervisionAction;
import org.chabaocu.supervision.domain.SupervisionStatus;
import org.chabaocu.supervision.domain.SupervisionTable;
import org.chabaocu.supervision.domain.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A report as somebody sees it: its newest version, or the draft from the data as long as nobody has saved one. */
@Service
@Transactional(readOnly = true)
public class ViewReport {

    private final ReportAccess access;
    private final DossierTeams teams;
    private final ReportVersions reports;
    private final ReadFigures figures;
    private final DraftReport draft;

    ViewReport(
            ReportAccess access, DossierTeams teams, ReportVersions reports, ReadFigures figures, DraftReport draft) {
        this.access = access;
        this.teams = teams;
        this.reports = reports;
        this.figures = figures;
        this.draft = draft;
    }

    /**
     * A report with what stands around it.
     *
     * @param team null: the round's
     * @param versions the newest first
     * @param writable whether this person may save a new version now
     * @param archivable whether this person may archive the round, as far as role and state go
     */
    public record View(
            ReportId id,
            String roundTitle,
            @Nullable Team team,
            SupervisionStatus status,
            List<Team> teams,
            Report report,
            List<Report> versions,
            boolean writable,
            boolean archivable) {}

    public View view(ReportId id, Actor actor) {
        var who = access.parties(id, actor);
        var team = id.team() == null ? null : teams.find(id.team()).orElseThrow();
        SupervisionStatus status = team == null ? teams.statusOf(id.round()).orElseThrow() : team.status();
        var versions = reports.all(id);
        var action = team == null ? SupervisionAction.WRITE_ROUND_REPORT : SupervisionAction.WRITE_REPORT;
        var writable = SupervisionTable.permit(action, Optional.of(status), who) instanceof Outcome.Done;
        var archivable = team == null
                && SupervisionTable.permit(SupervisionAction.ARCHIVE, Optional.of(status), who) instanceof Outcome.Done;
        var told = figures.of(id.round(), id.team());
        var report = versions.isEmpty() ? drafted(told) : versions.getFirst();
        return new View(
                id, told.round().title(), team, status, teams.of(id.round()), report, versions, writable, archivable);
    }

    Report current(ReportId id, Figures told) {
        return reports.latest(id).orElseGet(() -> drafted(told));
    }

    private Report drafted(Figures told) {
        return new Report(0, draft.of(told), true, null, null);
    }

    /** An older version. */
    public Report version(ReportId id, int version, Actor actor) {
        var _ = access.parties(id, actor);
        return reports.version(id, version)
                .orElseThrow(() -> new NotFoundException("version " + version + " of " + id));
    }

    /** The report of a team; NotFoundException when it is not this person's to see. */
    public ReportId ofTeam(TeamId team) {
        return teams.find(team)
                .map(found -> new ReportId(found.round(), team))
                .orElseThrow(() -> new NotFoundException("supervision team " + team));
    }

    public ReportId of(RoundId round, @Nullable TeamId team) {
        return access.of(round, team);
    }
}
