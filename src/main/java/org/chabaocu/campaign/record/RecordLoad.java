package org.chabaocu.campaign.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.organization.Organization;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Text;
import org.chabaocu.platform.sheet.SheetFault;
import org.chabaocu.platform.sheet.SheetLoad;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Loads the rows of a sheet: each becomes a record with its event, unless the organisation has it already. */
final class RecordLoad implements SheetLoad<RecordSheet.Row> {

    private final Actor importer;
    private final List<Organization> keepers;
    private final KeptRecords records;
    private final RecordDesk desk;
    private final JdbcClient jdbc;
    private final List<Numbered> rows = new ArrayList<>();
    private final List<SheetFault> faults = new ArrayList<>();

    RecordLoad(Actor importer, List<Organization> keepers, KeptRecords records, RecordDesk desk, JdbcClient jdbc) {
        this.importer = importer;
        this.keepers = keepers;
        this.records = records;
        this.desk = desk;
        this.jdbc = jdbc;
    }

    private record Numbered(int number, RecordSheet.Row row) {}

    /** What tells one record from another. */
    private record Same(OrganizationId keeper, RecordKind kind, LocalDate heldOn, String title) {}

    @Override
    public void add(int row, RecordSheet.Row value) {
        rows.add(new Numbered(row, value));
    }

    @Override
    public Result finish() {
        var created = 0;
        var known = known();
        for (var row : rows) {
            var keeper = keeper(row);
            if (keeper.isPresent() && isGood(row, keeper.get(), known)) {
                write(row.row().command(), keeper.get());
                created++;
            }
        }
        return new Result(created, 0, faults);
    }

    private Optional<Organization> keeper(Numbered row) {
        var code = row.row().organizationCode();
        var found = code == null && keepers.size() == 1
                ? Optional.of(keepers.getFirst())
                : keepers.stream().filter(one -> one.code().equals(code)).findFirst();
        if (found.isEmpty()) fault(row, "organizationCode", code == null ? "NO_ORGANIZATION" : "ORGANIZATION");
        return found;
    }

    private boolean isGood(Numbered row, Organization keeper, Set<Same> known) {
        var command = row.row().command();
        if (desk.examine(command, keeper.lineage(), List.of()) instanceof Outcome.Refused<?>(var refusal)) {
            if (!(refusal instanceof Refusal.Invalid(var found))) throw new IllegalStateException(refusal.toString());
            found.forEach(fault -> faults.add(new SheetFault(row.number(), column(fault.field()), fault.text())));
            return false;
        }
        var same = new Same(
                keeper.id(), command.kind(), command.heldOn(), command.title().strip());
        if (known.add(same)) return true;
        fault(row, "title", "KNOWN");
        return false;
    }

    private static String column(String field) {
        return field.startsWith("participants.") ? field.substring("participants.".length()) : field;
    }

    private void fault(Numbered row, String column, String fault) {
        faults.add(new SheetFault(row.number(), column, Text.of("campaign.sheet.fault." + fault)));
    }

    /** One import after the other, or two of the same file would not see each other's records. */
    private Set<Same> known() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('chabaocu.campaign_import'))::text")
                .query(String.class)
                .single();
        if (rows.isEmpty() || keepers.isEmpty()) return new HashSet<>();
        var days = rows.stream().map(row -> row.row().command().heldOn()).toList();
        return new HashSet<>(jdbc.sql("""
                        select r.unit_id, r.kind, r.held_on, r.title from campaign_record r
                        where r.unit_id in (:units) and r.status = 'KEPT' and r.held_on between :first and :last
                        """)
                .param(
                        "units",
                        keepers.stream().map(keeper -> keeper.id().value()).toList())
                .param("first", days.stream().min(LocalDate::compareTo).orElseThrow())
                .param("last", days.stream().max(LocalDate::compareTo).orElseThrow())
                .query((row, number) -> new Same(
                        new OrganizationId(row.getObject("unit_id", UUID.class)),
                        RecordKind.valueOf(row.getString("kind")),
                        row.getObject("held_on", LocalDate.class),
                        row.getString("title")))
                .list());
    }

    private void write(RecordCommand command, Organization keeper) {
        var draft = RecordDraft.of(command, List.of());
        var role = RecordKeepers.permit(importer, keeper.lineage()).orThrow();
        records.add(desk.fresh(keeper, draft, importer), draft, desk.act("import", draft, importer, role));
    }
}
