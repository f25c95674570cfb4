package org.chabaocu.supervision.dossier;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.supervision.domain.SupervisionParty;
import org.chabaocu.supervision.domain.TeamId;
import org.chabaocu.supervision.domain.VisitId;
import org.chabaocu.supervision.party.Parties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The documents for download. Record form and checklist are the team's and the province union's, the problem list also
 * the inspected side's once it has been handed over. What has been signed is given out as it was signed, byte for byte.
 */
@Service
@Transactional(readOnly = true)
public class DossierFiles {

    private static final Set<SupervisionParty> TEAM_AND_PROVINCE = EnumSet.of(
            SupervisionParty.PROVINCE, SupervisionParty.LEADER, SupervisionParty.RECORDER, SupervisionParty.MEMBER);

    private final Parties parties;
    private final ReportAccess access;
    private final DossierTeams teams;
    private final ReadFigures figures;
    private final ViewReport viewReport;
    private final Signatures signatures;
    private final MakeDocuments documents;
    private final DocumentWords words;

    DossierFiles(
            Parties parties,
            ReportAccess access,
            DossierTeams teams,
            ReadFigures figures,
            ViewReport viewReport,
            Signatures signatures,
            MakeDocuments documents,
            DocumentWords words) {
        this.parties = parties;
        this.access = access;
        this.teams = teams;
        this.figures = figures;
        this.viewReport = viewReport;
        this.signatures = signatures;
        this.documents = documents;
        this.words = words;
    }

    /** A .docx and what it is called. */
    public record Docx(String name, byte[] content) {}

    /** The documents of a visit. */
    public enum VisitDocument {
        RECORD_FORM,
        CHECKLIST,
        FINDINGS
    }

    public Docx ofVisit(VisitId id, VisitDocument document, Actor actor) {
        requireSight(id, document, actor);
        var place = figures.placeOf(id.value());
        var told = figures.of(place.getKey(), place.getValue());
        var visit = told.visit(id.value());
        var content = switch (document) {
            case RECORD_FORM -> recordForm(place.getValue(), told, visit);
            case CHECKLIST -> documents.checklist(told, visit);
            case FINDINGS -> documents.findings(told, visit);
        };
        return new Docx(words.say("dossier.file." + document, visit.name()), content);
    }

    private void requireSight(VisitId id, VisitDocument document, Actor actor) {
        var who = parties.at(id, actor);
        var sees = document == VisitDocument.FINDINGS
                ? !who.isEmpty()
                : who.stream().anyMatch(TEAM_AND_PROVINCE::contains);
        if (!sees) throw new NotFoundException(document + " of supervision visit " + id);
    }

    private byte[] recordForm(TeamId team, Figures told, VisitFile visit) {
        return teams.find(team)
                .filter(Team::isSigned)
                .flatMap(signed -> signatures.lastSigned(team, visit.id()))
                .orElseGet(() -> documents.recordForm(told, visit));
    }

    public Docx report(ReportId id, Actor actor) {
        var _ = access.parties(id, actor);
        var told = figures.of(id.round(), id.team());
        var team = id.team();
        var name = team == null ? told.round().title() : told.team(team.value()).name();
        var content = team == null ? made(id, told) : signed(team).orElseGet(() -> made(id, told));
        return new Docx(words.say("dossier.file.REPORT", name), content);
    }

    private Optional<byte[]> signed(TeamId team) {
        return teams.find(team).filter(Team::isSigned).flatMap(found -> signatures.lastSigned(team, null));
    }

    private byte[] made(ReportId id, Figures told) {
        return documents.report(told, viewReport.current(id, told), id.team() != null);
    }

    /** A file of any signing, also of one that was returned. */
    public Docx signed(TeamId team, UUID signature, Actor actor) {
        if (parties.in(team, actor).isEmpty()) throw new NotFoundException("supervision team " + team);
        var about = signatures.of(team).stream()
                .filter(one -> one.id().equals(signature))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("signature " + signature));
        var of = about.organization() == null ? teams.find(team).orElseThrow().name() : about.organization();
        var name = words.say("dossier.file.signed." + about.document(), of, about.signing());
        return new Docx(name, signatures.content(team, signature).orElseThrow());
    }
}
