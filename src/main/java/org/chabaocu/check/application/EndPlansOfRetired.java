package org.chabaocu.check.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.chabaocu.check.persistence.PlanStore;
import org.chabaocu.organization.OrganizationChanged;
import org.chabaocu.people.PersonId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A unit, department or team taken out of use owes no checks from tomorrow on; in the transaction that takes it out. */
@Component
class EndPlansOfRetired {

    private final PlanStore store;
    private final Clock clock;
    private final ZoneId zone;

    EndPlansOfRetired(PlanStore store, Clock clock, ZoneId zone) {
        this.store = store;
        this.clock = clock;
        this.zone = zone;
    }

    @EventListener
    void on(OrganizationChanged news) {
        var unit = news.after().lineage().unitId();
        if (unit == null || news.after().active() || !news.before().active()) return;
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        store.endBelow(unit, news.after().id(), LocalDate.ofInstant(now, zone), new PersonId(news.by()), now);
    }
}
