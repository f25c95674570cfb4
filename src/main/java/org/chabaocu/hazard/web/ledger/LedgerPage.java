package org.chabaocu.hazard.web.ledger;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.chabaocu.access.Actor;
import org.chabaocu.hazard.HazardStatus;
import org.chabaocu.hazard.application.AskedNode;
import org.chabaocu.hazard.application.ViewHazard;
import org.chabaocu.hazard.domain.Acting;
import org.chabaocu.hazard.domain.Visibility;
import org.chabaocu.hazard.persistence.Categories;
import org.chabaocu.hazard.persistence.Ledger;
import org.chabaocu.hazard.web.page.CategoryNames;
import org.chabaocu.platform.view.Option;
import org.chabaocu.platform.view.Tab;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The ledger, as wide as the reader's roles reach. */
@Controller
class LedgerPage {

    private static final int ROWS = 50;

    private final Ledger ledger;
    private final ViewHazard viewHazard;
    private final Categories categories;
    private final CategoryNames categoryNames;
    private final AskedNode askedNode;
    private final LedgerCells cells;
    private final LedgerExport export;
    private final MessageSource messages;

    LedgerPage(
            Ledger ledger,
            ViewHazard viewHazard,
            Categories categories,
            CategoryNames categoryNames,
            AskedNode askedNode,
            LedgerCells cells,
            LedgerExport export,
            MessageSource messages) {
        this.ledger = ledger;
        this.viewHazard = viewHazard;
        this.categories = categories;
        this.categoryNames = categoryNames;
        this.askedNode = askedNode;
        this.cells = cells;
        this.export = export;
        this.messages = messages;
    }

    @GetMapping("/hazards")
    String show(
            @ModelAttribute("query") LedgerQuery query,
            BindingResult faults,
            Actor actor,
            HttpServletRequest request,
            Model model,
            Locale locale) {
        // an address somebody has mangled shows the whole ledger
        if (faults.hasErrors()) return "redirect:/hazards";
        var asked = askedNode.of(query.filter(), actor);
        var address = Address.of(request);
        model.addAttribute("address", address);
        var slice = ledger.page(actor, query.filter(), query.order(), ROWS, query.after());
        var acting = Acting.as(actor);
        model.addAttribute(
                "rows",
                slice.rows().stream().map(row -> viewHazard.seen(row, acting)).toList());
        model.addAttribute(
                "next",
                slice.next() == null
                        ? null
                        : address.with("after", slice.next()).toString());
        model.addAttribute(
                "chips",
                chips(query, address, ledger.countByStatus(actor, asked == null ? null : asked.lineage()), locale));
        model.addAttribute("columns", query.columns());
        model.addAttribute("cells", cells);
        model.addAttribute("categories", categories(locale));
        model.addAttribute("unit", asked == null ? "" : asked.name());
        model.addAttribute("wide", seesSeveralUnits(actor));
        return "hazard/ledger";
    }

    @GetMapping("/hazards/export.xlsx")
    void export(@ModelAttribute LedgerQuery query, Actor actor, Locale locale, HttpServletResponse response)
            throws IOException {
        export.send(actor, query.filter(), locale, response);
    }

    private List<Tab> chips(LedgerQuery query, Address address, Map<HazardStatus, Long> counts, Locale locale) {
        var plain = address.with("status", null).with("open", null).with("overdue", null);
        var unnarrowed =
                (query.status() == null || query.status().isEmpty()) && query.open() == null && query.overdue() == null;
        var chips = new ArrayList<Tab>();
        chips.add(new Tab(
                word("hazard.ledger.all", locale),
                plain.toString(),
                unnarrowed,
                query.narrows() ? null : sum(counts, HazardStatus.values())));
        var open = HazardStatus.allOpen().toArray(HazardStatus[]::new);
        chips.add(new Tab(
                word("hazard.ledger.open", locale),
                plain.with("open", "true").toString(),
                query.open() != null,
                query.narrows() ? null : sum(counts, open)));
        chips.add(new Tab(
                word("hazard.ledger.overdue", locale),
                plain.with("overdue", "true").toString(),
                query.overdue() != null,
                null));
        Stream.of(HazardStatus.values())
                .filter(status -> counts.containsKey(status) || query.asksOnly(status))
                .map(status -> new Tab(
                        word("hazard.status." + status, locale),
                        plain.with("status", status.name()).toString(),
                        query.asksOnly(status),
                        query.narrows() ? null : sum(counts, status)))
                .forEach(chips::add);
        return chips;
    }

    private static long sum(Map<HazardStatus, Long> counts, HazardStatus... statuses) {
        return Stream.of(statuses)
                .mapToLong(status -> counts.getOrDefault(status, 0L))
                .sum();
    }

    private List<Option> categories(Locale locale) {
        return categories.all().stream()
                .map(category -> new Option(category.code(), categoryNames.name(category.code(), locale)))
                .toList();
    }

    private static boolean seesSeveralUnits(Actor actor) {
        return actor.nodesWith(Visibility.LEDGER_ROLES).stream().anyMatch(node -> node.unitId() == null);
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
