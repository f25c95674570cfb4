package org.chabaocu.check.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.check.application.EndPlan;
import org.chabaocu.check.application.MakePlan;
import org.chabaocu.check.application.TieLocations;
import org.chabaocu.check.application.ViewChecks;
import org.chabaocu.check.application.ViewPlans;
import org.chabaocu.check.domain.CheckAction;
import org.chabaocu.check.domain.CheckTable;
import org.chabaocu.check.domain.PlanId;
import org.chabaocu.check.domain.PlanStatus;
import org.chabaocu.check.domain.Rhythm;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.RefusedException;
import org.chabaocu.platform.Text;
import org.chabaocu.platform.view.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Plans on pages: the list, one with its history, the form. */
@Controller
@RequestMapping("/checks/plans")
class CheckPlanPages {

    private static final int PAGE = 50;
    private static final int HISTORY = 20;

    private final CheckScopes scopes;
    private final ViewPlans viewPlans;
    private final MakePlan makePlan;
    private final EndPlan endPlan;
    private final TieLocations tieLocations;
    private final CheckPlanFields fields;
    private final ViewChecks viewChecks;

    CheckPlanPages(
            CheckScopes scopes,
            ViewPlans viewPlans,
            MakePlan makePlan,
            EndPlan endPlan,
            TieLocations tieLocations,
            CheckPlanFields fields,
            ViewChecks viewChecks) {
        this.scopes = scopes;
        this.viewPlans = viewPlans;
        this.makePlan = makePlan;
        this.endPlan = endPlan;
        this.tieLocations = tieLocations;
        this.fields = fields;
        this.viewChecks = viewChecks;
    }

    @GetMapping
    ModelAndView list(
            @RequestParam(required = false) @Nullable UUID organization,
            @RequestParam(defaultValue = "false") boolean ended,
            @RequestParam(required = false) @Nullable UUID after,
            Actor actor) {
        var scope = scopes.of(organization, actor).orElse(null);
        if (scope == null) return new ModelAndView("redirect:/checks/units");
        var node = scope.node().lineage();
        var cursor = after == null ? null : new PlanId(after);
        return new ModelAndView("check/plans")
                .addObject("scope", scope)
                .addObject("slice", viewPlans.list(node, ended, PAGE, cursor, actor))
                .addObject("planner", CheckTable.isAllowed(CheckAction.MAKE_PLAN, actor, node))
                .addObject("ended", ended)
                .addObject("paged", after != null);
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable UUID id, @RequestParam(required = false) @Nullable LocalDate before, Actor actor) {
        return show(new PlanId(id), before, Form.empty(), HttpStatus.OK, actor);
    }

    private ModelAndView show(PlanId id, @Nullable LocalDate before, Form form, HttpStatus status, Actor actor) {
        var row = viewPlans.one(id, actor);
        return new ModelAndView("check/plan", status)
                .addObject("row", row)
                .addObject("history", viewPlans.history(row.plan(), before, HISTORY, actor))
                .addObject("form", form)
                .addObject("paged", before != null);
    }

    @GetMapping("/new")
    ModelAndView draft(
            @RequestParam(required = false) @Nullable UUID organization,
            @RequestParam(required = false) @Nullable UUID follow,
            Actor actor,
            Locale locale) {
        if (follow != null) return draftAfter(new PlanId(follow), actor, locale);
        var scope = scopes.of(organization, actor).orElse(null);
        if (scope == null) return new ModelAndView("redirect:/checks/units");
        var present = Map.of(
                "organizationId", scope.node().id(),
                "weekdays", Rhythm.OFFICE.weekdays(),
                "from", viewChecks.today());
        return form(scope, null, Form.of(present), HttpStatus.OK, locale);
    }

    private ModelAndView draftAfter(PlanId id, Actor actor, Locale locale) {
        var plan = viewPlans.one(id, actor).plan();
        var scope = scopes.of(plan.node().id().value(), actor).orElseThrow();
        var planned = plan.status(viewChecks.today()) == PlanStatus.PLANNED;
        var from = planned ? plan.from() : viewChecks.today().plusDays(1);
        return form(scope, id, Form.of(CheckPlanForm.of(plan, from)), HttpStatus.OK, locale);
    }

    private ModelAndView form(Scope scope, @Nullable PlanId follow, Form form, HttpStatus status, Locale locale) {
        return new ModelAndView("check/planform", status)
                .addObject("scope", scope)
                .addObject("follow", follow == null ? null : follow.toString())
                .addObject("form", form)
                .addObject("what", fields.what(scope, locale))
                .addObject("who", fields.who(scope, form, locale));
    }

    @PostMapping("/new")
    ModelAndView make(
            @RequestParam UUID organization,
            @RequestParam(required = false) @Nullable UUID follow,
            @RequestParam(required = false) @Nullable Long version,
            @Valid @ModelAttribute CheckPlanForm sent,
            BindingResult result,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor,
            Locale locale) {
        var scope = scopes.of(organization, actor).orElseThrow();
        var old = follow == null ? null : new PlanId(follow);
        var form = Form.sent(request);
        if (request.getParameter("find") != null) return form(scope, old, form, HttpStatus.OK, locale);
        if (result.hasErrors()) return form(scope, old, form.with(result), HttpStatus.UNPROCESSABLE_CONTENT, locale);
        var command =
                sent.command(tieLocations.tied(sent.placePlans(), scope.unit().id()));
        var outcome = old == null ? makePlan.make(command, actor) : makePlan.follow(old, command, actor, version);
        return switch (outcome) {
            case Outcome.Done<PlanId>(var id) -> {
                redirect.addFlashAttribute("notice", Text.of("check.plan.made"));
                yield new ModelAndView("redirect:/checks/plans/" + id);
            }
            case Outcome.Refused<PlanId>(Refusal.Forbidden forbidden) -> throw new RefusedException(forbidden);
            case Outcome.Refused<PlanId>(var refusal) ->
                form(scope, old, form.with(CheckPlanForm.named(refusal)), HttpStatus.UNPROCESSABLE_CONTENT, locale);
        };
    }

    @PostMapping("/{id}/end")
    ModelAndView end(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable LocalDate until,
            @RequestParam(required = false) @Nullable Long version,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor) {
        var plan = viewPlans.one(new PlanId(id), actor).plan();
        var last = until == null ? viewChecks.today() : until;
        return switch (endPlan.end(plan.id(), last, actor, version)) {
            case Outcome.Done<PlanId> done -> {
                redirect.addFlashAttribute("notice", Text.of("check.plan.ended"));
                yield new ModelAndView(
                        "redirect:/checks/plans?organization=" + plan.node().id());
            }
            case Outcome.Refused<PlanId>(Refusal.Forbidden forbidden) -> throw new RefusedException(forbidden);
            case Outcome.Refused<PlanId>(var refusal) ->
                show(plan.id(), null, Form.sent(request, refusal), HttpStatus.UNPROCESSABLE_CONTENT, actor);
        };
    }
}
