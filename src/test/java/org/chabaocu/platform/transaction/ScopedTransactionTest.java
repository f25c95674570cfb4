package org.chabaocu.platform.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.chabaocu.platform.ApplicationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class ScopedTransactionTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @AfterEach
    void clear() {
        TransactionScope.clear();
    }

    @Test
    void a_transaction_carries_the_scope_and_leaves_none_behind() {
        TransactionScope.set("actor=7;units=医院");
        assertThat(scopeInTransaction()).isEqualTo("actor=7;units=医院");
        TransactionScope.clear();
        assertThat(scopeInTransaction()).isEmpty();
    }

    @Test
    void nested_use_of_a_transaction_keeps_its_first_scope() {
        TransactionScope.set("actor=outer");
        var seen = transactions.execute(status -> {
            TransactionScope.set("actor=inner");
            return scopeInTransaction();
        });
        assertThat(seen).isEqualTo("actor=outer");
    }

    private String scopeInTransaction() {
        return transactions.execute(status -> jdbc.sql("select coalesce(current_setting('chabaocu.actor', true), '')")
                .query(String.class)
                .single());
    }
}
