package org.chabaocu.check.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.attachment.SentFiles;
import org.chabaocu.check.application.CheckCommand;
import org.chabaocu.check.application.CheckRow;
import org.chabaocu.check.application.CompleteCheck;
import org.chabaocu.check.application.ViewChecks;
import org.chabaocu.check.domain.CheckId;
import org.chabaocu.check.domain.PlanId;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.RefusedException;
import org.chabaocu.platform.Text;
import org.chabaocu.platform.view.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is due on a phone: one tap for nothing found, a short form for what was found. */
@Controller
@RequestMapping("/checks")
class CheckPages {

    private static final int PAGE = 50;

    private final CheckScopes scopes;
    private final ViewChecks viewChecks;
    private final CompleteCheck completeCheck;
    private final FoundFields foundFields;
    private final SentFiles files;

    CheckPages(
            CheckScopes scopes,
            ViewChecks viewChecks,
            CompleteCheck completeCheck,
            FoundFields foundFields,
            SentFiles files) {
        this.scopes = scopes;
        this.viewChecks = viewChecks;
        this.completeCheck = completeCheck;
        this.foundFields = foundFields;
        this.files = files;
    }

    @GetMapping
    ModelAndView day(
            @RequestParam(required = false) @Nullable UUID organization,
            @RequestParam(required = false) @Nullable LocalDate date,
            @RequestParam(required = false) @Nullable UUID after,
            Actor actor) {
        var scope = scopes.of(organization, actor).orElse(null);
        if (scope == null) return new ModelAndView("redirect:/checks/units");
        var day = date == null ? viewChecks.today() : date;
        var cursor = after == null ? null : new PlanId(after);
        var isOwn = organization == null && date == null && after == null;
        var mine = isOwn ? viewChecks.mine(actor) : List.<CheckRow>of();
        return new ModelAndView("check/day")
                .addObject("scope", scope)
                .addObject("day", day)
                .addObject("mine", mine)
                .addObject("slice", viewChecks.on(day, scope.node().lineage(), true, PAGE, cursor, actor))
                .addObject("paged", after != null);
    }

    @GetMapping("/{id:[0-9a-fA-F-]{36}_[0-9]{8}}")
    ModelAndView one(@PathVariable String id, Actor actor) {
        return show(CheckApi.parse(id), Form.empty(), HttpStatus.OK, actor);
    }

    private ModelAndView show(CheckId id, Form form, HttpStatus status, Actor actor) {
        return new ModelAndView("check/one", Map.of("view", viewChecks.one(id, actor), "form", form), status);
    }

    /** One tap: nothing found. */
    @PostMapping("/{id:[0-9a-fA-F-]{36}_[0-9]{8}}/complete")
    ModelAndView complete(
            @PathVariable String id, HttpServletRequest request, RedirectAttributes redirect, Actor actor) {
        var check = CheckApi.parse(id);
        return switch (completeCheck.complete(check, CheckCommand.nothingFound(), actor)) {
            case Outcome.Done<CheckId> done -> done(Text.of("check.done.nothing"), redirect);
            case Outcome.Refused<CheckId>(var refusal) ->
                show(check, Form.sent(request, conflict(refusal)), HttpStatus.CONFLICT, actor);
        };
    }

    @GetMapping("/{id:[0-9a-fA-F-]{36}_[0-9]{8}}/found")
    ModelAndView found(@PathVariable String id, Actor actor, Locale locale) {
        var check = CheckApi.parse(id);
        var row = viewChecks.one(check, actor).row();
        // an old link to what has been done meanwhile leads back to the check
        if (!row.mayComplete()) return new ModelAndView("redirect:/checks/" + check);
        return form(row, Form.empty(), 1, HttpStatus.OK, locale);
    }

    @PostMapping("/{id:[0-9a-fA-F-]{36}_[0-9]{8}}/found")
    ModelAndView found(
            @PathVariable String id,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor,
            Locale locale) {
        var check = CheckApi.parse(id);
        var sent = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> sent.put(name, List.of(values)));
        var row = viewChecks.one(check, actor).row();
        var faults = files.addTo(sent, request, actor);
        var found = new FoundForm(Form.of(sent));
        var form = Form.of(sent).with(faults);
        if (sent.containsKey("more")) return form(row, form, found.count() + 1, HttpStatus.OK, locale);
        if (!faults.isEmpty()) return form(row, form, found.count(), HttpStatus.UNPROCESSABLE_CONTENT, locale);
        return switch (completeCheck.complete(check, found.command(), actor)) {
            case Outcome.Done<CheckId> done -> done(Text.of("check.done.found", found.count()), redirect);
            case Outcome.Refused<CheckId>(Refusal.Invalid invalid) ->
                form(row, form.with(invalid), found.count(), HttpStatus.UNPROCESSABLE_CONTENT, locale);
            case Outcome.Refused<CheckId>(var refusal) ->
                show(check, form.with(conflict(refusal)), HttpStatus.CONFLICT, actor);
        };
    }

    /** What the page of the check can show; who may not do it at all gets an error page. */
    private static Refusal conflict(Refusal refusal) {
        if (refusal instanceof Refusal.Conflict) return refusal;
        throw new RefusedException(refusal);
    }

    private ModelAndView form(CheckRow row, Form form, int count, HttpStatus status, Locale locale) {
        return new ModelAndView("check/found", status)
                .addObject("row", row)
                .addObject("form", form)
                .addObject("hazards", foundFields.of(row.check(), count, locale));
    }

    private static ModelAndView done(Text notice, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:/checks");
    }
}
