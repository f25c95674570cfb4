package org.chabaocu.statistics.web;

import org.chabaocu.organization.Lineage;
import org.chabaocu.statistics.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The way from a figure to the rows of the ledger behind it. */
public record LedgerLink(Lineage scope, Period period) {

    /** The rows with one more condition, such as {@code status} and {@code CLOSED}; null where the ledger cannot ask for it. */
    public @Nullable String with(String name, String value) {
        var start = start();
        return start == null ? null : start.queryParam(name, value).toUriString();
    }

    public @Nullable String with(String name, String value, String second, String secondValue) {
        var start = start();
        return start == null
                ? null
                : start.queryParam(name, value).queryParam(second, secondValue).toUriString();
    }

    public @Nullable String all() {
        var start = start();
        return start == null ? null : start.toUriString();
    }

    private @Nullable UriComponentsBuilder start() {
        var link = UriComponentsBuilder.fromPath("/hazards");
        switch (scope.kind()) {
            case PROVINCE_UNION -> {}
            case CITY_UNION -> link.queryParam("city", scope.id());
            case UNIT -> link.queryParam("unit", scope.id());
            default -> {
                return null;
            }
        }
        if (period.since() != null) link.queryParam("from", period.since());
        if (period.until() != null) link.queryParam("to", period.until());
        return link;
    }
}
