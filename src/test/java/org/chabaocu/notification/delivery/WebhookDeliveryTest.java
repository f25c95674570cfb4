package org.chabaocu.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chabaocu.notification.TestNotices.notice;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.chabaocu.hazard.Province;
import org.chabaocu.hazard.Provinces;
import org.chabaocu.notification.Notice;
import org.chabaocu.notification.TestNotices;
import org.chabaocu.notification.Urgency;
import org.chabaocu.platform.ApplicationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class WebhookDeliveryTest {

    @Autowired
    Provinces provinces;

    @Autowired
    TestNotices notices;

    @Autowired
    DeliverMessages deliverMessages;

    @Autowired
    JdbcClient jdbc;

    private Province province;
    private TestReceiver receiver;

    @BeforeEach
    void a_unit_and_a_receiver() {
        province = provinces.fresh();
        receiver = new TestReceiver();
    }

    @AfterEach
    void close() {
        jdbc.sql("delete from notification_outgoing where receiver_id in (select id from notification_webhook)")
                .update();
        jdbc.sql("update notification_webhook set active = false").update();
        receiver.close();
    }

    @Test
    void a_program_gets_signed_json() throws Exception {
        hook("GENERIC");
        notices.tell(notice(province, "泵房").with(Urgency.URGENT));
        await(() -> receiver.taken().size() == 1);

        var call = receiver.taken().getFirst();
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("a secret of sixteen".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        var expected = mac.doFinal((call.timestamp() + "." + call.body()).getBytes(StandardCharsets.UTF_8));
        assertThat(call.signature()).isEqualTo("sha256=" + HexFormat.of().formatHex(expected));
        assertThat(call.json().path("id").asString()).isEqualTo(call.id());
        var item = call.json().path("items").get(0);
        assertThat(item.path("kind").asString()).isEqualTo("hazard.reminder");
        assertThat(item.path("urgency").asString()).isEqualTo("URGENT");
        assertThat(item.path("text").asString()).contains("泵房");
        assertThat(item.path("organizationId").asString())
                .isEqualTo(province.hospital().id().toString());
        assertThat(item.path("path").asString()).startsWith("/hazards/");
    }

    @Test
    void it_hears_what_concerns_its_node_and_presses_enough_and_nothing_else() {
        var id = hook("GENERIC");
        jdbc.sql("update notification_webhook set least_urgency = 'URGENT' where id = :id")
                .param("id", id)
                .update();
        var elsewhere = provinces.fresh();
        notices.tell(
                notice(province, "平常"),
                notice(elsewhere, "别处").with(Urgency.URGENT),
                notice(province, "催办").with(Urgency.URGENT));
        await(() -> !receiver.taken().isEmpty());
        deliverMessages.deliver();
        assertThat(texts()).hasSize(1).first().asString().contains("催办");
    }

    @Test
    void a_receiver_that_was_down_gets_everything_once_and_in_order() {
        var id = hook("GENERIC");
        receiver.answers(503, "down");
        for (var i = 0; i < 7; i++) {
            notices.tell(some(i * 50, 50));
            deliverMessages.deliver();
        }
        await(() -> failures(id) >= 2);
        assertThat(receiver.taken()).isEmpty();

        receiver.works();
        await(() -> texts().size() >= 350);
        deliverMessages.deliver();
        assertThat(places())
                .containsExactlyElementsOf(
                        IntStream.range(0, 350).mapToObj(i -> "处" + i).toList());
        assertThat(receiver.taken().stream().map(TestReceiver.Call::id)).doesNotHaveDuplicates();
        assertThat(failures(id)).isZero();
        assertThat(jdbc.sql("select count(*) from notification_outgoing where receiver_id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void what_was_taken_but_not_answered_comes_again_under_the_same_id() {
        hook("GENERIC");
        receiver.breaksOff(call -> true);
        notices.tell(notice(province, "一"));
        await(() -> receiver.all().size() >= 2);
        receiver.works();
        notices.tell(notice(province, "二"));
        await(() -> texts().stream().anyMatch(text -> text.contains("二")));
        var ids = receiver.all().stream().map(TestReceiver.Call::id).distinct().toList();
        assertThat(ids).hasSize(2);
        var bodies = receiver.all().stream()
                .filter(call -> call.id().equals(ids.getFirst()))
                .map(TestReceiver.Call::body)
                .distinct();
        assertThat(bodies).hasSize(1);
    }

    @Test
    void a_redirection_is_not_followed() {
        var id = hook("GENERIC");
        receiver.answers(302, "");
        notices.tell(notice(province, "一"));
        await(() -> failures(id) >= 1);
        assertThat(jdbc.sql("select failure from notification_receiver where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo("HTTP 302");
        assertThat(receiver.all().stream().map(TestReceiver.Call::id).distinct())
                .hasSize(1);
    }

    @Test
    void a_wecom_robot_gets_one_message_with_the_first_lines_and_nothing_people_wrote_is_markup() {
        hook("WECOM");
        var many = some(0, 40);
        many.set(0, notice(province, "[点我](https://evil.example)"));
        notices.tell(many);
        await(() -> !receiver.taken().isEmpty());
        var body = receiver.taken().getFirst().json();
        assertThat(body.path("msgtype").asString()).isEqualTo("markdown");
        var content = body.path("markdown").path("content").asString();
        assertThat(content)
                .contains("共 40 条消息")
                .contains("另有 30 条")
                .contains("［点我］")
                .doesNotContain("[点我]");
        assertThat(content.getBytes(StandardCharsets.UTF_8).length).isLessThan(4_096);
        assertThat(receiver.taken()).hasSize(1);
    }

    @Test
    void a_robot_that_answers_with_an_error_is_tried_again() {
        var id = hook("WECOM");
        receiver.answers(200, "{\"errcode\":45009,\"errmsg\":\"api freq out of limit\"}");
        notices.tell(notice(province, "一"));
        await(() -> failures(id) >= 1);
        receiver.works();
        await(() -> receiver.taken().size() == 1);
        assertThat(failures(id)).isZero();
    }

    @Test
    void a_dingtalk_robot_is_called_at_its_signed_address() {
        hook("DINGTALK");
        notices.tell(notice(province, "一"));
        await(() -> receiver.taken().size() == 1);
        var call = receiver.taken().getFirst();
        assertThat(call.query()).matches("key=abcdef&timestamp=\\d{13}&sign=[A-Za-z0-9%]+");
        assertThat(call.json().path("markdown").path("title").asString()).isEqualTo("【查保促】到期提醒");
        assertThat(call.json().path("markdown").path("text").asString()).contains("U1-一");
    }

    private UUID hook(String format) {
        return notices.webhook(province, format, receiver.url(), province.administrator());
    }

    private List<Notice> some(int from, int number) {
        var some = new ArrayList<Notice>();
        for (var i = from; i < from + number; i++) some.add(notice(province, "处" + i));
        return some;
    }

    private List<String> texts() {
        return receiver.taken().stream()
                .flatMap(call -> call.json().path("items").values().stream())
                .map(item -> item.path("text").asString())
                .toList();
    }

    private List<String> places() {
        return texts().stream()
                .map(text -> text.substring(text.indexOf('（') + 1, text.indexOf('）')))
                .toList();
    }

    private int failures(UUID id) {
        return jdbc.sql("select coalesce(max(failures), 0) from notification_receiver where id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            deliverMessages.deliver();
            return condition.call();
        });
    }
}
