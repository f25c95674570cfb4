package org.chabaocu.supervision.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.supervision.domain.SupervisionAction;
import org.chabaocu.supervision.domain.SupervisionTable;
import org.chabaocu.supervision.domain.TeamId;
import org.chabaocu.supervision.domain.VisitId;
import org.chabaocu.supervision.domain.VisitKind;
import org.chabaocu.supervision.domain.VisitStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A team as its members and the province union see it. */
@Service
@Transactional(readOnly = true)
public class ViewDossier {

    private final TeamDesk desk;
    private final DossierVisits visits;
    private final ReadFigures figures;
    private final Signatures signatures;
    private final TeamSubmissions submissions;
    private final Clock clock;

    ViewDossier(
            TeamDesk desk,
            DossierVisits visits,
            ReadFigures figures,
            Signatures signatures,
            TeamSubmissions submissions,
            Clock clock) {
        this.desk = desk;
        this.visits = visits;
        this.figures = figures;
        this.signatures = signatures;
        this.submissions = submissions;
        this.clock = clock;
    }

    /** A visit of the team in its list. */
    public record Visit(
            VisitId id,
            VisitKind kind,
            UUID organizationId,
            String name,
            String city,
            VisitStatus status,
            @Nullable String skipReason,
            int findings) {}

    /** @param members without leader and recorder */
    public record View(
            Team team,
            String roundTitle,
            String leader,
            String recorder,
            List<String> members,
            List<String> cities,
            List<Visit> visits,
            List<Signature> signatures,
            List<Submission> submissions,
            boolean late,
            List<SupervisionAction> actions) {

        public boolean allows(SupervisionAction action) {
            return actions.contains(action);
        }
    }

    public View view(TeamId id, Actor actor) {
        var team = desk.find(id, actor);
        var told = figures.about(team.round(), id);
        var facts = told.team();
        return new View(
                team,
                told.round(),
                facts.leader(),
                facts.recorder(),
                facts.members(),
                facts.cities(),
                visits.of(id).stream().map(ViewDossier::visit).toList(),
                signatures.of(id),
                submissions.of(id),
                team.isLate(clock.instant()),
                SupervisionTable.allowed(team.status(), desk.parties(id, actor)));
    }

    private static Visit visit(DossierVisits.Row row) {
        return new Visit(
                row.id(),
                row.kind(),
                row.organizationId(),
                row.name(),
                row.city(),
                row.status(),
                row.skipReason(),
                row.findings());
    }

    /** What a file's hash matches; nothing, if what was signed was something else. */
    public record Match(String sha256, List<Signature> signatures) {}

    public Match verify(TeamId id, InputStream file, Actor actor) throws IOException {
        var _ = desk.find(id, actor);
        var hash = Sha256.of(file);
        return new Match(HexFormat.of().formatHex(hash), signatures.with(id, hash));
    }
}
