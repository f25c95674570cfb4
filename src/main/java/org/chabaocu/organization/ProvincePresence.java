package org.chabaocu.organization;

import org.chabaocu.platform.setup.SetupCondition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An installation is set up as soon as it has its province. */
@Component
class ProvincePresence implements SetupCondition {

    private final JdbcClient jdbc;

    ProvincePresence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isSetUp() {
        return jdbc.sql("select exists (select 1 from organization where kind = 'PROVINCE_UNION')")
                .query(Boolean.class)
                .single();
    }
}
