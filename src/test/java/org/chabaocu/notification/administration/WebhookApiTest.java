package org.chabaocu.notification.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chabaocu.access.TestPeople;
import org.chabaocu.access.TestPeople.TestPerson;
import org.chabaocu.hazard.Answer;
import org.chabaocu.hazard.Calls;
import org.chabaocu.hazard.Province;
import org.chabaocu.hazard.Provinces;
import org.chabaocu.notification.NotificationSettings;
import org.chabaocu.notification.delivery.TestReceiver;
import org.chabaocu.people.Role;
import org.chabaocu.platform.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class WebhookApiTest {

    private static final String PATH = "/api/v1/webhooks";
    private static final String SECRET = "0123456789abcdef-secret";

    @Autowired
    Provinces provinces;

    @Autowired
    TestPeople people;

    @Autowired
    Calls calls;

    @Autowired
    JdbcClient jdbc;

    private Province province;
    private TestPerson administrator;

    @BeforeEach
    void settle() {
        province = provinces.fresh();
        administrator = province.administrator();
    }

    @Test
    void an_administrator_sets_up_changes_and_removes_a_webhook() {
        var added = calls.post(administrator, PATH, body()).is(201);
        assertThat(added.header("Location")).endsWith(PATH + "/" + added.text("id"));
        assertThat(added.response().body()).doesNotContain(SECRET).doesNotContain("token-1234");
        assertThat(added.text("address")).isEqualTo("https://hooks.example.org/in?…1234");
        assertThat(added.body().path("hasSecret").asBoolean()).isTrue();

        var path = PATH + "/" + added.text("id");
        var changed = new HashMap<>(body());
        changed.remove("secret");
        changed.put("active", false);
        changed.put("leastUrgency", "IMMINENT");
        calls.call("PUT", administrator, path, changed, "If-Match", "\"7\"").is(412);
        var answer = calls.call("PUT", administrator, path, changed, "If-Match", "\"1\"")
                .is(200);
        assertThat(answer.body().path("active").asBoolean()).isFalse();
        assertThat(answer.body().path("hasSecret").asBoolean()).as("kept").isTrue();
        assertThat(calls.get(administrator, PATH).body().path("items").size()).isEqualTo(1);

        calls.call("DELETE", administrator, path, null).is(204);
        calls.get(administrator, path).is(404);
        assertThat(jdbc.sql("select action from access_log where actor_id = :actor and subject = :id order by at")
                        .param("actor", administrator.id().value())
                        .param("id", added.text("id"))
                        .query((row, number) -> row.getString(1))
                        .list())
                .containsExactly("WEBHOOK_ADDED", "WEBHOOK_CHANGED", "WEBHOOK_REMOVED");
    }

    @Test
    void only_administrators_set_them_up_and_only_for_what_they_administer() {
        for (var who : List.of(
                province.hospital().safety(),
                province.hospital().union(),
                province.cityUnion(),
                province.provinceUnion())) {
            calls.post(who, PATH, body()).is(403);
            assertThat(calls.get(who, PATH).is(200).body().path("items").size()).isZero();
        }
        calls.post(null, PATH, body()).is(401);
        var ofUnit = people.person(province.hospital().id(), Role.ADMINISTRATOR);
        calls.post(ofUnit, PATH, body()).is(201);
        calls.post(ofUnit, PATH, with("organizationId", province.city())).faults("organizationId");
        calls.post(ofUnit, PATH, with("organizationId", province.neighbour().id()))
                .faults("organizationId");
        var foreign = provinces.fresh().administrator();
        var id = calls.post(administrator, PATH, body()).is(201).text("id");
        calls.get(foreign, PATH + "/" + id).is(404);
        calls.call("PUT", foreign, PATH + "/" + id, body()).is(404);
        calls.call("DELETE", foreign, PATH + "/" + id, null).is(404);
        calls.post(foreign, PATH + "/" + id + "/test", Map.of()).is(404);
    }

    @Test
    void what_cannot_be_is_named_by_its_field() {
        calls.post(administrator, PATH, Map.of()).faults("organizationId");
        calls.post(administrator, PATH, with("name", " ")).faults("name");
        calls.post(administrator, PATH, with("url", "not an address")).faults("url");
        calls.post(administrator, PATH, with("url", "ftp://hooks.example.org/")).faults("url");
        calls.post(administrator, PATH, with("url", "https://user:pass@hooks.example.org/"))
                .faults("url");
        calls.post(administrator, PATH, with("url", "https:///nowhere")).faults("url");
        calls.post(administrator, PATH, with("secret", "short")).faults("secret");
        calls.post(administrator, PATH, with("secret", "")).faults("secret");
        calls.post(administrator, PATH, with("language", "fr")).faults("language");
        calls.post(administrator, PATH, with("organizationId", UUID.randomUUID().toString()))
                .faults("organizationId");
    }

    @Test
    void unless_an_operator_allows_it_no_address_leads_inside() {
        var strict = new WebhookAddress(settings(false));
        for (var url : List.of(
                "https://127.0.0.1/",
                "https://localhost/",
                "https://a.localhost/",
                "https://10.1.2.3/",
                "https://169.254.169.254/latest/meta-data",
                "https://[::1]/",
                "https://[fd00::1]/",
                "https://2130706433/",
                "http://hooks.example.org/"))
            assertThat(strict.fault(url)).as(url).isPresent();
        assertThat(strict.fault("https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=x"))
                .isEmpty();
        assertThat(strict.fault("https://223.5.5.5/hook")).isEmpty();
        assertThat(new WebhookAddress(settings(true)).fault("http://10.1.2.3/hook"))
                .isEmpty();
    }

    @Test
    void a_test_reaches_this_webhook_and_no_other() {
        try (var one = new TestReceiver();
                var other = new TestReceiver()) {
            var id = calls.post(administrator, PATH, with("url", one.url()))
                    .is(201)
                    .text("id");
            calls.post(administrator, PATH, with("url", other.url())).is(201);
            calls.post(administrator, PATH + "/" + id + "/test", Map.of()).is(202);
            await().atMost(Duration.ofSeconds(30)).until(() -> one.taken().size() == 1);
            assertThat(one.taken().getFirst().body()).contains("测试消息");
            assertThat(other.all()).isEmpty();
            await().atMost(Duration.ofSeconds(10)).until(() -> !lastSent(id).isEmpty());
        }
    }

    private String lastSent(String id) {
        Answer answer = calls.get(administrator, PATH + "/" + id);
        return answer.text("lastSentAt");
    }

    private Map<String, Object> body() {
        return Map.of(
                "organizationId",
                province.hospital().id().toString(),
                "name",
                "安全平台",
                "format",
                "GENERIC",
                "url",
                "https://hooks.example.org/in?key=token-1234",
                "secret",
                SECRET);
    }

    private Map<String, Object> with(String field, Object value) {
        var changed = new HashMap<>(body());
        changed.put(field, value);
        return changed;
    }

    private static NotificationSettings settings(boolean privateAddresses) {
        var some = Duration.ofSeconds(1);
        return new NotificationSettings("", some, some, some, some, some, some, privateAddresses, some);
    }
}
