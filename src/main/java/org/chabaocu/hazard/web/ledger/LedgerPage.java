package org.chabaocu.hazard.web.ledger;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.chabaocu.access.Actor;
import org.chabaocu.hazard.application.AskedNode;
import org.chabaocu.hazard.application.ViewHazard;
import org.chabaocu.hazard.domain.Acting;
import org.chabaocu.hazard.domain.Visibility;
import org.chabaocu.hazard.persistence.Categories;
import org.chabaocu.hazard.persistence.Ledger;
import org.chabaocu.hazard.web.page.CategoryNames;
import org.chabaocu.platform.view.Option;
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
    private final StatusChips chips;

    LedgerPage(
            Ledger ledger,
            ViewHazard viewHazard,
            Categories categories,
            CategoryNames categoryNames,
            AskedNode askedNode,
            LedgerCells cells,
            LedgerExport export,
            StatusChips chips) {
        this.ledger = ledger;
        this.viewHazard = viewHazard;
        this.categories = categories;
        this.categoryNames = categoryNames;
        this.askedNode = askedNode;
        this.cells = cells;
        this.export = export;
        this.chips = chips;
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
        var counts = ledger.countByStatus(actor, asked == null ? null : asked.lineage());
        model.addAttribute("chips", chips.of(query, address, counts, locale));
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

    private List<Option> categories(Locale locale) {
        return categories.all().stream()
                .map(category -> new Option(category.code(), categoryNames.name(category.code(), locale)))
                .toList();
    }

    private static boolean seesSeveralUnits(Actor actor) {
        return actor.nodesWith(Visibility.LEDGER_ROLES).stream().anyMatch(node -> node.unitId() == null);
    }
}
