package org.chabaocu.campaign.certificate.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.campaign.certificate.CertificateFilter;
import org.chabaocu.campaign.certificate.CertificateKeepers;
import org.chabaocu.campaign.certificate.CertificateStatus;
import org.chabaocu.campaign.certificate.ViewCertificates;
import org.chabaocu.organization.Organization;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.platform.view.Tab;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The certificates of a unit, or of all units below a union, the one that ends first at the head. */
@Controller
@RequestMapping("/certificates")
class CertificatePages {

    private static final int PAGE = 50;

    /** Overdue, then 30, 60 and 90 days ahead. */
    private static final List<Integer> AHEAD = List.of(-1, 30, 60, 90);

    private final ViewCertificates viewCertificates;
    private final CertificateKeepers keepers;
    private final MessageSource messages;

    CertificatePages(ViewCertificates viewCertificates, CertificateKeepers keepers, MessageSource messages) {
        this.viewCertificates = viewCertificates;
        this.keepers = keepers;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView list(
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable Integer due,
            @RequestParam(required = false) @Nullable CertificateStatus status,
            @RequestParam(required = false) @Nullable UUID after,
            Actor actor,
            Locale locale) {
        var own = unit == null ? keepers.ownUnit(actor) : new OrganizationId(unit);
        var chosen = own == null ? null : keepers.unit(own, actor);
        var unitId = chosen == null ? null : chosen.id().value();
        var slice = viewCertificates.list(new CertificateFilter(unitId, null, null, due, status, PAGE, after), actor);
        var query = unitId == null ? "" : "&unit=" + unitId;
        var tabs = tabs(chosen, due, status, query, actor, locale);
        var here = tabs.stream().filter(Tab::current).map(Tab::path).findFirst().orElse("/certificates");
        return new ModelAndView("certificate/list")
                .addObject("slice", slice)
                .addObject("unit", chosen)
                .addObject("keeper", chosen != null && keepers.isKeeper(chosen, actor))
                .addObject("overseer", keepers.isOverseer(actor))
                .addObject("tabs", tabs)
                .addObject("here", here)
                .addObject("narrowed", due != null || status != null)
                .addObject("paged", after != null);
    }

    private List<Tab> tabs(
            @Nullable Organization unit,
            @Nullable Integer due,
            @Nullable CertificateStatus status,
            String query,
            Actor actor,
            Locale locale) {
        var counts =
                unit == null || !keepers.isOverseer(actor) ? null : viewCertificates.countDue(unit.id(), AHEAD, actor);
        var tabs = new ArrayList<Tab>();
        tabs.add(new Tab(
                word("certificate.tab.all", locale), "/certificates?" + query, due == null && status == null, null));
        for (var i = 0; i < AHEAD.size(); i++) {
            var days = AHEAD.get(i);
            var text = word("certificate.tab." + (days < 0 ? "overdue" : days.toString()), locale);
            var count = counts == null ? null : counts.get(i);
            tabs.add(new Tab(text, "/certificates?due=" + days + query, days.equals(due), count));
        }
        for (var ended : List.of(CertificateStatus.REPLACED, CertificateStatus.WITHDRAWN))
            tabs.add(new Tab(
                    word("certificate.standing." + ended, locale),
                    "/certificates?status=" + ended + query,
                    ended == status,
                    null));
        return tabs;
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
