package org.chabaocu.audit.root;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chabaocu.audit.ChainSource;
import org.springframework.stereotype.Component;

/** What a day's root is made of, over all sources of chains. */
@Component
public class DayHeads {

    private final List<ChainSource> sources;
    private final ZoneId zone;

    DayHeads(List<ChainSource> sources, ZoneId zone) {
        this.sources =
                sources.stream().sorted(Comparator.comparing(ChainSource::name)).toList();
        this.zone = zone;
    }

    Optional<LocalDate> firstDay() {
        return sources.stream()
                .flatMap(source -> source.firstEvent().stream())
                .min(Comparator.naturalOrder())
                .map(first -> LocalDate.ofInstant(first, zone));
    }

    Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    public RootHash hash(LocalDate day, String previousRoot) {
        var hash = new RootHash(previousRoot);
        var begin = day.atStartOfDay(zone).toInstant();
        sources.forEach(source -> source.forEachHead(begin, endOf(day), hash::add));
        return hash;
    }
}
