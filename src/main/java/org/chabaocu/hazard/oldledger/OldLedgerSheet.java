package org.chabaocu.hazard.oldledger;

import static org.chabaocu.platform.sheet.SheetColumn.optional;
import static org.chabaocu.platform.sheet.SheetColumn.required;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chabaocu.access.Actors;
import org.chabaocu.hazard.domain.TimeLimits;
import org.chabaocu.hazard.persistence.Categories;
import org.chabaocu.hazard.persistence.EventJson;
import org.chabaocu.people.PersonId;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.Text;
import org.chabaocu.platform.sheet.SheetColumn;
import org.chabaocu.platform.sheet.SheetImport;
import org.chabaocu.platform.sheet.SheetLoad;
import org.chabaocu.platform.sheet.SheetRow;
import org.chabaocu.platform.sheet.SheetValue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The sheet of an old ledger: one row per hazard, with whatever the paper knew of it. */
@Component
class OldLedgerSheet implements SheetImport<OldLedgerRow> {

    private static final LocalDate FIRST_POSSIBLE_DAY = LocalDate.of(1950, 1, 1);

    private final SheetColumn<String> unitCode =
            optional("unitCode", "hazard.oldLedger.unitCode", 40, SheetValue.code());
    private final SheetColumn<String> place = required("place", "hazard.oldLedger.place", 200, SheetValue.text());
    private final SheetColumn<String> description =
            required("description", "hazard.oldLedger.description", 2_000, SheetValue.text());
    private final SheetColumn<LocalDate> foundOn =
            required("foundOn", "hazard.oldLedger.foundOn", 40, SheetValue.date());
    private final SheetColumn<String> category;
    private final SheetColumn<String> number = optional("number", "hazard.oldLedger.number", 100, SheetValue.code());
    private final SheetColumn<String> status = optional("status", "hazard.oldLedger.status", 100, SheetValue.text());
    private final SheetColumn<String> measures =
            optional("measures", "hazard.oldLedger.measures", 2_000, SheetValue.text());
    private final SheetColumn<LocalDate> acceptedOn =
            optional("acceptedOn", "hazard.oldLedger.acceptedOn", 40, SheetValue.date());
    private final SheetColumn<String> acceptedBy =
            optional("acceptedBy", "hazard.oldLedger.acceptedBy", 50, SheetValue.text());
    private final SheetColumn<String> finder = optional("finder", "hazard.oldLedger.finder", 50, SheetValue.text());
    private final SheetColumn<String> remark = optional("remark", "hazard.oldLedger.remark", 1_000, SheetValue.text());

    private final Actors actors;
    private final JdbcTemplate jdbc;
    private final EventJson json;
    private final TimeLimits limits;
    private final Clock clock;
    private final ZoneId zone;

    OldLedgerSheet(
            Categories categories,
            Actors actors,
            JdbcTemplate jdbc,
            EventJson json,
            TimeLimits limits,
            Clock clock,
            ZoneId zone) {
        var words = new LinkedHashMap<String, List<String>>();
        categories.all().forEach(one -> words.put(one.code(), List.of(one.name(), one.nameEn(), one.code())));
        this.category = optional("category", "hazard.oldLedger.category", 40, SheetValue.oneOf(words));
        this.actors = actors;
        this.jdbc = jdbc;
        this.json = json;
        this.limits = limits;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public String kind() {
        return "hazards";
    }

    @Override
    public String noteKey() {
        return "hazard.oldLedger.note";
    }

    @Override
    public List<SheetColumn<?>> columns() {
        return List.of(
                unitCode,
                place,
                description,
                foundOn,
                category,
                number,
                status,
                measures,
                acceptedOn,
                acceptedBy,
                finder,
                remark);
    }

    @Override
    public boolean isAllowed(UUID person) {
        return importer(person).filter(importer -> !importer.reach().isEmpty()).isPresent();
    }

    @Override
    public @Nullable OldLedgerRow read(SheetRow row) {
        var ofPlace = row.value(place);
        var ofDescription = row.value(description);
        var ofFoundOn = day(row, foundOn);
        var paper = new OldLedgerRow.Paper(
                row.value(number),
                row.value(status),
                row.value(measures),
                day(row, acceptedOn),
                row.value(acceptedBy),
                row.value(remark));
        var value = ofPlace == null || ofDescription == null || ofFoundOn == null
                ? null
                : new OldLedgerRow(
                        row.value(unitCode),
                        ofPlace,
                        ofDescription,
                        ofFoundOn,
                        row.value(category),
                        row.value(finder),
                        paper);
        return row.isFaulty() ? null : value;
    }

    private @Nullable LocalDate day(SheetRow row, SheetColumn<LocalDate> column) {
        var day = row.value(column);
        if (day == null) return null;
        if (day.isAfter(LocalDate.ofInstant(clock.instant(), zone)))
            row.fault(column, Text.of("hazard.fault.IN_FUTURE"));
        if (day.isBefore(FIRST_POSSIBLE_DAY)) row.fault(column, Text.of("hazard.oldLedger.fault.longAgo"));
        return day;
    }

    @Override
    public SheetLoad<OldLedgerRow> begin(UUID person) {
        var importer = importer(person).orElseThrow(() -> new NotFoundException("person " + person));
        return new OldLedgerLoad(new OldLedgerStaging(jdbc, json, limits), importer, clock, zone);
    }

    private Optional<Importer> importer(UUID person) {
        return actors.find(new PersonId(person)).map(present -> Importer.of(present.actor()));
    }
}
