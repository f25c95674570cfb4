package org.chabaocu.reward;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chabaocu.hazard.HazardId;
import org.chabaocu.organization.Lineage;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.organization.OrganizationKind;
import org.chabaocu.people.PersonId;
import org.chabaocu.reward.Reward.Claim;
import org.chabaocu.reward.Reward.Consent;
import org.chabaocu.reward.Reward.Decision;
import org.chabaocu.reward.Reward.Payment;
import org.chabaocu.reward.Reward.Proposal;
import org.jspecify.annotations.Nullable;

/** The columns of the reward table, known as r, and how a row of them becomes a reward and back. */
final class RewardColumns {

    static final String ALL = """
            r.unit_id, r.id, r.province_id, r.city_id, r.county_id, r.hazard_id, r.hazard_number, r.kind, r.receiver_id, r.year,
            r.amount, r.reason, r.status, r.proposed_by, r.proposed_at, r.decided_by, r.decided_at, r.decision_reason, r.paid_by,
            r.paid_at, r.receipt_number, r.consent, r.consent_at, r.claimed_at, r.claim_wish, r.version, r.event_seq, r.head_hash
            """;

    private RewardColumns() {}

    static Reward read(ResultSet row, int number) throws SQLException {
        return new Reward(
                new RewardId(row.getObject("id", UUID.class)),
                where(row),
                new HazardId(row.getObject("hazard_id", UUID.class)),
                row.getString("hazard_number"),
                RewardKind.valueOf(row.getString("kind")),
                person(row, "receiver_id"),
                row.getInt("year"),
                row.getBigDecimal("amount"),
                row.getString("reason"),
                RewardStatus.valueOf(row.getString("status")),
                new Proposal(person(row, "proposed_by"), present(row, "proposed_at")),
                decision(row),
                payment(row),
                row.getObject("consent") == null
                        ? null
                        : new Consent(row.getBoolean("consent"), present(row, "consent_at")),
                claim(row),
                row.getLong("version"),
                row.getInt("event_seq"),
                HexFormat.of().formatHex(row.getBytes("head_hash")));
    }

    private static Lineage where(ResultSet row) throws SQLException {
        var unit = new OrganizationId(row.getObject("unit_id", UUID.class));
        return new Lineage(
                unit,
                OrganizationKind.UNIT,
                new OrganizationId(row.getObject("province_id", UUID.class)),
                organization(row, "city_id"),
                organization(row, "county_id"),
                unit,
                null,
                null);
    }

    private static @Nullable Decision decision(ResultSet row) throws SQLException {
        var by = person(row, "decided_by");
        return by == null ? null : new Decision(by, present(row, "decided_at"), row.getString("decision_reason"));
    }

    private static @Nullable Payment payment(ResultSet row) throws SQLException {
        var by = person(row, "paid_by");
        return by == null ? null : new Payment(by, present(row, "paid_at"), row.getString("receipt_number"));
    }

    private static @Nullable Claim claim(ResultSet row) throws SQLException {
        var at = instant(row, "claimed_at");
        return at == null ? null : new Claim(at, Objects.requireNonNullElse(row.getString("claim_wish"), ""));
    }

    /** What an action may change. */
    static Map<String, @Nullable Object> changing(Reward reward) {
        var decision = reward.decision();
        var payment = reward.payment();
        var consent = reward.consent();
        var claim = reward.claim();
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("unit", reward.where().id().value());
        parameters.put("id", reward.id().value());
        parameters.put("status", reward.status().name());
        parameters.put("decidedBy", decision == null ? null : decision.by().value());
        parameters.put("decidedAt", decision == null ? null : time(decision.at()));
        parameters.put("decisionReason", decision == null ? null : decision.reason());
        parameters.put("paidBy", payment == null ? null : payment.by().value());
        parameters.put("paidAt", payment == null ? null : time(payment.at()));
        parameters.put("receiptNumber", payment == null ? null : payment.receiptNumber());
        parameters.put("consent", consent == null ? null : consent.publish());
        parameters.put("consentAt", consent == null ? null : time(consent.at()));
        parameters.put("claimedAt", claim == null ? null : time(claim.at()));
        parameters.put("claimWish", claim == null ? null : claim.wish());
        parameters.put("version", reward.version());
        return parameters;
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static Instant present(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(instant(row, column), column);
    }

    static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }

    private static @Nullable OrganizationId organization(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new OrganizationId(id);
    }
}
