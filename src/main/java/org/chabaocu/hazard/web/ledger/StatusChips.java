package org.chabaocu.hazard.web.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.chabaocu.hazard.HazardStatus;
import org.chabaocu.platform.view.Tab;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The ledger's filters by state, each with how many there are as long as nothing else narrows the list. */
@Component
class StatusChips {

    private final MessageSource messages;

    StatusChips(MessageSource messages) {
        this.messages = messages;
    }

    List<Tab> of(LedgerQuery query, Address address, Map<HazardStatus, Long> counts, Locale locale) {
        var plain = address.with("status", null).with("open", null).with("overdue", null);
        var told = query.narrows() ? null : counts;
        var chips = new ArrayList<Tab>();
        chips.add(chip(
                "hazard.ledger.all", plain, !query.asksForState(), sum(told, Set.of(HazardStatus.values())), locale));
        chips.add(chip(
                "hazard.ledger.open",
                plain.with("open", "true"),
                query.open() != null,
                sum(told, HazardStatus.allOpen()),
                locale));
        chips.add(chip("hazard.ledger.overdue", plain.with("overdue", "true"), query.overdue() != null, null, locale));
        Stream.of(HazardStatus.values())
                .filter(status -> counts.containsKey(status) || query.asksOnly(status))
                .map(status -> chip(
                        "hazard.status." + status,
                        plain.with("status", status.name()),
                        query.asksOnly(status),
                        sum(told, Set.of(status)),
                        locale))
                .forEach(chips::add);
        return chips;
    }

    private Tab chip(String key, Address address, boolean current, @Nullable Long count, Locale locale) {
        return new Tab(messages.getMessage(key, null, locale), address.toString(), current, count);
    }

    /** Null where nothing is told. */
    private static @Nullable Long sum(@Nullable Map<HazardStatus, Long> told, Set<HazardStatus> statuses) {
        if (told == null) return null;
        return statuses.stream()
                .mapToLong(status -> told.getOrDefault(status, 0L))
                .sum();
    }
}
