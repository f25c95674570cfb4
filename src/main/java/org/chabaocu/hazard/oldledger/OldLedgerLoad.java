package org.chabaocu.hazard.oldledger;

import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chabaocu.audit.Chain;
import org.chabaocu.audit.ChainLink;
import org.chabaocu.hazard.HazardStatus;
import org.chabaocu.hazard.Source;
import org.chabaocu.hazard.domain.Action;
import org.chabaocu.hazard.domain.LedgerNumber;
import org.chabaocu.hazard.oldledger.OldLedgerStaging.Staged;
import org.chabaocu.hazard.oldledger.OldLedgerStaging.Unit;
import org.chabaocu.platform.sheet.SheetLoad;

/**
 * Loads the rows of an old ledger: each becomes a hazard just reported, with its number and the first event of its chain.
 * Nobody is told hazard by hazard; the import as a whole is the news.
 */
final class OldLedgerLoad implements SheetLoad<OldLedgerRow> {

    private final Importer importer;
    private final Clock clock;
    private final ZoneId zone;
    private final OldLedgerStaging staging;

    OldLedgerLoad(OldLedgerStaging staging, Importer importer, Clock clock, ZoneId zone) {
        this.staging = staging;
        this.importer = importer;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public void add(int row, OldLedgerRow value) {
        staging.add(row, value, value.foundOn().atStartOfDay(zone).toInstant());
    }

    @Override
    public Result finish() {
        staging.settle(importer);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var year = Year.from(now.atZone(zone));
        var units = new HashMap<UUID, Numbers>();
        staging.takeNumbers(year).forEach(unit -> units.put(unit.lineage().id().value(), new Numbers(unit, year)));
        staging.forEach(staged -> link(staged, Objects.requireNonNull(units.get(staged.unit())), now));
        var created = staging.write(now, importer.actor().id().value());
        return new Result(created, 0, staging.faults());
    }

    /** The numbers of a unit that are left for this import. */
    private static final class Numbers {

        private final Unit unit;
        private final Year year;
        private int next;

        Numbers(Unit unit, Year year) {
            this.unit = unit;
            this.year = year;
            this.next = unit.firstNumber();
        }

        String next() {
            return new LedgerNumber(unit.code(), year, next++).toString();
        }
    }

    private void link(Staged staged, Numbers numbers, Instant now) {
        var role = importer.roleAt(numbers.unit.lineage());
        var number = numbers.next();
        var link = new ChainLink(
                staged.id(),
                1,
                now,
                Action.REPORT.code(),
                null,
                HazardStatus.REPORTED.name(),
                importer.actor().id().value(),
                role.name(),
                data(staged, number),
                ChainLink.GENESIS);
        staging.addEvent(staged.row(), number, link, Chain.hash(link));
    }

    private static Map<String, Object> data(Staged staged, String number) {
        var value = staged.value();
        var data = new LinkedHashMap<String, Object>();
        data.put("number", number);
        data.put("source", Source.OLD_LEDGER.name());
        data.put("unitId", staged.unit().toString());
        data.put("place", value.place());
        data.put("description", value.description());
        data.put("foundAt", staged.foundAt().toString());
        if (value.category() != null) data.put("category", value.category());
        var paper = value.paper().data(value.finder());
        if (!paper.isEmpty()) data.put("oldLedger", paper);
        return data;
    }
}
