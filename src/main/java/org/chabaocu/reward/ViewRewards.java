package org.chabaocu.reward;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.organization.Reach;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.sql.Conditions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Rewards as somebody sees them: those of the units they oversee, and their own. */
@Repository
@Transactional(readOnly = true)
public class ViewRewards {

    private static final String SELECT = """
            select %s, u.name as unit_name, receiver.name as receiver_name, proposer.name as proposer_name,
                decider.name as decider_name, payer.name as payer_name
            from reward r
            join organization u on u.id = r.unit_id
            left join person receiver on receiver.id = r.receiver_id
            left join person proposer on proposer.id = r.proposed_by
            left join person decider on decider.id = r.decided_by
            left join person payer on payer.id = r.paid_by
            """.formatted(RewardColumns.ALL);

    private final JdbcClient jdbc;

    ViewRewards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param next the cursor of the following page, null on the last */
    public record Slice(List<RewardRow> rows, @Nullable UUID next) {}

    /** NotFoundException when there is none, or none for this person. */
    public RewardRow one(RewardId id, Actor actor) {
        return jdbc.sql(SELECT + "where r.id = :id")
                .param("id", id.value())
                .query((row, number) -> row(row, actor))
                .optional()
                .filter(row -> row.reward().isFor(actor.id())
                        || RewardUnits.oversees(actor, row.reward().where()))
                .orElseThrow(() -> new NotFoundException("reward " + id));
    }

    public Slice list(RewardFilter filter, Actor actor) {
        var conditions = conditions(filter, actor);
        var rows = jdbc.sql(SELECT + "where " + conditions.sql() + " order by r.id desc limit :limit")
                .params(conditions.parameters())
                .param("limit", filter.limit() + 1)
                .query((row, number) -> row(row, actor))
                .list();
        if (rows.size() <= filter.limit()) return new Slice(rows, null);
        var page = rows.subList(0, filter.limit());
        return new Slice(page, page.getLast().reward().id().value());
    }

    /** How many rewards of a unit somebody sees in each state. */
    public Map<RewardStatus, Long> count(OrganizationId unit, Actor actor) {
        var conditions = conditions(new RewardFilter(unit.value(), null, Set.of(), false, 0, null), actor);
        var counts = new EnumMap<RewardStatus, Long>(RewardStatus.class);
        jdbc.sql("select r.status, count(*) as count from reward r where " + conditions.sql() + " group by r.status")
                .params(conditions.parameters())
                .query(row -> {
                    counts.put(RewardStatus.valueOf(row.getString("status")), row.getLong("count"));
                });
        return counts;
    }

    private static Conditions conditions(RewardFilter filter, Actor actor) {
        var conditions = new Conditions();
        if (filter.mine())
            conditions.add("r.receiver_id = :me", "me", actor.id().value());
        else seen(conditions, actor);
        if (filter.unit() != null) conditions.add("r.unit_id = :unit", "unit", filter.unit());
        if (filter.hazard() != null) conditions.add("r.hazard_id = :hazard", "hazard", filter.hazard());
        if (!filter.statuses().isEmpty())
            conditions.add(
                    "r.status in (:statuses)",
                    "statuses",
                    filter.statuses().stream().map(Enum::name).toList());
        if (filter.after() != null) conditions.add("r.id < :after", "after", filter.after());
        return conditions;
    }

    private static void seen(Conditions conditions, Actor actor) {
        var reach = new Conditions();
        Reach.within(RewardUnits.overseen(actor)).restrict(reach, "r");
        reach.parameters().forEach(conditions::with);
        conditions.add(
                "(" + reach.sql() + " or r.receiver_id = :me)", "me", actor.id().value());
    }

    private static RewardRow row(ResultSet row, Actor actor) throws SQLException {
        var reward = RewardColumns.read(row, 0);
        return new RewardRow(
                reward,
                Objects.requireNonNull(row.getString("unit_name")),
                row.getString("receiver_name"),
                row.getString("proposer_name"),
                row.getString("decider_name"),
                row.getString("payer_name"),
                RewardLifecycle.allowed(reward, actor));
    }
}
