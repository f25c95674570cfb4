package org.chabaocu.supervision.visit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Text;
import org.chabaocu.platform.view.Form;
import org.chabaocu.supervision.domain.Verdict;
import org.chabaocu.supervision.domain.VisitId;
import org.chabaocu.supervision.visit.JudgeItem;
import org.chabaocu.supervision.visit.JudgementCommand;
import org.chabaocu.supervision.visit.RecordVisit;
import org.chabaocu.supervision.visit.ViewVisit;
import org.chabaocu.supervision.visit.VisitRecord;
import org.chabaocu.supervision.visit.web.VisitScreens.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms that save themselves while they are filled in, and without script by a button each. */
@Controller
@RequestMapping("/supervision/visits/{id}")
class RecordPages {

    private static final Text SAVED = Text.of("common.saved");

    private final VisitScreens screens;
    private final RecordVisit recordVisit;
    private final JudgeItem judgeItem;
    private final ViewVisit viewVisit;
    private final ZoneId zone;

    RecordPages(VisitScreens screens, RecordVisit recordVisit, JudgeItem judgeItem, ViewVisit viewVisit, ZoneId zone) {
        this.screens = screens;
        this.recordVisit = recordVisit;
        this.judgeItem = judgeItem;
        this.viewVisit = viewVisit;
        this.zone = zone;
    }

    @PostMapping("/basics")
    ModelAndView basics(
            @PathVariable UUID id,
            @ModelAttribute BasicsForm input,
            BindingResult result,
            @RequestParam(required = false) @Nullable Long version,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor) {
        var sent = new Sent(id, Screen.CHECKLIST, "basics", "basics", request, redirect, actor);
        if (result.hasErrors())
            return screens.refused(sent, new Refusal.Invalid(List.of()), Form.sent(request, result));
        var record = input.record(viewVisit.one(new VisitId(id), actor).visit(), zone);
        return screens.answer(recordVisit.record(sent.id(), record, actor, version), sent, SAVED);
    }

    @PostMapping("/judgements/{item}")
    ModelAndView judge(
            @PathVariable UUID id,
            @PathVariable String item,
            @RequestParam(required = false) @Nullable Verdict verdict,
            @RequestParam(defaultValue = "") String remark,
            @RequestParam(required = false) @Nullable Long version,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor) {
        var sent = new Sent(id, Screen.CHECKLIST, "judgement-" + item, "item-" + item, request, redirect, actor);
        var command = new JudgementCommand(verdict, remark, chosen(request), null);
        return screens.answer(judgeItem.judge(sent.id(), item, command, actor, version), sent, SAVED);
    }

    /** Word for word: a way of checking may hold a comma. */
    private static List<String> chosen(HttpServletRequest request) {
        var methods = request.getParameterValues("methods");
        return methods == null ? List.of() : List.of(methods);
    }

    @PostMapping("/notes")
    ModelAndView notes(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String notes,
            @RequestParam(required = false) @Nullable Long version,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor) {
        var sent = new Sent(id, Screen.NOTES, "notes", "notes", request, redirect, actor);
        var record = new VisitRecord(null, null, null, null, notes);
        return screens.answer(recordVisit.record(sent.id(), record, actor, version), sent, SAVED);
    }

    @PostMapping("/opinion")
    ModelAndView opinion(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable Long version,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor) {
        var sent = new Sent(id, Screen.FINDINGS, "opinion", "opinion", request, redirect, actor);
        return screens.answer(recordVisit.opinion(sent.id(), text, actor, version), sent, SAVED);
    }
}
