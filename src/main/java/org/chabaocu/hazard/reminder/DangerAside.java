package org.chabaocu.hazard.reminder;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chabaocu.access.Actor;
import org.chabaocu.hazard.HazardAside;
import org.chabaocu.hazard.HazardId;
import org.chabaocu.platform.Text;
import org.springframework.stereotype.Component;

/** On the page of a hazard: who was told of the danger, and who has confirmed it when. */
@Component
class DangerAside implements HazardAside {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final DangerAlerts alerts;
    private final ZoneId zone;

    DangerAside(DangerAlerts alerts, ZoneId zone) {
        this.alerts = alerts;
        this.zone = zone;
    }

    @Override
    public Optional<Panel> panelFor(HazardId hazard, Actor reader) {
        var rows = alerts.latest(hazard);
        if (rows.isEmpty()) return Optional.empty();
        var facts = rows.stream()
                .map(row -> new Fact(Text.of("hazard.party." + row.party()), said(row)))
                .toList();
        return Optional.of(new Panel(Text.of("hazard.danger.panel"), facts, List.of()));
    }

    private Text said(DangerAlerts.Row row) {
        var confirmedAt = row.confirmedAt();
        if (confirmedAt != null && row.confirmedBy() != null)
            return Text.of("hazard.danger.confirmed", row.confirmedBy(), time(confirmedAt));
        var escalatedAt = row.escalatedAt();
        if (escalatedAt != null) return Text.of("hazard.danger.escalated", time(row.toldAt()), time(escalatedAt));
        return Text.of("hazard.danger.waiting", time(row.toldAt()), time(row.confirmBy()));
    }

    private String time(Instant instant) {
        return TIME.format(instant.atZone(zone));
    }
}
