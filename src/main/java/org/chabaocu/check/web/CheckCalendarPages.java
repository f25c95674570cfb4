package org.chabaocu.check.web;

import java.time.YearMonth;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.check.application.UnitsCoverage;
import org.chabaocu.check.application.ViewChecks;
import org.chabaocu.check.application.ViewMonth;
import org.chabaocu.organization.OrganizationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What was done and missed: the month of a team as of a whole unit, and the units side by side. */
@Controller
@RequestMapping("/checks")
class CheckCalendarPages {

    private static final int PAGE = 50;

    private final CheckScopes scopes;
    private final ViewMonth viewMonth;
    private final ViewChecks viewChecks;
    private final UnitsCoverage unitsCoverage;

    CheckCalendarPages(CheckScopes scopes, ViewMonth viewMonth, ViewChecks viewChecks, UnitsCoverage unitsCoverage) {
        this.scopes = scopes;
        this.viewMonth = viewMonth;
        this.viewChecks = viewChecks;
        this.unitsCoverage = unitsCoverage;
    }

    @GetMapping("/calendar")
    ModelAndView calendar(
            @RequestParam(required = false) @Nullable UUID organization,
            @RequestParam(required = false) @Nullable YearMonth month,
            Actor actor) {
        var scope = scopes.of(organization, actor).orElse(null);
        if (scope == null) return new ModelAndView("redirect:/checks/units");
        var shown = shown(month);
        var node = scope.node().lineage();
        return new ModelAndView("check/calendar")
                .addObject("scope", scope)
                .addObject("view", viewMonth.of(node, shown))
                .addObject("lines", viewMonth.coverage(node, shown));
    }

    @GetMapping("/units")
    ModelAndView units(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable YearMonth month,
            @RequestParam(required = false) @Nullable UUID after,
            Actor actor) {
        var shown = shown(month);
        var cursor = after == null ? null : new OrganizationId(after);
        return new ModelAndView("check/units")
                .addObject("slice", unitsCoverage.list(shown, q, PAGE, cursor, actor))
                .addObject("month", shown)
                .addObject("text", q)
                .addObject("province", unitsCoverage.provinceOf(actor))
                .addObject("paged", after != null);
    }

    private YearMonth shown(@Nullable YearMonth asked) {
        return asked == null ? YearMonth.from(viewChecks.today()) : asked;
    }
}
