package org.chabaocu.platform.transaction;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the scoped transactions in the place of Spring's plain ones. */
@Configuration(proxyBeanMethods = false)
class TransactionConfiguration {

    @Bean
    ScopedTransactions transactionManager(DataSource dataSource) {
        return new ScopedTransactions(dataSource);
    }
}
