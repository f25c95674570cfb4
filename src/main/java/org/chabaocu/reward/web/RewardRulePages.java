package org.chabaocu.reward.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.hazard.HazardCategories;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.RefusedException;
import org.chabaocu.platform.Text;
import org.chabaocu.platform.view.Form;
import org.chabaocu.platform.view.Option;
import org.chabaocu.reward.RewardRule;
import org.chabaocu.reward.RewardUnits;
import org.chabaocu.reward.SetRewardRule;
import org.chabaocu.reward.ViewRewardRule;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A unit's rule of a year: all its people read it, its leader and union set it. */
@Controller
@RequestMapping("/rewards/rule")
class RewardRulePages {

    private final ViewRewardRule viewRewardRule;
    private final SetRewardRule setRewardRule;
    private final RewardUnits units;
    private final HazardCategories categories;

    RewardRulePages(
            ViewRewardRule viewRewardRule,
            SetRewardRule setRewardRule,
            RewardUnits units,
            HazardCategories categories) {
        this.viewRewardRule = viewRewardRule;
        this.setRewardRule = setRewardRule;
        this.units = units;
        this.categories = categories;
    }

    @GetMapping
    ModelAndView rule(
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable Integer year,
            Actor actor,
            Locale locale) {
        var chosen = unit != null ? new OrganizationId(unit) : units.ownUnit(actor);
        if (chosen == null) throw new NotFoundException("a unit of " + actor.id());
        var shown = year == null ? viewRewardRule.thisYear() : year;
        var rule = viewRewardRule.find(chosen, shown, actor).orElse(null);
        var form = rule == null ? Form.of(Map.of("version", 0)) : Form.of(RuleForm.values(rule));
        return page(chosen, shown, rule, form, actor, locale);
    }

    private ModelAndView page(
            OrganizationId unitId, int year, @Nullable RewardRule rule, Form form, Actor actor, Locale locale) {
        var unit = units.get(unitId, actor);
        return new ModelAndView("reward/rule")
                .addObject("unit", unit)
                .addObject("year", year)
                .addObject("thisYear", viewRewardRule.thisYear())
                .addObject("rule", rule)
                .addObject("form", form)
                .addObject("categories", options(locale))
                .addObject("maker", units.mayMakeRule(unit, actor));
    }

    private List<Option> options(Locale locale) {
        var chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        return categories.all().stream()
                .map(category -> new Option(category.code(), chinese ? category.name() : category.nameEn()))
                .toList();
    }

    @PostMapping
    ModelAndView set(
            @RequestParam UUID unit,
            @RequestParam int year,
            @RequestParam(required = false) @Nullable Long version,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor,
            Locale locale) {
        var id = new OrganizationId(unit);
        var codes =
                categories.all().stream().map(HazardCategories.Category::code).toList();
        var read = RuleForm.read(year, codes, request::getParameter);
        var command = read.command();
        if (command == null) return again(id, year, Form.sent(request).with(read.faults()), actor, locale);
        return switch (setRewardRule.set(id, command, actor, version)) {
            case Outcome.Done<RewardRule> done -> {
                redirect.addFlashAttribute("notice", Text.of("common.saved"));
                yield new ModelAndView("redirect:/rewards/rule?unit=" + unit + "&year=" + year);
            }
            case Outcome.Refused<RewardRule>(Refusal.Forbidden forbidden) -> throw new RefusedException(forbidden);
            case Outcome.Refused<RewardRule>(var refusal) ->
                again(id, year, Form.sent(request, read.named(refusal)), actor, locale);
        };
    }

    private ModelAndView again(OrganizationId unit, int year, Form form, Actor actor, Locale locale) {
        var rule = viewRewardRule.find(unit, year, actor).orElse(null);
        var page = page(unit, year, rule, form, actor, locale);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
