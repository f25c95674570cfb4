package org.chabaocu.hazard.web.ledger;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.chabaocu.access.Actor;
import org.chabaocu.hazard.web.FilterQuery;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

/** The ledger as a sheet, for programs; filtered as the list is. */
@RestController
class LedgerExportApi {

    private final LedgerExport export;

    LedgerExportApi(LedgerExport export) {
        this.export = export;
    }

    @GetMapping("/api/v1/hazards/export.xlsx")
    void export(
            @ParameterObject @ModelAttribute FilterQuery query,
            Actor actor,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        export.send(actor, query.filter(), locale, response);
    }
}
