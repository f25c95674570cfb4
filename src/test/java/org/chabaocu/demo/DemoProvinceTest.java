package org.chabaocu.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.chabaocu.hazard.HazardStatus;
import org.chabaocu.hazard.Level;
import org.chabaocu.hazard.Server;
import org.chabaocu.platform.ChildApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The built application in a JVM of its own with the demo province: what is in it, and what is left of it after kill -9. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoProvinceTest {

    private static final List<String> ACCOUNTS = List.of(
            "worker",
            "worker-2",
            "teamleader",
            "depthead",
            "safety",
            "safety-2",
            "leader",
            "union",
            "union-2",
            "worker-b",
            "safety-b",
            "leader-b",
            "union-b",
            "city",
            "city-b",
            "government",
            "government-b",
            "province",
            "admin",
            "inspector-1",
            "inspector-2",
            "inspector-3",
            "inspector-4",
            "inspector-5",
            "inspector-6");

    private static final int REPORTS = 2_000;
    private static final int PHONES = 16;

    private Path folder;
    private ChildApplication application;
    private Server server;

    private ChildApplication demo() {
        var child = ChildApplication.running("demo", "--port", "0", "--data", folder.toString());
        child.address();
        return child;
    }

    @BeforeAll
    void serves(@TempDir Path empty) throws IOException {
        folder = empty;
        application = demo();
        server = new Server(application.address());
        assertThat(server.get("", "/actuator/health").body().path("status").asString())
                .isEqualTo("UP");
    }

    @AfterAll
    void end() {
        application.close();
    }

    @Test
    @Order(1)
    void every_named_account_may_log_in_and_needs_no_new_password() throws IOException {
        for (var account : ACCOUNTS) {
            var me = server.get(token(account), "/api/v1/me");
            assertThat(me.status()).as(account).isEqualTo(200);
            assertThat(me.body().path("username").asString()).isEqualTo(account);
        }
    }

    @Test
    @Order(2)
    void there_are_hazards_in_every_state_and_at_every_level_with_pictures() throws IOException {
        var hazards = server.get(token("province"), "/api/v1/hazards?limit=200")
                .body()
                .path("items")
                .values();

        var states = new HashSet<String>();
        var levels = new HashSet<String>();
        for (var hazard : hazards) {
            states.add(hazard.path("status").asString());
            if (!hazard.path("level").isNull()) levels.add(hazard.path("level").asString());
        }
        assertThat(states).hasSize(HazardStatus.values().length);
        assertThat(levels).hasSize(Level.values().length);
        assertThat(hazards.size()).isBetween(60, 199);
    }

    @Test
    @Order(3)
    void four_cities_have_three_units_each() throws IOException {
        var token = token("admin");
        var province = server.get(token, "/api/v1/me").body().path("provinceId").asString();
        var cities = server.get(token, "/api/v1/organizations?kind=CITY_UNION&parent=" + province);
        assertThat(cities.body().path("items")).hasSize(4);
        for (var city : cities.body().path("items")) {
            var units = server.get(
                    token,
                    "/api/v1/organizations?kind=UNIT&parent=" + city.path("id").asString());
            assertThat(units.body().path("items")).hasSize(3);
        }
    }

    @Test
    @Order(4)
    void the_same_people_work_where_the_contract_says() throws IOException {
        var worker = server.get(token("worker"), "/api/v1/me").body();
        var leader = server.get(token("teamleader"), "/api/v1/me").body();
        assertThat(worker.path("homeId")).isEqualTo(leader.path("homeId"));
        assertThat(server.get(token("government"), "/api/v1/me").body().path("homeId"))
                .isEqualTo(server.get(token("city"), "/api/v1/me").body().path("homeId"));
        assertThat(server.get(token("inspector-1"), "/api/v1/me").body().path("roles"))
                .isEmpty();
    }

    @Test
    @Order(5)
    void there_is_a_supervision_round_in_each_stage() throws IOException {
        var province = token("province");
        var rounds = server.get(province, "/api/v1/supervision/rounds").body().path("items");
        var states = new ArrayList<String>();
        var teams = new HashSet<String>();
        for (var round : rounds) {
            states.add(round.path("status").asString());
            var whole = server.get(
                            province,
                            "/api/v1/supervision/rounds/" + round.path("id").asString())
                    .body();
            whole.path("teams").forEach(team -> teams.add(team.path("status").asString()));
        }
        assertThat(states)
                .containsExactly("PLANNED", "VISITING", "VISITING", "REPORTING", "REPORTING", "REPORTING", "ARCHIVED");
        assertThat(teams).contains("PREPARING", "VISITING", "REPORTING", "SUBMITTED", "ACCEPTED");
    }

    @Test
    @Order(6)
    void an_inspector_visits_the_first_unit_of_city_1_and_may_judge_there() throws IOException {
        var unit =
                server.get(token("union"), "/api/v1/me").body().path("unitId").asString();
        var inspector = token("inspector-1");
        var begun = server.get(inspector, "/api/v1/supervision/visits?limit=200")
                .body()
                .path("items")
                .valueStream()
                .filter(visit -> visit.path("status").asString().equals("STARTED"))
                .map(visit -> visit.path("id").asString())
                .toList();
        assertThat(begun).hasSize(1);
        var visit = server.get(inspector, "/api/v1/supervision/visits/" + begun.getFirst())
                .body();
        assertThat(visit.path("organizationId").asString()).isEqualTo(unit);
        assertThat(visit.path("judged").asInt()).isEqualTo(9);
        assertThat(visit.path("actions").valueStream().map(action -> action.asString()))
                .contains("record-visit", "skip-visit", "hand-over");
        for (var number = 1; number <= 6; number++)
            assertThat(server.get(token("inspector-" + number), "/api/v1/supervision/visits")
                            .body()
                            .path("items"))
                    .isNotEmpty();
    }

    @Test
    @Order(7)
    void a_team_s_check_of_today_waits_and_some_of_the_days_before_were_missed() throws IOException {
        var token = token("worker");
        var me = server.get(token, "/api/v1/me").body();
        var due = server.get(
                token, "/api/v1/checks/due?organization=" + me.path("homeId").asString());
        assertThat(due.body().path("items")).hasSize(1);
        assertThat(due.body().at("/items/0/actions/0").asString()).isEqualTo("complete");
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        var coverage = server.get(
                token,
                "/api/v1/checks/coverage?organization=%s&from=%s&to=%s"
                        .formatted(me.path("unitId").asString(), today.minusDays(60), today));
        var daily = coverage.body().at("/items/0");
        assertThat(daily.path("due").asInt()).isEqualTo(36);
        assertThat(daily.path("missed").asInt()).isBetween(2, 6);
        assertThat(daily.path("done").asInt() + daily.path("missed").asInt()).isEqualTo(35);
        assertThat(coverage.body().at("/items/1/missed").asInt()).isPositive();
    }

    @Test
    @Order(8)
    void the_first_unit_of_city_2_has_no_campaign_record_of_this_year_and_the_others_have() throws IOException {
        var token = token("province");
        var year = OffsetDateTime.now(ZoneId.of("Asia/Shanghai")).getYear();
        for (var account : List.of("union", "union-b", "city", "city-b")) {
            var me = server.get(token(account), "/api/v1/me").body();
            var home = me.path("homeId").asString();
            var path = "/api/v1/campaign/records?organization=" + home + "&year=";
            assertThat(server.get(token, path + (year - 1)).body().path("items").size())
                    .as(account + " last year")
                    .isPositive();
            var size = server.get(token, path + year).body().path("items").size();
            if (account.equals("union-b")) assertThat(size).isZero();
            else assertThat(size).as(account).isBetween(8, 30);
        }
    }

    @Test
    @Order(7)
    void the_idle_unit_meets_no_item_by_records_and_the_first_unit_most_of_them() throws IOException {
        var idle = readiness("union-b");
        assertThat(idle).hasSize(15);
        for (var code :
                List.of("U-1-1", "U-1-2", "U-1-3", "U-1-4", "U-2-1", "U-2-2", "U-2-3", "U-3-1", "U-3-4", "U-4-1"))
            assertThat(idle).as("union-b").containsEntry(code, "MISSING");
        assertThat(idle).containsEntry("U-2-4", "MANUAL").containsEntry("U-4-3", "PARTLY");
        var first = readiness("union");
        assertThat(first)
                .containsEntry("U-1-2", "MET")
                .containsEntry("U-3-4", "MET")
                .containsEntry("U-2-4", "PARTLY");
        assertThat(first.values().stream().filter("MET"::equals)).hasSizeGreaterThan(7);
    }

    private Map<String, String> readiness(String account) throws IOException {
        var token = token(account);
        var unit = server.get(token, "/api/v1/me").body().path("unitId").asString();
        var statuses = new LinkedHashMap<String, String>();
        server.get(token, "/api/v1/campaign/readiness?organization=" + unit)
                .body()
                .path("items")
                .forEach(item -> statuses.put(
                        item.path("code").asString(), item.path("status").asString()));
        return statuses;
    }

    @Test
    @Order(9)
    void every_acknowledged_report_is_there_after_a_kill_in_the_middle() throws IOException {
        var token = token("worker");
        var acknowledged = reportUntilKilled(token);
        System.out.printf("killed after %d of %d reports%n", acknowledged.size(), REPORTS);

        var start = Instant.now();
        application = demo();
        server = new Server(application.address());
        System.out.printf(
                "serving again after %d ms%n",
                Duration.between(start, Instant.now()).toMillis());

        var present = ids(token("safety"), acknowledged.size());
        assertThat(present).containsAll(acknowledged);
        var union = token("safety");
        for (var id : acknowledged.stream().limit(50).toList()) {
            var events = server.get(union, "/api/v1/hazards/" + id + "/events")
                    .body()
                    .path("items");
            assertThat(events.get(0).path("previousHash").asString()).isEqualTo("0".repeat(64));
        }
        var verified = server.get(token("admin"), "/api/v1/audit/verify");
        assertThat(verified.status()).isEqualTo(200);
        assertThat(verified.body().path("valid").asBoolean())
                .as(verified.toString())
                .isTrue();
        assertThat(verified.body().path("events").asInt()).isGreaterThan(acknowledged.size());
    }

    private List<String> reportUntilKilled(String token) throws IOException {
        var unit = server.get(token, "/api/v1/me").body().path("unitId").asString();
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        var next = new AtomicInteger();
        try (var phones = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < PHONES; i++)
                phones.submit(() -> {
                    while (next.getAndIncrement() < REPORTS) acknowledged.add(report(token, unit));
                    return true;
                });
            while (acknowledged.size() < REPORTS / 2) LockSupport.parkNanos(1_000_000);
            application.kill();
        }
        assertThat(acknowledged).hasSizeLessThan(REPORTS);
        return new ArrayList<>(acknowledged);
    }

    /** Fails, and so ends the phone's work, when the server is gone. */
    private String report(String token, String unit) throws IOException {
        var body = Map.of(
                "unitId",
                unit,
                "place",
                "断电测试间",
                "description",
                "服务器在确认后立即断电",
                "foundAt",
                OffsetDateTime.now(ZoneOffset.UTC).minusMinutes(1).toString());
        var reply = server.post(token, "/api/v1/hazards", body);
        if (reply.status() != 201) throw new IOException(reply.toString());
        return reply.body().path("id").asString();
    }

    private Set<String> ids(String token, int atLeast) throws IOException {
        var ids = new HashSet<String>();
        var after = "";
        do {
            var page = server.get(token, "/api/v1/hazards?limit=200" + after).body();
            page.path("items").forEach(hazard -> ids.add(hazard.path("id").asString()));
            if (page.path("next").isNull()) break;
            after = "&after=" + page.path("next").asString();
        } while (ids.size() < atLeast + 1_000);
        return ids;
    }

    private String token(String username) throws IOException {
        return server.token(username, EnrolPeople.PASSWORD);
    }
}
