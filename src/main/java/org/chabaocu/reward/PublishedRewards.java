package org.chabaocu.reward;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.organization.OrganizationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The list a unit's people see: approved and paid rewards whose receivers agreed, with masked names. */
@Repository
@Transactional(readOnly = true)
public class PublishedRewards {

    private final JdbcClient jdbc;
    private final RewardUnits units;

    PublishedRewards(JdbcClient jdbc, RewardUnits units) {
        this.jdbc = jdbc;
        this.units = units;
    }

    /** @param receiver masked */
    public record PublishedReward(
            UUID id, String hazardNumber, RewardKind kind, String receiver, BigDecimal amount, Instant approvedAt) {}

    /** @param next the cursor of the following page, null on the last */
    public record Slice(
            List<PublishedReward> rewards, @Nullable UUID next) {}

    /** Newest first. NotFoundException for those who have nothing to do with the unit. */
    public Slice list(OrganizationId unitId, int limit, @Nullable UUID after, Actor actor) {
        var unit = units.get(unitId, actor);
        var rows = jdbc.sql("""
                        select r.id, r.hazard_number, r.kind, p.name, r.amount, r.decided_at
                        from reward r join person p on p.id = r.receiver_id
                        where r.unit_id = :unit and r.status in ('APPROVED', 'PAID') and r.consent
                          and (cast(:after as uuid) is null or r.id < :after)
                        order by r.id desc
                        limit :limit
                        """)
                .param("unit", unit.id().value())
                .param("after", after)
                .param("limit", limit + 1)
                .query((row, number) -> new PublishedReward(
                        row.getObject("id", UUID.class),
                        row.getString("hazard_number"),
                        RewardKind.valueOf(row.getString("kind")),
                        MaskedName.of(Objects.requireNonNull(row.getString("name"))),
                        row.getBigDecimal("amount"),
                        RewardColumns.present(row, "decided_at")))
                .list();
        if (rows.size() <= limit) return new Slice(rows, null);
        var page = rows.subList(0, limit);
        return new Slice(page, page.getLast().id());
    }
}
