package org.chabaocu.hazard.application;

import java.math.BigDecimal;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.hazard.HazardId;
import org.chabaocu.hazard.RewardableHazard;
import org.chabaocu.hazard.RewardableHazards;
import org.chabaocu.hazard.domain.Acting;
import org.chabaocu.hazard.domain.Hazard;
import org.chabaocu.hazard.domain.Visibility;
import org.chabaocu.hazard.persistence.Hazards;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.people.PersonId;
import org.chabaocu.people.PersonName;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the reward module reads of hazards, and the one thing it writes. */
@Repository
class HazardsForRewards implements RewardableHazards {

    private final Hazards hazards;
    private final JdbcClient jdbc;

    HazardsForRewards(Hazards hazards, JdbcClient jdbc) {
        this.hazards = hazards;
        this.jdbc = jdbc;
    }

    @Override
    public Optional<RewardableHazard> lock(HazardId id) {
        return hazards.lock(id).map(HazardsForRewards::rewardable);
    }

    @Override
    public Optional<RewardableHazard> find(HazardId id) {
        return hazards.find(id).map(HazardsForRewards::rewardable);
    }

    @Override
    public boolean isVisible(HazardId id, Actor actor) {
        return hazards.find(id)
                .filter(hazard -> Visibility.of(hazard, Acting.as(actor)) != Visibility.NONE)
                .isPresent();
    }

    @Override
    public List<PersonName> alsoSeenBy(RewardableHazard hazard) {
        return jdbc.sql("""
                        select p.id, p.name, p.home_id, p.post
                        from (
                            select s.person_id, min(s.at) as at
                            from (
                                select person_id, at from hazard_sighting where unit_id = :unit and hazard_id = :hazard
                                union all
                                select reporter_id, reported_at from hazard
                                where unit_id = :unit and duplicate_of = :hazard and status = 'DUPLICATE'
                            ) s
                            group by s.person_id
                        ) seen
                        join person p on p.id = seen.person_id
                        where p.id is distinct from :reporter
                        order by seen.at, p.id
                        """)
                .param("unit", hazard.where().id().value())
                .param("hazard", hazard.id().value())
                .param("reporter", value(hazard.reporter()))
                .query((row, number) -> new PersonName(
                        new PersonId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        new OrganizationId(row.getObject("home_id", UUID.class)),
                        row.getString("post")))
                .list();
    }

    @Override
    public boolean opens(String claimCode, HazardId hazard) {
        return jdbc.sql("select claim_hash from hazard where id = :id and claim_hash is not null")
                .param("id", hazard.value())
                .query((row, number) -> row.getBytes(1))
                .optional()
                .filter(hash ->
                        MessageDigest.isEqual(hash, ClaimCode.typed(claimCode).hash()))
                .isPresent();
    }

    @Override
    public void note(OrganizationId unit, HazardId hazard, String rewardStatus, BigDecimal amount) {
        jdbc.sql(
                        "update hazard set reward_status = :status, reward_amount = :amount where unit_id = :unit and id = :id")
                .param("status", rewardStatus)
                .param("amount", amount)
                .param("unit", unit.value())
                .param("id", hazard.value())
                .update();
    }

    private static RewardableHazard rewardable(Hazard hazard) {
        var report = hazard.report();
        return new RewardableHazard(
                hazard.id(),
                report.number(),
                hazard.where().unit(),
                hazard.status(),
                report.source(),
                report.reporter(),
                report.claimHash() != null,
                hazard.grade(),
                hazard.category(),
                hazard.closedAt());
    }

    private static @Nullable UUID value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }
}
