package org.chabaocu.hazard.persistence;

import static java.util.stream.Collectors.toMap;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.chabaocu.access.Actor;
import org.chabaocu.hazard.HazardId;
import org.chabaocu.hazard.HazardStatus;
import org.chabaocu.hazard.domain.Hazard;
import org.chabaocu.organization.Lineage;
import org.chabaocu.organization.OrganizationKind;
import org.chabaocu.people.PersonId;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.RefusedException;
import org.chabaocu.platform.Text;
import org.chabaocu.platform.sql.Conditions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The ledger 台账 as it is read: in pages by key, in one pass for export, or a single entry. */
@Repository
@Transactional(readOnly = true)
public class Ledger {

    static final String SELECT = """
            select %s, h.reward_status, h.reward_amount,
                (select count(*) from hazard_sighting s where s.unit_id = h.unit_id and s.hazard_id = h.id) as sightings,
                u.name as unit_name, d.name as department_name, t.name as team_name,
                reporter.name as reporter_name, responsible.name as responsible_name,
                inspector.name as inspected_by_name, supervisor.name as supervised_by_name
            from hazard h
            join organization u on u.id = h.unit_id
            left join organization d on d.id = h.department_id
            left join organization t on t.id = h.team_id
            left join person reporter on reporter.id = h.reporter_id
            left join person responsible on responsible.id = h.responsible_id
            left join person inspector on inspector.id = h.inspected_by
            left join person supervisor on supervisor.id = h.supervised_by
            """.formatted(HazardColumns.ALL);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId zone;

    Ledger(JdbcClient jdbc, Clock clock, ZoneId zone) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.zone = zone;
    }

    /** @param next the cursor of the following page, null on the last */
    public record Slice(List<LedgerRow> rows, @Nullable String next) {}

    public Optional<LedgerRow> find(HazardId id) {
        return jdbc.sql(SELECT + "where h.id = :id")
                .param("id", id.value())
                .query(Ledger::row)
                .optional();
    }

    /** The entries somebody sees, in the order asked for, after the cursor. */
    public Slice page(Actor actor, LedgerFilter filter, LedgerSort sort, int limit, @Nullable String after) {
        var conditions = conditions(actor, filter);
        if (sort == LedgerSort.DUE) conditions.add("h.due_at is not null");
        if (after != null) after(conditions, sort, after);
        var rows = jdbc.sql(SELECT + "where " + conditions.sql() + " order by " + sort.orderBy() + " limit :limit")
                .params(conditions.parameters())
                .param("limit", limit + 1)
                .query(Ledger::row)
                .list();
        if (rows.size() <= limit) return new Slice(rows, null);
        var page = rows.subList(0, limit);
        return new Slice(page, cursor(sort, page.getLast().hazard()));
    }

    /** Every entry somebody sees, newest first, one at a time: for exports of any length. */
    public void forEach(Actor actor, LedgerFilter filter, Consumer<LedgerRow> consumer) {
        var conditions = conditions(actor, filter);
        try (var rows = jdbc
                .sql(SELECT + "where " + conditions.sql() + " order by " + LedgerSort.NEWEST.orderBy())
                .params(conditions.parameters())
                .withFetchSize(500)
                .query(Ledger::row)
                .stream()) {
            rows.forEach(consumer);
        }
    }

    /** What a person still has to do or has reported: their reports, newest first. */
    public List<LedgerRow> reportedBy(PersonId person, int limit) {
        return jdbc.sql(SELECT + "where h.reporter_id = :person order by h.id desc limit :limit")
                .param("person", person.value())
                .param("limit", limit)
                .query(Ledger::row)
                .list();
    }

    /**
     * How many entries somebody sees in each state, of all or of one node; from counters where it is seen whole.
     *
     * @param asked the node, which this reader must be known to see
     */
    public Map<HazardStatus, Long> countByStatus(Actor actor, @Nullable Lineage asked) {
        var scope = new LedgerScope(actor);
        var whole = scope.whole(asked);
        return whole != null && whole.kind() != OrganizationKind.COUNTY ? fromCounters(whole) : counted(scope, asked);
    }

    private Map<HazardStatus, Long> fromCounters(Lineage node) {
        return counts(
                "select status, sum(count) as count from hazard_counter where %s = :node group by status"
                        .formatted(node.kind().column()),
                Map.of("node", node.id().value()));
    }

    private Map<HazardStatus, Long> counted(LedgerScope scope, @Nullable Lineage asked) {
        var conditions = new Conditions();
        scope.restrict(conditions);
        if (asked != null)
            conditions.add(
                    "h.%s = :asked".formatted(asked.kind().column()),
                    "asked",
                    asked.id().value());
        return counts(
                "select h.status, count(*) as count from hazard h where " + conditions.sql() + " group by h.status",
                conditions.parameters());
    }

    private Map<HazardStatus, Long> counts(String sql, Map<String, ?> parameters) {
        return jdbc
                .sql(sql)
                .params(parameters)
                .query((row, number) -> new StatusCount(HazardStatus.valueOf(row.getString(1)), row.getLong(2)))
                .list()
                .stream()
                .collect(toMap(StatusCount::status, StatusCount::count));
    }

    private record StatusCount(HazardStatus status, long count) {}

    private Conditions conditions(Actor actor, LedgerFilter filter) {
        var conditions = new Conditions();
        new LedgerScope(actor).restrict(conditions);
        if (filter.unit() != null) conditions.add("h.unit_id = :unit", "unit", filter.unit());
        if (filter.city() != null) conditions.add("h.city_id = :city", "city", filter.city());
        if (!filter.statuses().isEmpty())
            conditions.add(
                    "h.status in (:statuses)",
                    "statuses",
                    filter.statuses().stream().map(Enum::name).toList());
        if (filter.grade() != null)
            conditions.add("h.grade = :grade", "grade", filter.grade().name());
        if (filter.category() != null) conditions.add("h.category = :category", "category", filter.category());
        if (filter.cause() != null)
            conditions.add("h.cause = :cause", "cause", filter.cause().name());
        if (filter.source() != null)
            conditions.add("h.source = :source", "source", filter.source().name());
        if (filter.level() != null)
            conditions.add("h.level = :level", "level", filter.level().name());
        overdue(conditions, filter.overdue());
        if (filter.from() != null) conditions.add("h.found_at >= :from", "from", startOf(filter.from()));
        if (filter.to() != null)
            conditions.add("h.found_at < :to", "to", startOf(filter.to().plusDays(1)));
        if (filter.text() != null && !filter.text().isBlank())
            conditions.add(
                    "(h.number || ' ' || h.place || ' ' || h.description) ilike :text",
                    "text",
                    Conditions.containing(filter.text().strip()));
        return conditions;
    }

    private void overdue(Conditions conditions, @Nullable Boolean overdue) {
        if (overdue == null) return;
        conditions.add(overdue ? "h.due_at < :now" : "(h.due_at is null or h.due_at >= :now)");
        conditions.with("now", OffsetDateTime.now(clock));
    }

    private OffsetDateTime startOf(LocalDate date) {
        return date.atStartOfDay(zone).toOffsetDateTime();
    }

    private static void after(Conditions conditions, LedgerSort sort, String cursor) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|", 2);
            if (sort != LedgerSort.DUE && sort != LedgerSort.FOUND) UUID.fromString(parts[0]);
            else OffsetDateTime.parse(parts[0]);
            conditions
                    .add(sort.after())
                    .with("afterKey", parts[0])
                    .with("afterId", UUID.fromString(parts[1]).toString());
        } catch (RuntimeException malformed) {
            throw new RefusedException(Refusal.Invalid.of("after", Text.of("hazard.fault.CURSOR")));
        }
    }

    private static String cursor(LedgerSort sort, Hazard last) {
        var plain = sort.key(last) + "|" + last.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    static LedgerRow row(ResultSet row, int number) throws SQLException {
        return new LedgerRow(
                Hazard.of(HazardReader.read(row)),
                row.getString("unit_name"),
                row.getString("department_name"),
                row.getString("team_name"),
                row.getString("reporter_name"),
                row.getString("responsible_name"),
                row.getString("inspected_by_name"),
                row.getString("supervised_by_name"),
                row.getString("reward_status"),
                row.getBigDecimal("reward_amount"),
                row.getInt("sightings"));
    }
}
