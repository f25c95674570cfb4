package org.chabaocu.reward;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chabaocu.hazard.Grade;
import org.chabaocu.hazard.RewardableHazard;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rules and tariffs of units, a rule written together with its event in one statement. */
@Repository
class RewardRules {

    private static final String WRITE = """
            with written as (
                insert into reward_rule as r (unit_id, year, id, fund, witness_share, changed_by, changed_at, version, event_seq,
                    head_hash)
                values (:unit, :year, :id, :fund, :witnessShare, :by, :at, :version, :seq, :headHash)
                on conflict (unit_id, year) do update set fund = excluded.fund, witness_share = excluded.witness_share,
                    changed_by = excluded.changed_by, changed_at = excluded.changed_at, version = excluded.version,
                    event_seq = excluded.event_seq, head_hash = excluded.head_hash
                where r.version = excluded.version - 1
                returning unit_id)
            """ + RewardEvents.FOLLOW;

    private final JdbcClient jdbc;
    private final RewardEvents events;

    RewardRules(JdbcClient jdbc, RewardEvents events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    Optional<RewardRule> find(OrganizationId unit, int year) {
        return read(unit, year, "").map(rule -> rule.withTariff(tariff(unit, year)));
    }

    /** The rule without its tariff, locked until the transaction ends: nothing is taken from the fund meanwhile. */
    Optional<RewardRule> lock(OrganizationId unit, int year) {
        return read(unit, year, "for update");
    }

    private Optional<RewardRule> read(OrganizationId unit, int year, String lock) {
        return jdbc.sql("""
                        select unit_id, year, id, fund, committed, paid, witness_share, version, event_seq, head_hash
                        from reward_rule where unit_id = :unit and year = :year %s
                        """.formatted(lock))
                .param("unit", unit.value())
                .param("year", year)
                .query(RewardRules::rule)
                .optional();
    }

    /** In the order of grades, the amount for any category before the particular ones. */
    private List<RewardRule.Tariff> tariff(OrganizationId unit, int year) {
        return jdbc.sql("""
                        select t.grade, nullif(t.category, '') as category, t.amount
                        from reward_tariff t
                        where t.unit_id = :unit and t.year = :year
                        order by t.grade, t.category
                        """)
                .param("unit", unit.value())
                .param("year", year)
                .query((row, number) -> new RewardRule.Tariff(
                        Grade.valueOf(row.getString("grade")), row.getString("category"), row.getBigDecimal("amount")))
                .list();
    }

    /** What the tariff gives for a hazard; empty if there is no rule, or none that fits it. */
    Optional<BigDecimal> amountFor(RewardableHazard hazard, int year, RewardKind kind) {
        var grade = hazard.grade();
        if (grade == null) return Optional.empty();
        return jdbc.sql("""
                        select t.amount * case when :witness then coalesce(r.witness_share, 0) else 1 end
                        from reward_tariff t join reward_rule r on r.unit_id = t.unit_id and r.year = t.year
                        where t.unit_id = :unit and t.year = :year and t.grade = :grade and t.category in ('', :category)
                        order by t.category desc
                        limit 1
                        """)
                .param("witness", kind == RewardKind.WITNESS)
                .param("unit", hazard.where().id().value())
                .param("year", year)
                .param("grade", grade.name())
                .param("category", hazard.category())
                .query(BigDecimal.class)
                .optional()
                .map(amount -> amount.setScale(2, RoundingMode.DOWN));
    }

    /** The rule as it now stands, or empty if somebody else has written it in between. */
    Optional<RewardRule> write(RewardRule rule, PersonId by, RewardAct act) {
        var event = events.next(
                rule.id(), rule.eventSeq(), rule.headHash(), act, rule.eventSeq() == 1 ? null : "IN_FORCE", "IN_FORCE");
        var written = jdbc.sql(WRITE)
                        .params(events.parameters(event))
                        .param("unit", rule.unit().value())
                        .param("year", rule.year())
                        .param("id", rule.id())
                        .param("fund", rule.fund())
                        .param("witnessShare", rule.witnessShare())
                        .param("by", by.value())
                        .param("version", rule.version())
                        .query(Integer.class)
                        .single()
                == 1;
        if (!written) return Optional.empty();
        writeTariff(rule);
        return Optional.of(rule);
    }

    private void writeTariff(RewardRule rule) {
        jdbc.sql("delete from reward_tariff where unit_id = :unit and year = :year")
                .param("unit", rule.unit().value())
                .param("year", rule.year())
                .update();
        if (rule.tariff().isEmpty()) return;
        jdbc.sql("""
                        insert into reward_tariff (unit_id, year, grade, category, amount)
                        select :unit, :year, t.grade, t.category, t.amount
                        from unnest(:grades, :categories, :amounts) as t (grade, category, amount)
                        """)
                .param("unit", rule.unit().value())
                .param("year", rule.year())
                .param(
                        "grades",
                        rule.tariff().stream().map(row -> row.grade().name()).toArray(String[]::new))
                .param(
                        "categories",
                        rule.tariff().stream()
                                .map(row -> row.category() == null ? "" : row.category())
                                .toArray(String[]::new))
                .param(
                        "amounts",
                        rule.tariff().stream().map(RewardRule.Tariff::amount).toArray(BigDecimal[]::new))
                .update();
    }

    private static RewardRule rule(ResultSet row, int number) throws SQLException {
        return new RewardRule(
                new OrganizationId(row.getObject("unit_id", UUID.class)),
                row.getInt("year"),
                row.getObject("id", UUID.class),
                row.getBigDecimal("fund"),
                row.getBigDecimal("committed"),
                row.getBigDecimal("paid"),
                row.getBigDecimal("witness_share"),
                List.of(),
                row.getLong("version"),
                row.getInt("event_seq"),
                HexFormat.of().formatHex(row.getBytes("head_hash")));
    }
}
