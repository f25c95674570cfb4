package org.chabaocu.statistics.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.chabaocu.access.Actor;
import org.chabaocu.hazard.HazardCategories;
import org.chabaocu.organization.Organization;
import org.chabaocu.organization.Organizations;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.view.Form;
import org.chabaocu.platform.view.Tab;
import org.chabaocu.statistics.Comparison;
import org.chabaocu.statistics.Period;
import org.chabaocu.statistics.StatisticsScope;
import org.chabaocu.statistics.Step;
import org.chabaocu.statistics.ViewStatistics;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/** The figures of a node: one page that is true at the moment it is opened. */
@Controller
class StatisticsPage {

    private static final int FINE_DAYS = 92;

    private final StatisticsScope scopes;
    private final ViewStatistics viewStatistics;
    private final Comparison comparison;
    private final Organizations organizations;
    private final HazardCategories categories;
    private final MessageSource messages;
    private final Clock clock;
    private final ZoneId zone;

    StatisticsPage(
            StatisticsScope scopes,
            ViewStatistics viewStatistics,
            Comparison comparison,
            Organizations organizations,
            HazardCategories categories,
            MessageSource messages,
            Clock clock,
            ZoneId zone) {
        this.scopes = scopes;
        this.viewStatistics = viewStatistics;
        this.comparison = comparison;
        this.organizations = organizations;
        this.categories = categories;
        this.messages = messages;
        this.clock = clock;
        this.zone = zone;
    }

    /** What is asked; the present year without a period. */
    record Query(
            @Nullable UUID scope,
            @Nullable Preset period,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        Period over(LocalDate today) {
            if (from != null || to != null) return Period.of(from, to);
            return (period == null ? Preset.YEAR : period).on(today);
        }

        boolean isPreset(Preset preset) {
            return from == null && to == null && preset == (period == null ? Preset.YEAR : period);
        }
    }

    @GetMapping("/statistics")
    String show(
            @ModelAttribute("query") Query query,
            BindingResult faults,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        var node = scopes.of(query.scope(), actor);
        var today = LocalDate.now(clock.withZone(zone));
        var form = faults.hasErrors() ? Form.sent(request, faults) : Form.sent(request);
        var period = faults.hasErrors() ? Preset.YEAR.on(today) : query.over(today);
        if (viewStatistics.summary(node.lineage(), period) instanceof Outcome.Refused<?>(var refusal)) {
            form = form.with(refusal);
            period = Preset.YEAR.on(today);
        }
        if (form.isFaulty()) response.setStatus(422);
        model.addAttribute("form", form);
        model.addAttribute("node", node);
        model.addAttribute("above", above(node, actor));
        model.addAttribute("presets", presets(query, node, locale));
        figures(model, node, period);
        return "statistics/index";
    }

    private void figures(Model model, Organization node, Period period) {
        model.addAttribute("period", period);
        model.addAttribute(
                "summary", viewStatistics.summary(node.lineage(), period).orThrow());
        var step = isFine(period) ? Step.DAY : Step.MONTH;
        model.addAttribute("step", step);
        model.addAttribute(
                "points", viewStatistics.series(node.lineage(), period, step).orThrow());
        model.addAttribute("comparison", comparison.of(node.lineage(), period));
        model.addAttribute("categories", categories.all());
        model.addAttribute("ledger", new LedgerLink(node.lineage(), period));
    }

    private static boolean isFine(Period period) {
        return ChronoUnit.DAYS.between(period.from(), period.to()) <= FINE_DAYS;
    }

    private List<Organization> above(Organization node, Actor actor) {
        return organizations.ancestors(node.lineage()).stream()
                .filter(ancestor -> !ancestor.id().equals(node.id()) && scopes.sees(actor, ancestor.lineage()))
                .toList();
    }

    private List<Tab> presets(Query query, Organization node, Locale locale) {
        return Stream.of(Preset.values())
                .map(preset -> new Tab(
                        messages.getMessage("statistics.period." + preset, null, locale),
                        UriComponentsBuilder.fromPath("/statistics")
                                .queryParam("scope", node.id())
                                .queryParam("period", preset)
                                .toUriString(),
                        query.isPreset(preset),
                        null))
                .toList();
    }
}
