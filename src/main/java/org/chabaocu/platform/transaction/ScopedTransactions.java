package org.chabaocu.platform.transaction;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;

/** Tells the database with each transaction on whose behalf it runs; the setting ends with the transaction. */
final class ScopedTransactions extends JdbcTransactionManager {

    private final DataSource dataSource;

    ScopedTransactions(DataSource dataSource) {
        super(dataSource);
        this.dataSource = dataSource;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        var scope = TransactionScope.current();
        if (scope == null) return;
        try {
            tellDatabase(scope);
        } catch (SQLException e) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("The scope could not be set", e);
        }
    }

    private void tellDatabase(String scope) throws SQLException {
        var connection = DataSourceUtils.doGetConnection(dataSource);
        try (var statement = connection.prepareStatement("select set_config('chabaocu.actor', ?, true)")) {
            statement.setString(1, scope);
            statement.execute();
        } finally {
            DataSourceUtils.doReleaseConnection(connection, dataSource);
        }
    }
}
