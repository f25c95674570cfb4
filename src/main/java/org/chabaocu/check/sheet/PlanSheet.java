package org.chabaocu.check.sheet;

import static org.chabaocu.platform.sheet.SheetColumn.optional;
import static org.chabaocu.platform.sheet.SheetColumn.required;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.access.Actors;
import org.chabaocu.check.Frequency;
import org.chabaocu.check.application.MakePlan;
import org.chabaocu.check.application.TieLocations;
import org.chabaocu.check.application.ViewChecks;
import org.chabaocu.check.domain.Responsible;
import org.chabaocu.organization.Lineage;
import org.chabaocu.people.PersonId;
import org.chabaocu.people.Role;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.Text;
import org.chabaocu.platform.sheet.SheetColumn;
import org.chabaocu.platform.sheet.SheetHeaders;
import org.chabaocu.platform.sheet.SheetImport;
import org.chabaocu.platform.sheet.SheetLoad;
import org.chabaocu.platform.sheet.SheetRow;
import org.chabaocu.platform.sheet.SheetValue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sheet of plans: one row a place, in any order. */
@Component
class PlanSheet implements SheetImport<PlanSheetRow> {

    private static final Set<Role> IMPORTING =
            Set.of(Role.SAFETY_OFFICER, Role.UNIT_UNION, Role.UNIT_LEADER, Role.DEPARTMENT_HEAD);
    private static final int LONGEST_ITEMS = 5_000;

    private final SheetColumn<String> unitCode = optional("unitCode", "check.sheet.unitCode", 40, SheetValue.code());
    private final SheetColumn<String> node = optional("node", "check.sheet.node", 200, SheetValue.text());
    private final SheetColumn<Frequency> frequency;
    private final SheetColumn<String> title = required("title", "check.sheet.title", 100, SheetValue.text());
    private final SheetColumn<String> place = required("place", "check.sheet.place", 100, SheetValue.text());
    private final SheetColumn<List<String>> items =
            required("items", "check.sheet.items", LONGEST_ITEMS, SheetValue.several(SheetValue.text()));
    private final SheetColumn<Role> role;
    private final SheetColumn<String> username = optional("username", "check.sheet.username", 40, SheetValue.code());
    private final SheetColumn<String> partners = optional("partners", "check.sheet.partners", 200, SheetValue.text());
    private final SheetColumn<Boolean> daysOffToo;
    private final SheetColumn<LocalDate> from = optional("from", "check.sheet.from", 40, SheetValue.date());
    private final SheetColumn<LocalDate> until = optional("until", "check.sheet.until", 40, SheetValue.date());

    private final Actors actors;
    private final PlanNodes nodes;
    private final MakePlan makePlan;
    private final TieLocations tieLocations;
    private final ViewChecks viewChecks;

    PlanSheet(
            SheetHeaders headers,
            Actors actors,
            PlanNodes nodes,
            MakePlan makePlan,
            TieLocations tieLocations,
            ViewChecks viewChecks) {
        var frequencies = new LinkedHashMap<Frequency, List<String>>();
        for (var each : Frequency.values())
            frequencies.put(each, headers.words("check.frequency." + each, each.name()));
        this.frequency = required("frequency", "check.sheet.frequency", 40, SheetValue.oneOf(frequencies));
        var roles = new LinkedHashMap<Role, List<String>>();
        for (var each : Responsible.ROLES) roles.put(each, headers.words(each.messageKey(), each.name()));
        this.role = optional("role", "check.sheet.role", 40, SheetValue.oneOf(roles));
        var answers = Map.of(true, headers.words("common.yes"), false, headers.words("common.no"));
        this.daysOffToo = optional("daysOffToo", "check.sheet.daysOffToo", 20, SheetValue.oneOf(answers));
        this.actors = actors;
        this.nodes = nodes;
        this.makePlan = makePlan;
        this.tieLocations = tieLocations;
        this.viewChecks = viewChecks;
    }

    @Override
    public String kind() {
        return "check-plans";
    }

    @Override
    public String noteKey() {
        return "check.sheet.note";
    }

    @Override
    public List<SheetColumn<?>> columns() {
        return List.of(
                unitCode, node, frequency, title, place, items, role, username, partners, daysOffToo, from, until);
    }

    @Override
    public boolean isAllowed(UUID person) {
        return importer(person).filter(actor -> !nodesOf(actor).isEmpty()).isPresent();
    }

    private Optional<Actor> importer(UUID person) {
        return actors.find(new PersonId(person)).map(Actors.Present::actor);
    }

    private static List<Lineage> nodesOf(Actor actor) {
        return actor.nodesWith(IMPORTING).stream()
                .filter(at -> at.unitId() != null)
                .toList();
    }

    @Override
    public @Nullable PlanSheetRow read(SheetRow row) {
        var ofFrequency = row.value(frequency);
        var ofTitle = row.value(title);
        var ofPlace = row.value(place);
        var ofItems = row.value(items);
        var ofRole = row.value(role);
        var ofUsername = row.value(username);
        if (!row.isFaulty() && (ofRole == null) == (ofUsername == null))
            row.fault(role, Text.of("check.fault.RESPONSIBLE"));
        if (ofFrequency == null || ofTitle == null || ofPlace == null || ofItems == null) return null;
        var terms = new PlanSheetRow.Terms(
                ofFrequency,
                ofTitle.strip(),
                ofRole,
                ofUsername,
                row.value(partners),
                Boolean.TRUE.equals(row.value(daysOffToo)),
                row.value(from),
                row.value(until));
        var value = new PlanSheetRow(row.value(unitCode), row.value(node), terms, ofPlace.strip(), ofItems);
        return row.isFaulty() ? null : value;
    }

    @Override
    public SheetLoad<PlanSheetRow> begin(UUID person) {
        var actor = importer(person).orElseThrow(() -> new NotFoundException("person " + person));
        return new PlanLoad(actor, nodesOf(actor), nodes, makePlan, tieLocations, viewChecks.today());
    }
}
