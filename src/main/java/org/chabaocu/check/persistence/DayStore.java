package org.chabaocu.check.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.chabaocu.check.domain.DayKind;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.people.PersonId;
import org.chabaocu.platform.sql.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The days off and make-up workdays that units and provinces keep. */
@Repository
public class DayStore {

    private static final String OF_UNIT = """
            select d.id, d.unit_id as owner, d.node_id, o.name as node_name, d.kind, d.name, d.first_day, d.last_day
            from check_day d left join organization o on o.id = d.node_id
            """;
    private static final String OF_PROVINCE = """
            select d.id, d.province_id as owner, cast(null as uuid) as node_id, null as node_name, d.kind, d.name, d.first_day, d.last_day
            from check_province_day d
            """;

    private final JdbcClient jdbc;

    DayStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Some days on which work rests or is made up for.
     *
     * @param owner the unit or the province
     * @param node what is closed; null for a day of the whole unit or province
     */
    public record DayRow(
            UUID id,
            OrganizationId owner,
            @Nullable OrganizationId node,
            @Nullable String nodeName,
            DayKind kind,
            String name,
            LocalDate first,
            LocalDate last) {}

    /** Those that end on a day or later, in their order. */
    public List<DayRow> ofUnit(OrganizationId unit, LocalDate since, int limit) {
        return list(OF_UNIT + "where d.unit_id = :owner", unit, since, limit);
    }

    public List<DayRow> ofProvince(OrganizationId province, LocalDate since, int limit) {
        return list(OF_PROVINCE + "where d.province_id = :owner", province, since, limit);
    }

    private List<DayRow> list(String select, OrganizationId owner, LocalDate since, int limit) {
        return jdbc.sql(select + " and d.last_day >= :since order by d.first_day, d.id limit :limit")
                .param("owner", owner.value())
                .param("since", since)
                .param("limit", limit)
                .query(DayStore::row)
                .list();
    }

    public Optional<DayRow> find(UUID id) {
        return jdbc.sql(OF_UNIT + "where d.id = :id union all " + OF_PROVINCE + "where d.id = :id")
                .param("id", id)
                .query(DayStore::row)
                .optional();
    }

    /** Days that overlap with others of the same place end this statement alone. */
    @Transactional(propagation = Propagation.NESTED)
    public void addToUnit(DayRow day, PersonId by, Instant at) throws DataIntegrityViolationException {
        jdbc.sql("""
                        insert into check_day (unit_id, id, node_id, kind, name, first_day, last_day, created_at, created_by)
                        values (:owner, :id, :node, :kind, :name, :first, :last, :at, :by)
                        """)
                .param("owner", day.owner().value())
                .param("id", day.id())
                .param("node", day.node() == null ? null : day.node().value())
                .param("kind", day.kind().name())
                .param("name", day.name())
                .param("first", day.first())
                .param("last", day.last())
                .param("at", Moments.parameter(at))
                .param("by", by.value())
                .update();
    }

    /** The same for a province. */
    @Transactional(propagation = Propagation.NESTED)
    public void addToProvince(DayRow day, PersonId by, Instant at) throws DataIntegrityViolationException {
        jdbc.sql("""
                        insert into check_province_day (province_id, id, kind, name, first_day, last_day, created_at, created_by)
                        values (:owner, :id, :kind, :name, :first, :last, :at, :by)
                        """)
                .param("owner", day.owner().value())
                .param("id", day.id())
                .param("kind", day.kind().name())
                .param("name", day.name())
                .param("first", day.first())
                .param("last", day.last())
                .param("at", Moments.parameter(at))
                .param("by", by.value())
                .update();
    }

    /** Takes days back that have not begun. */
    public void remove(DayRow day) {
        for (var table : List.of("check_day where unit_id", "check_province_day where province_id"))
            jdbc.sql("delete from " + table + " = :owner and id = :id")
                    .param("owner", day.owner().value())
                    .param("id", day.id())
                    .update();
    }

    /** Lets days that have begun end earlier. */
    public void shorten(DayRow day, LocalDate last) {
        for (var change : List.of(
                "check_day set last_day = :last where unit_id",
                "check_province_day set last_day = :last where province_id"))
            jdbc.sql("update " + change + " = :owner and id = :id")
                    .param("last", last)
                    .param("owner", day.owner().value())
                    .param("id", day.id())
                    .update();
    }

    private static DayRow row(ResultSet row, int number) throws SQLException {
        var node = row.getObject("node_id", UUID.class);
        return new DayRow(
                row.getObject("id", UUID.class),
                new OrganizationId(row.getObject("owner", UUID.class)),
                node == null ? null : new OrganizationId(node),
                row.getString("node_name"),
                DayKind.valueOf(row.getString("kind")),
                Objects.requireNonNull(row.getString("name")),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class));
    }
}
