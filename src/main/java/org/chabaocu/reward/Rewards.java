package org.chabaocu.reward;

import java.util.Optional;
import java.util.UUID;
import org.chabaocu.audit.ChainLink;
import org.chabaocu.hazard.HazardId;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rewards of units, each written together with its event in one statement. */
@Repository
class Rewards {

    private static final String INSERT = """
            with written as (
                insert into reward (unit_id, id, province_id, city_id, county_id, hazard_id, hazard_number, kind, receiver_id,
                    year, amount, reason, status, proposed_by, proposed_at, version, event_seq, head_hash)
                values (:unit, :id, :province, :city, :county, :hazard, :hazardNumber, :kind, :receiver,
                    :year, :amount, :reason, :status, :proposedBy, :proposedAt, :version, :seq, :headHash)
                on conflict do nothing
                returning unit_id)
            """ + RewardEvents.FOLLOW;

    private static final String UPDATE = """
            with written as (
                update reward set status = :status, decided_by = :decidedBy, decided_at = :decidedAt,
                    decision_reason = :decisionReason, paid_by = :paidBy, paid_at = :paidAt, receipt_number = :receiptNumber,
                    consent = :consent, consent_at = :consentAt, claimed_at = :claimedAt, claim_wish = :claimWish,
                    version = :version, event_seq = :seq, head_hash = :headHash
                where unit_id = :unit and id = :id and version = :version - 1
                returning unit_id)
            """ + RewardEvents.FOLLOW;

    private final JdbcClient jdbc;
    private final RewardEvents events;

    Rewards(JdbcClient jdbc, RewardEvents events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** The reward, locked until the transaction ends, so that two actions on it follow each other. */
    Optional<Reward> lock(RewardId id) {
        return jdbc.sql("select %s from reward r where r.id = :id for update".formatted(RewardColumns.ALL))
                .param("id", id.value())
                .query(RewardColumns::read)
                .optional();
    }

    /** The finder's reward that stands, or the last one that was rejected. */
    Optional<Reward> ofFinder(HazardId hazard) {
        return jdbc.sql("""
                        select %s from reward r where r.hazard_id = :hazard and r.kind = 'FINDER' order by r.id desc limit 1
                        """.formatted(RewardColumns.ALL))
                .param("hazard", hazard.value())
                .query(RewardColumns::read)
                .optional();
    }

    /** False if the receiver has a reward for this hazard already. */
    boolean add(Reward reward, RewardAct act) {
        var event = events.next(
                reward.id().value(),
                1,
                ChainLink.GENESIS,
                act,
                null,
                reward.status().name());
        return jdbc.sql(INSERT)
                        .params(events.parameters(event))
                        .param("unit", reward.where().id().value())
                        .param("id", reward.id().value())
                        .param("province", reward.where().provinceId().value())
                        .param("city", value(reward.where().cityId()))
                        .param("county", value(reward.where().countyId()))
                        .param("hazard", reward.hazardId().value())
                        .param("hazardNumber", reward.hazardNumber())
                        .param("kind", reward.kind().name())
                        .param("receiver", value(reward.receiver()))
                        .param("year", reward.year())
                        .param("amount", reward.amount())
                        .param("reason", reward.reason())
                        .param("status", reward.status().name())
                        .param("proposedBy", value(reward.proposal().by()))
                        .param(
                                "proposedAt",
                                RewardColumns.time(reward.proposal().at()))
                        .param("version", reward.version())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Writes a reward that has changed. A receipt number that is taken ends this statement alone (DuplicateKeyException). */
    @Transactional(propagation = Propagation.NESTED)
    Reward save(Reward changed, RewardStatus from, RewardAct act) {
        var event = events.next(
                changed.id().value(),
                changed.eventSeq() + 1,
                changed.headHash(),
                act,
                from.name(),
                changed.status().name());
        var rows = jdbc.sql(UPDATE)
                .params(RewardColumns.changing(changed))
                .params(events.parameters(event))
                .query(Integer.class)
                .single();
        if (rows != 1)
            throw new IllegalStateException("reward " + changed.id() + " is not at the version that was locked");
        return changed.chained(event.link().seq(), event.hash());
    }

    private static @Nullable UUID value(@Nullable PersonId id) {
        return id == null ? null : id.value();
    }

    private static @Nullable UUID value(@Nullable OrganizationId id) {
        return id == null ? null : id.value();
    }
}
