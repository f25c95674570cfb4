package org.chabaocu.supervision.dossier;

import java.time.Instant;
import org.chabaocu.document.RenderDocument;
import org.chabaocu.supervision.domain.VisitKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The documents of a round as files. Signed ones bear the leader's name and the day. */
@Component
class MakeDocuments {

    private final RenderDocument render;
    private final FormsOfVisit visitForms;
    private final ReportOnPaper reportForm;
    private final DocumentWords words;

    MakeDocuments(RenderDocument render, FormsOfVisit visitForms, ReportOnPaper reportForm, DocumentWords words) {
        this.render = render;
        this.visitForms = visitForms;
        this.reportForm = reportForm;
        this.words = words;
    }

    byte[] recordForm(Figures figures, VisitFile visit) {
        return render.render("record-form", visitForms.recordForm(figures, visit, ""));
    }

    byte[] recordForm(Figures figures, VisitFile visit, String leader, Instant at) {
        return render.render("record-form", visitForms.recordForm(figures, visit, signature(leader, at)));
    }

    byte[] checklist(Figures figures, VisitFile visit) {
        var template = visit.kind() == VisitKind.CITY_UNION ? "city-checklist" : "unit-checklist";
        return render.render(template, visitForms.checklist(figures, visit));
    }

    byte[] findings(Figures figures, VisitFile visit) {
        return render.render("findings", visitForms.findings(figures, visit));
    }

    byte[] report(Figures figures, Report report, boolean ofTeam) {
        return render.render("report", reportForm.values(figures, report, ofTeam, ""));
    }

    byte[] report(Figures figures, Report report, boolean ofTeam, String leader, @Nullable Instant at) {
        return render.render("report", reportForm.values(figures, report, ofTeam, signature(leader, at)));
    }

    private String signature(String leader, @Nullable Instant at) {
        return words.say("dossier.document.signed", leader, words.date(at));
    }
}
