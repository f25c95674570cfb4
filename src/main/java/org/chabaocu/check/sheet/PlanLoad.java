package org.chabaocu.check.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.chabaocu.access.Actor;
import org.chabaocu.check.Frequency;
import org.chabaocu.check.application.MakePlan;
import org.chabaocu.check.application.PlanCommand;
import org.chabaocu.check.application.PlanCommand.PlacePlan;
import org.chabaocu.check.application.TieLocations;
import org.chabaocu.check.domain.PlanId;
import org.chabaocu.check.sheet.PlanSheetRow.Terms;
import org.chabaocu.organization.Lineage;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.people.PersonId;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Refusal.FieldFault;
import org.chabaocu.platform.Text;
import org.chabaocu.platform.sheet.SheetFault;
import org.chabaocu.platform.sheet.SheetLoad;
import org.jspecify.annotations.Nullable;

/** Makes the plans of a sheet one by one through their use case; a fault of a place stands in the place's row. */
final class PlanLoad implements SheetLoad<PlanSheetRow> {

    private final Actor importer;
    private final List<Lineage> within;
    private final PlanNodes nodes;
    private final MakePlan makePlan;
    private final TieLocations tieLocations;
    private final LocalDate today;
    private final Map<Key, List<Numbered>> plans = new LinkedHashMap<>();
    private final List<SheetFault> faults = new ArrayList<>();

    PlanLoad(
            Actor importer,
            List<Lineage> within,
            PlanNodes nodes,
            MakePlan makePlan,
            TieLocations tieLocations,
            LocalDate today) {
        this.importer = importer;
        this.within = within;
        this.nodes = nodes;
        this.makePlan = makePlan;
        this.tieLocations = tieLocations;
        this.today = today;
    }

    private record Key(OrganizationId unit, OrganizationId node, Frequency frequency, String title) {}

    private record Numbered(int row, PlanSheetRow value) {}

    @Override
    public void add(int row, PlanSheetRow value) {
        var unit = unit(row, value);
        if (unit.isEmpty()) return;
        var node = node(row, value, unit.get());
        if (node.isEmpty()) return;
        var key = new Key(
                unit.get(), node.get(), value.terms().frequency(), value.terms().title());
        var rows = plans.computeIfAbsent(key, first -> new ArrayList<>());
        if (!rows.isEmpty() && !rows.getFirst().value().terms().equals(value.terms()))
            fault(
                    row,
                    "title",
                    Text.of("check.sheet.fault.terms", rows.getFirst().row()));
        else rows.add(new Numbered(row, value));
    }

    private Optional<OrganizationId> unit(int row, PlanSheetRow value) {
        var code = value.unitCode();
        var own = within.stream().map(Lineage::unitId).distinct().toList();
        if (code == null && own.size() == 1) return Optional.of(Objects.requireNonNull(own.getFirst()));
        var found = code == null ? Optional.<OrganizationId>empty() : nodes.unit(code, within);
        if (found.isEmpty()) fault(row, "unitCode", Text.of("check.sheet.fault.unit"));
        return found;
    }

    private Optional<OrganizationId> node(int row, PlanSheetRow value, OrganizationId unit) {
        var name = value.node();
        if (name == null) return Optional.of(unit);
        var found = nodes.inside(unit, name);
        if (found.size() == 1) return Optional.of(found.getFirst());
        fault(row, "node", Text.of(found.isEmpty() ? "check.sheet.fault.node" : "check.sheet.fault.nodes"));
        return Optional.empty();
    }

    @Override
    public Result finish() {
        var created = 0;
        for (var plan : plans.entrySet()) if (make(plan.getKey(), plan.getValue())) created++;
        return new Result(created, 0, faults);
    }

    private boolean make(Key key, List<Numbered> rows) {
        var terms = rows.getFirst().value().terms();
        var username = terms.username();
        var person =
                username == null ? null : nodes.person(key.unit(), username).orElse(null);
        if (username != null && person == null) {
            fault(rows.getFirst().row(), "username", Text.of("check.fault.PERSON"));
            return false;
        }
        try {
            return switch (makePlan.make(command(key, terms, person, rows), importer)) {
                case Outcome.Done<PlanId> done -> true;
                case Outcome.Refused<PlanId>(var refusal) -> refused(refusal, rows);
            };
        } catch (NotFoundException outside) {
            fault(rows.getFirst().row(), "node", Text.of("check.sheet.fault.node"));
            return false;
        }
    }

    private PlanCommand command(Key key, Terms terms, @Nullable PersonId person, List<Numbered> rows) {
        var places = rows.stream()
                .map(row -> new PlacePlan(row.value().place(), null, row.value().items()))
                .toList();
        return new PlanCommand(
                key.node().value(),
                key.frequency(),
                key.title(),
                terms.partners(),
                null,
                terms.daysOffToo(),
                terms.role(),
                person == null ? null : person.value(),
                terms.from() == null ? today : terms.from(),
                terms.until(),
                tieLocations.tied(places, key.unit()));
    }

    private boolean refused(Refusal refusal, List<Numbered> rows) {
        var first = rows.getFirst().row();
        switch (refusal) {
            case Refusal.Invalid(var found) -> found.forEach(fault -> fault(fault, rows));
            case Refusal.Forbidden(var text) -> fault(first, "node", text);
            case Refusal.Conflict(var reason, var text) -> fault(first, "title", text);
            case Refusal.Stale stale -> throw new IllegalStateException(stale.toString());
            case Refusal.TooMany many -> throw new IllegalStateException(many.toString());
        }
        return false;
    }

    /** Faults by the names the sheet's columns have. */
    private void fault(FieldFault fault, List<Numbered> rows) {
        var field = fault.field();
        if (field.startsWith("places[")) {
            var place = Integer.parseInt(field.substring("places[".length(), field.indexOf(']')));
            var column = field.contains("items") ? "items" : "place";
            fault(rows.get(Math.min(place, rows.size() - 1)).row(), column, fault.text());
            return;
        }
        var column = switch (field) {
            case "responsibleRole", "responsibleId" -> "role";
            case "organizationId" -> "node";
            case "places" -> "place";
            default -> field;
        };
        fault(rows.getFirst().row(), column, fault.text());
    }

    private void fault(int row, String column, Text text) {
        faults.add(new SheetFault(row, column, text));
    }
}
