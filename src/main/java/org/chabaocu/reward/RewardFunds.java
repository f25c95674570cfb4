package org.chabaocu.reward;

import java.math.BigDecimal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The money: each method is one guarded statement, so that no interleaving overdraws a fund. */
@Repository
class RewardFunds {

    private final JdbcClient jdbc;

    RewardFunds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes a reward's amount from the fund of its year; false if the fund does not hold as much. Thanks cost nothing. */
    boolean commit(Reward reward) {
        if (reward.amount().signum() == 0) return true;
        return change(
                "update reward_rule set committed = committed + :amount where unit_id = :unit and year = :year and committed + :amount <= fund",
                reward);
    }

    /** Notes that a reward taken from the fund has been paid out. */
    void pay(Reward reward) {
        if (reward.amount().signum() == 0) return;
        var paid =
                change("update reward_rule set paid = paid + :amount where unit_id = :unit and year = :year", reward);
        if (!paid) throw new IllegalStateException("reward " + reward.id() + " was approved without a fund");
    }

    private boolean change(String sql, Reward reward) {
        return jdbc.sql(sql)
                        .param("amount", reward.amount())
                        .param("unit", reward.where().id().value())
                        .param("year", reward.year())
                        .update()
                == 1;
    }

    /** A sum of money as rewards are reckoned: two decimals. */
    static BigDecimal yuan(BigDecimal amount) {
        return amount.setScale(2);
    }
}
