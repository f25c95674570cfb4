package org.chabaocu.supervision.dossier;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import org.chabaocu.access.Actor;
import org.chabaocu.access.OwnPassword;
import org.chabaocu.platform.Outcome;
import org.chabaocu.supervision.domain.SupervisionAction;
import org.chabaocu.supervision.domain.SupervisionParty;
import org.chabaocu.supervision.domain.TeamId;
import org.chabaocu.supervision.dossier.Signatures.Signing;
import org.chabaocu.supervision.dossier.TeamDesk.Asked;
import org.chabaocu.supervision.dossier.TeamDesk.Taken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The leader signs every record form and the report (clause 6), with the password again. What is signed is made at that
 * moment, hashed and kept; from then on it alone is what everybody downloads.
 */
@Service
public class SignDossier {

    private final TeamDesk desk;
    private final DossierTeams teams;
    private final OwnPassword password;
    private final Signatures signatures;
    private final ReportVersions reports;
    private final ReadFigures figures;
    private final DraftReport draft;
    private final MakeDocuments documents;
    private final TransactionTemplate transaction;

    SignDossier(
            TeamDesk desk,
            DossierTeams teams,
            OwnPassword password,
            Signatures signatures,
            ReportVersions reports,
            ReadFigures figures,
            DraftReport draft,
            MakeDocuments documents,
            TransactionTemplate transaction) {
        this.desk = desk;
        this.teams = teams;
        this.password = password;
        this.signatures = signatures;
        this.reports = reports;
        this.figures = figures;
        this.draft = draft;
        this.documents = documents;
        this.transaction = transaction;
    }

    /** @param address where the request comes from, for the limit on wrong passwords */
    public Outcome<Team> sign(TeamId id, String typed, String address, Actor actor, @Nullable Long expectedVersion) {
        var asked = new Asked(id, SupervisionAction.SIGN, actor, expectedVersion);
        if (desk.permit(asked, desk.find(id, actor)) instanceof Outcome.Refused<SupervisionParty>(var refusal))
            return Outcome.refused(refusal);
        var wrong = password.check(actor, typed, "password", address);
        if (wrong.isPresent()) return Outcome.refused(wrong.get());
        return signed(asked);
    }

    private Outcome<Team> signed(Asked asked) {
        return Objects.requireNonNull(transaction.execute(
                status -> desk.act(asked, (team, at) -> sign(asked.actor(), team, at))));
    }

    private Outcome<Taken> sign(Actor actor, Team team, Instant at) {
        var id = new ReportId(team.round(), team.id());
        var told = figures.of(team.round(), team.id());
        var report = reports.latest(id).orElseGet(() -> save(id, told, actor, at));
        var signing = new Signing(team.id(), signatures.next(team.id()), actor.id(), at);
        for (var visit : told.done())
            signatures.insert(signing, visit.id(), documents.recordForm(told, visit, actor.name(), at));
        var file = documents.report(told, report, true, actor.name(), at);
        signatures.insert(signing, null, file);
        teams.sign(team, at);
        return Outcome.done(new Taken(
                Map.of(
                        "signing", signing.number(),
                        "recordForms", told.done().size(),
                        "reportVersion", report.version(),
                        "reportSha256", HexFormat.of().formatHex(Sha256.of(file))),
                null));
    }

    /** A draft that nobody changed becomes the first version, for what is signed must not follow the data. */
    private Report save(ReportId id, Figures told, Actor actor, Instant at) {
        var sections = draft.of(told);
        reports.insert(id, 1, sections, true, actor.id(), at);
        return new Report(1, sections, true, actor.name(), at);
    }
}
