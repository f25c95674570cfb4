package org.chabaocu.supervision.round.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.RefusedException;
import org.chabaocu.platform.Text;
import org.chabaocu.platform.view.Form;
import org.chabaocu.supervision.domain.RoundId;
import org.chabaocu.supervision.domain.SupervisionAction;
import org.chabaocu.supervision.domain.VisitMethod;
import org.chabaocu.supervision.round.PlanRound;
import org.chabaocu.supervision.round.PlanningGround;
import org.chabaocu.supervision.round.RoundView;
import org.chabaocu.supervision.round.ViewRound;
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

/** The form a round is planned with and its plan revised. */
@Controller
@RequestMapping("/supervision/rounds")
class PlanPages {

    private final PlanRound planRound;
    private final PlanningGround ground;
    private final ViewRound viewRound;
    private final Clock clock;
    private final ZoneId zone;

    PlanPages(PlanRound planRound, PlanningGround ground, ViewRound viewRound, Clock clock, ZoneId zone) {
        this.planRound = planRound;
        this.ground = ground;
        this.viewRound = viewRound;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/new")
    ModelAndView draft(Actor actor) {
        var today = LocalDate.now(clock.withZone(zone));
        var methods = List.of(VisitMethod.values());
        return show(
                province(actor), null, Form.of(Map.of("year", today.getYear(), "methods", methods)), 1, "", List.of());
    }

    @PostMapping("/new")
    ModelAndView plan(HttpServletRequest request, RedirectAttributes redirect, Actor actor) {
        var province = province(actor);
        var sent = new PlanForm(request.getParameterMap());
        if (sent.isStillWritten()) return again(province, null, Form.sent(request), sent);
        var command = sent.command();
        if (sent.isUnreadable()) {
            var faults = sent.together(planRound.faults(command, province));
            return refused(again(province, null, Form.sent(request, faults), sent));
        }
        return switch (planRound.plan(command, actor)) {
            case Outcome.Done<RoundId>(var id) -> done(id, SupervisionAction.PLAN_ROUND, redirect);
            case Outcome.Refused<RoundId>(var refusal) ->
                refused(again(province, null, Form.sent(request, sent.named(refusal)), sent));
        };
    }

    @GetMapping("/{id}/plan")
    ModelAndView revision(@PathVariable UUID id, Actor actor) {
        var round = revisable(id, actor);
        var people = round.teams().stream()
                .flatMap(team -> team.members().stream().map(RoundView.MemberRow::id))
                .toList();
        var form = Form.of(PlanForm.values(round));
        return show(
                round.plan().provinceId(),
                round,
                form,
                Math.max(1, round.teams().size()),
                "",
                people);
    }

    @PostMapping("/{id}/plan")
    ModelAndView revise(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor) {
        var round = revisable(id, actor);
        var province = round.plan().provinceId();
        var sent = new PlanForm(request.getParameterMap());
        if (sent.isStillWritten()) return again(province, round, Form.sent(request), sent);
        var command = sent.command();
        if (sent.isUnreadable()) {
            var faults = sent.together(planRound.faults(command, province));
            return refused(again(province, round, Form.sent(request, faults), sent));
        }
        return switch (planRound.revise(new RoundId(id), command, actor, version)) {
            case Outcome.Done<RoundId>(var revised) -> done(revised, SupervisionAction.REVISE_PLAN, redirect);
            case Outcome.Refused<RoundId>(var refusal) ->
                refused(again(province, round, Form.sent(request, sent.named(refusal)), sent));
        };
    }

    /** The round, for whoever may still change its plan. */
    private RoundView revisable(UUID id, Actor actor) {
        var round = viewRound.view(new RoundId(id), actor);
        if (!round.allows(SupervisionAction.REVISE_PLAN)) throw forbidden();
        return round;
    }

    private static UUID province(Actor actor) {
        return PlanRound.provinceOf(actor).orElseThrow(PlanPages::forbidden);
    }

    private static RefusedException forbidden() {
        return new RefusedException(new Refusal.Forbidden(Text.of("supervision.refusal.NOT_YOUR_ROLE")));
    }

    private ModelAndView again(UUID province, @Nullable RoundView round, Form form, PlanForm sent) {
        return show(province, round, form, sent.teams(), sent.sought(), sent.people());
    }

    private ModelAndView show(
            UUID province, @Nullable RoundView round, Form form, int teams, String sought, Collection<UUID> people) {
        return new ModelAndView("supervision/round/plan")
                .addObject("round", round)
                .addObject("form", form)
                .addObject("teams", teams)
                .addObject("province", province)
                .addObject("cities", ground.cities(province))
                .addObject("kinds", ground.kinds(province))
                .addObject("people", ground.candidates(province, sought, people));
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView done(RoundId id, SupervisionAction action, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", Text.of("supervision.done." + action.code()));
        return new ModelAndView("redirect:/supervision/rounds/" + id);
    }
}
