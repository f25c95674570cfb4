package org.chabaocu.audit;

import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody with the database's own rights could do: take back the right to change events, use it, and give it up. */
@Component
public final class Tampering {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    Tampering(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    public void with(String table, String hazard, String... statements) {
        with(table, Map.of("hazard", UUID.fromString(hazard)), statements);
    }

    public void with(String table, Map<String, ?> parameters, String... statements) {
        transactions.executeWithoutResult(status -> {
            jdbc.sql("grant update, delete on %s to current_user".formatted(table))
                    .update();
            for (var statement : statements)
                jdbc.sql(statement).params(parameters).update();
            jdbc.sql("revoke update, delete on %s from current_user".formatted(table))
                    .update();
        });
    }
}
