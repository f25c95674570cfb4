package org.chabaocu.hazard.oldledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.chabaocu.audit.ChainLink;
import org.chabaocu.hazard.HazardStatus;
import org.chabaocu.hazard.domain.TimeLimits;
import org.chabaocu.hazard.oldledger.OldLedgerRow.Paper;
import org.chabaocu.hazard.persistence.EventJson;
import org.chabaocu.organization.Lineage;
import org.chabaocu.organization.Organizations;
import org.chabaocu.platform.Ids;
import org.chabaocu.platform.Text;
import org.chabaocu.platform.sheet.SheetFault;
import org.chabaocu.platform.sheet.StagedRows;
import org.chabaocu.platform.sql.Conditions;
import org.chabaocu.platform.sql.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of an old ledger in temporary tables, checked and written in sets. */
final class OldLedgerStaging {

    private static final int ROWS_AT_ONCE = 2_000;

    private final JdbcClient jdbc;
    private final EventJson json;
    private final TimeLimits limits;
    private final StagedRows rows;
    private final StagedRows events;

    OldLedgerStaging(JdbcTemplate jdbc, EventJson json, TimeLimits limits) {
        this.jdbc = JdbcClient.create(jdbc);
        this.json = json;
        this.limits = limits;
        this.rows = new StagedRows(jdbc, "old_ledger", OldLedgerSql.COLUMNS, OldLedgerSql.FILLED);
        this.events = new StagedRows(
                jdbc,
                "old_ledger_event",
                "row int primary key, number text, role text, data jsonb, hash text",
                "row, number, role, data, hash");
    }

    /** A row that has its unit and no fault. */
    record Staged(int row, UUID id, UUID unit, Instant foundAt, OldLedgerRow value) {}

    /** @param firstNumber the first of the running numbers taken for this import */
    record Unit(Lineage lineage, String code, int firstNumber) {}

    void add(int row, OldLedgerRow value, Instant foundAt) {
        var paper = value.paper();
        rows.add(
                row,
                Ids.next(),
                value.unitCode(),
                value.place(),
                value.description(),
                value.foundOn(),
                foundAt,
                value.category(),
                value.finder(),
                paper.number(),
                paper.status(),
                paper.measures(),
                paper.acceptedOn(),
                paper.acceptedBy(),
                paper.remark());
    }

    /** Finds units and reporters, and refuses what has no unit within reach or is there already. */
    void settle(Importer importer) {
        rows.flush();
        jdbc.sql("analyze old_ledger").update();
        jdbc.sql(OldLedgerSql.IN_TURN).query(String.class).single();
        var reach = new Conditions();
        importer.reach().restrict(reach, "o");
        jdbc.sql(OldLedgerSql.findUnits(reach.sql())).params(reach.parameters()).update();
        var own = importer.ownUnit();
        if (own != null)
            jdbc.sql(OldLedgerSql.OWN_UNIT).param("own", own.value()).update();
        refuse("unitCode", "hazard.oldLedger.fault.noUnit", OldLedgerSql.NO_UNIT_NAMED);
        refuse("unitCode", "hazard.oldLedger.fault.unit", OldLedgerSql.NO_SUCH_UNIT);
        refuse("number", "hazard.oldLedger.fault.twice", OldLedgerSql.TWICE);
        refuse("number", "hazard.oldLedger.fault.known", OldLedgerSql.KNOWN);
        jdbc.sql(OldLedgerSql.FIND_REPORTERS).update();
    }

    private void refuse(String column, String fault, String condition) {
        jdbc.sql("update old_ledger s set fault = :fault, fault_column = :column where s.fault is null and ("
                        + condition + ")")
                .param("column", column)
                .param("fault", fault)
                .update();
    }

    List<Unit> takeNumbers(Year year) {
        return jdbc.sql(OldLedgerSql.TAKE_NUMBERS)
                .param("year", year.getValue())
                .query((row, number) ->
                        new Unit(Organizations.lineage(row), row.getString("code"), row.getInt("first_number")))
                .list();
    }

    /** The rows without a fault, in their order. */
    void forEach(Consumer<Staged> reader) {
        var chunk = chunk(0);
        while (!chunk.isEmpty()) {
            chunk.forEach(reader);
            chunk = chunk(chunk.getLast().row());
        }
    }

    private List<Staged> chunk(int after) {
        return jdbc.sql(OldLedgerSql.CHUNK)
                .param("after", after)
                .param("limit", ROWS_AT_ONCE)
                .query(OldLedgerStaging::staged)
                .list();
    }

    private static Staged staged(ResultSet row, int number) throws SQLException {
        var paper = new Paper(
                row.getString("number"),
                row.getString("status"),
                row.getString("measures"),
                row.getObject("accepted_on", LocalDate.class),
                row.getString("accepted_by"),
                row.getString("remark"));
        var value = new OldLedgerRow(
                null,
                row.getString("place"),
                row.getString("description"),
                row.getObject("found_on", LocalDate.class),
                row.getString("category"),
                row.getString("finder"),
                paper);
        return new Staged(
                row.getInt("row"),
                row.getObject("id", UUID.class),
                row.getObject("unit", UUID.class),
                Moments.read(row, "found_at"),
                value);
    }

    void addEvent(int row, String number, ChainLink link, String hash) {
        events.add(row, number, link.role(), json.write(link.data()), hash);
    }

    /** Writes hazards, events and counters; answers how many hazards. */
    int write(Instant now, UUID actor) {
        events.flush();
        jdbc.sql("analyze old_ledger_event").update();
        var due = limits.end(now, HazardStatus.REPORTED, null, false);
        var written = jdbc.sql(OldLedgerSql.WRITE_HAZARDS)
                .param("now", Moments.parameter(now))
                .param("due", Moments.parameter(due))
                .update();
        jdbc.sql(OldLedgerSql.WRITE_EVENTS)
                .param("now", Moments.parameter(now))
                .param("actor", actor)
                .param("genesis", ChainLink.GENESIS)
                .update();
        jdbc.sql(OldLedgerSql.COUNT).update();
        jdbc.sql(OldLedgerSql.TALLY).update();
        return written;
    }

    List<SheetFault> faults() {
        return jdbc.sql(
                        "select s.row, s.fault_column, s.fault from old_ledger s where s.fault is not null order by s.row")
                .query(OldLedgerStaging::fault)
                .list();
    }

    private static SheetFault fault(ResultSet row, int number) throws SQLException {
        @Nullable String column = row.getString("fault_column");
        return new SheetFault(row.getInt("row"), String.valueOf(column), Text.of(row.getString("fault")));
    }
}
