package org.chabaocu.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class StartTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void every_migration_is_applied_when_the_application_has_started() throws IOException {
        var applied = jdbc.sql("select script from flyway_schema_history where success and type = 'SQL'")
                .query(String.class)
                .list();
        try (var files = Files.list(Path.of("src/main/resources/db/migration"))) {
            assertThat(applied)
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString()).toList());
        }
    }
}
