package org.chabaocu.check.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.check.application.CheckNodes;
import org.chabaocu.check.application.DayCommand;
import org.chabaocu.check.application.KeepDays;
import org.chabaocu.check.application.ViewChecks;
import org.chabaocu.check.domain.DayKind;
import org.chabaocu.check.persistence.DayStore.DayRow;
import org.chabaocu.organization.Organization;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.organization.OrganizationKind;
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

/** The days off and make-up workdays of a unit, or of the province. */
@Controller
@RequestMapping("/checks/days")
class CheckDayPages {

    private static final int DAYS_BACK = 60;

    private final CheckScopes scopes;
    private final CheckNodes nodes;
    private final KeepDays keepDays;
    private final ViewChecks viewChecks;

    CheckDayPages(CheckScopes scopes, CheckNodes nodes, KeepDays keepDays, ViewChecks viewChecks) {
        this.scopes = scopes;
        this.nodes = nodes;
        this.keepDays = keepDays;
        this.viewChecks = viewChecks;
    }

    /** @param kind OFF, WORK, or CLOSED for something that is closed */
    record DayForm(
            @Nullable String kind,
            @Nullable UUID closedId,
            @Nullable String name,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {}

    @GetMapping
    ModelAndView days(@RequestParam(required = false) @Nullable UUID organization, Actor actor) {
        var id = organization == null ? nodes.own(actor).orElse(null) : new OrganizationId(organization);
        if (id == null) return new ModelAndView("redirect:/checks/units");
        return show(nodes.get(id, actor), Form.empty(), HttpStatus.OK, actor);
    }

    private ModelAndView show(Organization asked, Form form, HttpStatus status, Actor actor) {
        var since = viewChecks.today().minusDays(DAYS_BACK);
        var ofProvince = asked.kind() == OrganizationKind.PROVINCE_UNION;
        var scope = ofProvince ? new Scope(asked, asked, List.of()) : scopes.of(asked, actor);
        var owner = scope.unit();
        return new ModelAndView("check/days", status)
                .addObject("scope", scope)
                .addObject("ofProvince", ofProvince)
                .addObject("days", keepDays.list(owner, since))
                .addObject("above", ofProvince ? List.<DayRow>of() : keepDays.above(owner, since))
                .addObject("keeper", keepDays.mayKeep(owner, actor))
                .addObject("form", form);
    }

    @PostMapping
    ModelAndView add(
            @RequestParam UUID organization,
            @ModelAttribute DayForm sent,
            BindingResult result,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor) {
        var owner = nodes.get(new OrganizationId(organization), actor);
        if (result.hasErrors()) return show(owner, Form.sent(request, result), HttpStatus.UNPROCESSABLE_CONTENT, actor);
        if (sent.first() == null || sent.kind() == null || sent.kind().isBlank())
            return show(owner, Form.sent(request, missing(sent)), HttpStatus.UNPROCESSABLE_CONTENT, actor);
        return switch (keepDays.add(command(owner, sent, sent.kind(), sent.first()), actor)) {
            case Outcome.Done<DayRow> done -> {
                redirect.addFlashAttribute("notice", Text.of("common.saved"));
                yield back(owner.id());
            }
            case Outcome.Refused<DayRow>(Refusal.Invalid invalid) ->
                show(owner, Form.sent(request, invalid), HttpStatus.UNPROCESSABLE_CONTENT, actor);
            case Outcome.Refused<DayRow>(var refusal) -> throw new RefusedException(refusal);
        };
    }

    private static Refusal missing(DayForm sent) {
        return Refusal.Invalid.of(sent.first() == null ? "first" : "kind", Text.of("fault.NotNull"));
    }

    private static DayCommand command(Organization owner, DayForm sent, String kind, LocalDate first) {
        var closed = kind.equals("CLOSED");
        // what is closed without having been chosen is the whole unit
        var closedId = sent.closedId() == null ? owner.id().value() : sent.closedId();
        return new DayCommand(
                owner.id().value(),
                closed ? closedId : null,
                kind.equals("WORK") ? DayKind.WORK : DayKind.OFF,
                sent.name() == null ? "" : sent.name(),
                first,
                sent.last());
    }

    @PostMapping("/{id}/remove")
    ModelAndView remove(@PathVariable UUID id, RedirectAttributes redirect, Actor actor) {
        var owner = keepDays.remove(id, actor).orThrow();
        redirect.addFlashAttribute("notice", Text.of("check.days.removed"));
        return back(owner);
    }

    private static ModelAndView back(OrganizationId owner) {
        return new ModelAndView("redirect:/checks/days?organization=" + owner);
    }
}
