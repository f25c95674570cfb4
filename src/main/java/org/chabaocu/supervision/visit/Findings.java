package org.chabaocu.supervision.visit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.chabaocu.hazard.HazardId;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.people.PersonId;
import org.chabaocu.platform.Ids;
import org.chabaocu.platform.sql.Moments;
import org.chabaocu.supervision.domain.VisitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The problem lists of visits. */
@Repository
class Findings {

    private static final String SELECT = """
            select f.id, f.position, f.item_code, f.description, f.suggestion, f.hazard_id, f.correction,
                corrector.name as corrector, f.corrected_at, f.confirmed, f.confirmation, confirmer.name as confirmer,
                f.confirmed_at, f.version
            from supervision_finding f
            left join person corrector on corrector.id = f.corrected_by
            left join person confirmer on confirmer.id = f.confirmed_by
            """;

    private final JdbcClient jdbc;

    Findings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Finding> of(VisitId visit) {
        return jdbc.sql(SELECT + "where f.visit_id = :visit order by f.position, f.id")
                .param("visit", visit.value())
                .query(Findings::read)
                .list();
    }

    Optional<Finding> find(VisitId visit, UUID id) {
        return jdbc.sql(SELECT + "where f.visit_id = :visit and f.id = :id")
                .param("visit", visit.value())
                .param("id", id)
                .query(Findings::read)
                .optional();
    }

    /** Puts a row at the end of the list. */
    UUID add(VisitId visit, @Nullable String itemCode, String description, String suggestion, PersonId by, Instant at) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into supervision_finding (id, visit_id, position, item_code, description, suggestion, added_by, added_at, version)
                        select :id, :visit, coalesce(max(position), 0) + 1, cast(:item as text), :description, :suggestion, :by, :at, 1
                        from supervision_finding where visit_id = :visit
                        """)
                .param("id", id)
                .param("visit", visit.value())
                .param("item", itemCode)
                .param("description", description)
                .param("suggestion", suggestion)
                .param("by", by.value())
                .param("at", Moments.parameter(at))
                .update();
        return id;
    }

    void write(UUID id, String description, String suggestion) {
        change(id, "description = :description, suggestion = :suggestion")
                .param("description", description)
                .param("suggestion", suggestion)
                .update();
    }

    void link(UUID id, OrganizationId unit, HazardId hazard) {
        change(id, "unit_id = :unit, hazard_id = :hazard")
                .param("unit", unit.value())
                .param("hazard", hazard.value())
                .update();
    }

    void correct(UUID id, String correction, PersonId by, Instant at) {
        change(id, """
                        correction = :correction, corrected_by = :by, corrected_at = :at, confirmed = null,
                        confirmation = null, confirmed_by = null, confirmed_at = null
                        """)
                .param("correction", correction)
                .param("by", by.value())
                .param("at", Moments.parameter(at))
                .update();
    }

    void confirm(UUID id, boolean confirmed, String comment, PersonId by, Instant at) {
        change(id, "confirmed = :confirmed, confirmation = :comment, confirmed_by = :by, confirmed_at = :at")
                .param("confirmed", confirmed)
                .param("comment", comment)
                .param("by", by.value())
                .param("at", Moments.parameter(at))
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from supervision_finding where id = :id")
                .param("id", id)
                .update();
    }

    /** Where a hazard of the ledger was found. */
    Optional<VisitId> visitThatFound(HazardId hazard) {
        return jdbc.sql("select visit_id from supervision_finding where hazard_id = :hazard")
                .param("hazard", hazard.value())
                .query(UUID.class)
                .optional()
                .map(VisitId::new);
    }

    private JdbcClient.StatementSpec change(UUID id, String changes) {
        return jdbc.sql("update supervision_finding set version = version + 1, " + changes + " where id = :id")
                .param("id", id);
    }

    private static Finding read(ResultSet row, int number) throws SQLException {
        var hazard = row.getObject("hazard_id", UUID.class);
        return new Finding(
                row.getObject("id", UUID.class),
                row.getInt("position"),
                row.getString("item_code"),
                VisitRows.text(row, "description"),
                VisitRows.text(row, "suggestion"),
                hazard == null ? null : new HazardId(hazard),
                correction(row),
                confirmation(row),
                row.getLong("version"));
    }

    private static Finding.@Nullable Correction correction(ResultSet row) throws SQLException {
        var text = row.getString("correction");
        return text == null
                ? null
                : new Finding.Correction(text, row.getString("corrector"), Moments.read(row, "corrected_at"));
    }

    private static Finding.@Nullable Confirmation confirmation(ResultSet row) throws SQLException {
        var confirmed = row.getObject("confirmed", Boolean.class);
        return confirmed == null
                ? null
                : new Finding.Confirmation(
                        confirmed,
                        Objects.requireNonNullElse(row.getString("confirmation"), ""),
                        row.getString("confirmer"),
                        Moments.read(row, "confirmed_at"));
    }
}
