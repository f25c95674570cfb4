package org.chabaocu.supervision.visit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.hazard.HazardCategories;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.RefusedException;
import org.chabaocu.platform.Text;
import org.chabaocu.platform.view.Form;
import org.chabaocu.platform.view.Option;
import org.chabaocu.supervision.domain.VisitId;
import org.chabaocu.supervision.visit.KnownFacts;
import org.chabaocu.supervision.visit.ViewVisit;
import org.chabaocu.supervision.visit.VisitView;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows a visit, and answers what was sent from its pages: by a page, or by the little that saving by itself needs. */
@Component
class VisitScreens {

    /** Sent by visit.js when a form saves itself. */
    static final String AUTOSAVE = "X-Autosave";

    private final ViewVisit viewVisit;
    private final KnownFacts knownFacts;
    private final HazardCategories categories;

    VisitScreens(ViewVisit viewVisit, KnownFacts knownFacts, HazardCategories categories) {
        this.viewVisit = viewVisit;
        this.knownFacts = knownFacts;
        this.categories = categories;
    }

    /**
     * A form of a visit's page that was sent.
     *
     * @param key of the form
     * @param anchor where on the page to return to
     */
    record Sent(
            UUID visit,
            Screen screen,
            String key,
            String anchor,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor) {

        VisitId id() {
            return new VisitId(visit);
        }

        boolean savesItself() {
            return request.getHeader(AUTOSAVE) != null;
        }

        String address() {
            return "/supervision/visits/" + visit + screen.path() + (anchor.isEmpty() ? "" : "#" + anchor);
        }
    }

    ModelAndView show(UUID id, Screen screen, Actor actor) {
        return show(viewVisit.one(new VisitId(id), actor), screen, VisitForms.UNTOUCHED);
    }

    private ModelAndView show(VisitView view, Screen screen, VisitForms forms) {
        if (!view.isInside()) return new ModelAndView("visit/inspected", Map.of("view", view, "forms", forms));
        return switch (screen) {
            case CHECKLIST ->
                new ModelAndView("visit/checklist", Map.of("view", view, "forms", forms))
                        .addObject("facts", knownFacts.of(view));
            case NOTES -> new ModelAndView("visit/notes", Map.of("view", view, "forms", forms));
            case FINDINGS ->
                new ModelAndView("visit/findings", Map.of("view", view, "forms", forms))
                        .addObject("categories", categories());
        };
    }

    private List<Option> categories() {
        var chinese = LocaleContextHolder.getLocale().getLanguage().equals(Locale.CHINESE.getLanguage());
        return categories.all().stream()
                .map(each -> new Option(each.code(), chinese ? each.name() : each.nameEn()))
                .toList();
    }

    ModelAndView answer(Outcome<?> outcome, Sent sent, Text notice) {
        return answer(outcome, sent, notice, Form.sent(sent.request()));
    }

    /** @param form what was sent, with files that need not be sent again */
    ModelAndView answer(Outcome<?> outcome, Sent sent, Text notice, Form form) {
        return switch (outcome) {
            case Outcome.Done<?> done -> sent.savesItself() ? saved(sent) : done(sent, notice);
            case Outcome.Refused<?>(Refusal.Forbidden forbidden) -> throw new RefusedException(forbidden);
            case Outcome.Refused<?>(var refusal) -> refused(sent, refusal, form.with(refusal));
        };
    }

    ModelAndView refused(Sent sent, Refusal refusal, Form form) {
        var view = viewVisit.one(sent.id(), sent.actor());
        var forms = new VisitForms(sent.key(), form, refusal);
        var page = sent.savesItself()
                ? new ModelAndView("visit/part/refused", Map.of("view", view, "forms", forms, "key", sent.key()))
                : show(view, sent.screen(), forms);
        page.setStatus(refusal instanceof Refusal.Invalid ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
        return page;
    }

    private static ModelAndView done(Sent sent, Text notice) {
        sent.redirect().addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:" + sent.address());
    }

    private ModelAndView saved(Sent sent) {
        var view = viewVisit.one(sent.id(), sent.actor());
        return new ModelAndView("visit/part/saved", Map.of("view", view, "key", sent.key()));
    }
}
