package org.chabaocu.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.chabaocu.platform.ChildApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledServerTest {

    @TempDir
    Path data;

    @Test
    void after_kill_9_the_database_ends_by_itself_and_the_next_start_finds_every_commit() throws Exception {
        var folder = new DataFolder(data);
        try (var first = ChildApplication.serving(data)) {
            assertThat(health(first)).contains("\"status\":\"UP\"");
            assertThat(first.output()).contains("/setup");
            try (var connection = PostgresServer.running(folder).orElseThrow().connect()) {
                connection.createStatement().execute("create table survivor as select 7 as number");
                first.kill();
            }
        }
        try (var second = ChildApplication.serving(data)) {
            assertThat(health(second)).contains("\"status\":\"UP\"");
            try (var connection = PostgresServer.running(folder).orElseThrow().connect();
                    var rows = connection.createStatement().executeQuery("select number from survivor")) {
                assertThat(rows.next()).isTrue();
            }
            var third = ChildApplication.running("serve", "--port", "0", "--data", data.toString());
            assertThat(third.exitCode()).isEqualTo(1);
            assertThat(third.output())
                    .contains("in use by another running Chabaocu")
                    .doesNotContain("\tat ");
        }
    }

    private static String health(ChildApplication application) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(application.address() + "/actuator/health"))
                    .build();
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }
}
