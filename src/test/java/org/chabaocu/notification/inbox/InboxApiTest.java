package org.chabaocu.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chabaocu.notification.TestNotices.notice;
import static org.chabaocu.notification.TestNotices.to;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chabaocu.access.TestPeople.TestPerson;
import org.chabaocu.hazard.Calls;
import org.chabaocu.hazard.Province;
import org.chabaocu.hazard.Provinces;
import org.chabaocu.notification.Notice;
import org.chabaocu.notification.TestNotices;
import org.chabaocu.platform.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class InboxApiTest {

    private static final String PATH = "/api/v1/notifications";

    @Autowired
    Provinces provinces;

    @Autowired
    TestNotices notices;

    @Autowired
    Calls calls;

    @Autowired
    JdbcClient jdbc;

    private Province province;
    private TestPerson reader;

    @BeforeEach
    void settle() {
        province = provinces.fresh();
        reader = province.hospital().worker();
    }

    @Test
    void the_newest_come_first_and_the_list_is_paged() {
        for (var place : List.of("甲", "乙", "丙")) notices.tell(notice(province, place, to(reader)));
        var first = calls.get(reader, PATH + "?limit=2").is(200).body();
        assertThat(first.path("items").get(0).path("text").asString()).contains("丙");
        assertThat(first.path("items").size()).isEqualTo(2);
        var second = calls.get(
                        reader, PATH + "?limit=2&after=" + first.path("next").asString())
                .is(200)
                .body();
        assertThat(second.path("items").size()).isEqualTo(1);
        assertThat(second.path("items").get(0).path("text").asString()).contains("甲");
        assertThat(second.path("next").isMissingNode() || second.path("next").isNull())
                .isTrue();
    }

    @Test
    void reading_one_takes_it_off_the_count() {
        notices.tell(notice(province, "甲", to(reader)), notice(province, "乙", to(reader)));
        assertThat(unread()).isEqualTo(2);
        var id = calls.get(reader, PATH).body().path("items").get(0).path("id").asString();
        assertThat(calls.post(reader, PATH + "/" + id + "/read", Map.of())
                        .is(200)
                        .text("readAt"))
                .isNotBlank();
        assertThat(unread()).isEqualTo(1);
        assertThat(calls.get(reader, PATH + "?unread=true").body().path("items").size())
                .isEqualTo(1);
        calls.post(province.hospital().union(), PATH + "/" + id + "/read", Map.of())
                .is(404);
    }

    @Test
    void the_count_stops_at_what_is_shown_and_is_one_look_into_an_index() {
        var many = new ArrayList<Notice>();
        for (var i = 0; i < 150; i++) many.add(notice(province, "n" + i, to(reader)));
        notices.tell(many);
        var answer = calls.get(reader, PATH + "/unread").is(200).body();
        assertThat(answer.path("count").asInt()).isEqualTo(99);
        assertThat(answer.path("more").asBoolean()).isTrue();

        jdbc.sql("analyze notification_inbox").update();
        var plan = String.join(
                "\n",
                jdbc.sql("""
                        explain select count(*) from (
                            select from notification_inbox i where i.person_id = :person and i.read_at is null limit 100) u
                        """)
                        .param("person", reader.id().value())
                        .query((row, number) -> row.getString(1))
                        .list());
        assertThat(plan).contains("notification_inbox").doesNotContain("Sort");
    }

    @Test
    void what_asks_for_nothing_cannot_be_confirmed() {
        notices.tell(notice(province, "甲", to(reader)));
        var id = calls.get(reader, PATH).body().path("items").get(0).path("id").asString();
        var refused = calls.post(reader, PATH + "/" + id + "/confirm", Map.of()).is(409);
        assertThat(refused.text("reason")).isEqualTo("NOTHING_TO_CONFIRM");
    }

    @Test
    void visitors_have_no_inbox() {
        calls.get(null, PATH).is(401);
        calls.get(null, PATH + "/unread").is(401);
        calls.post(reader, PATH + "/" + UUID.randomUUID() + "/read", Map.of()).is(404);
    }

    @Test
    void everybody_chooses_for_themselves() {
        var usual = calls.get(reader, PATH + "/choices").is(200);
        assertThat(usual.text("mail")).isEqualTo("AT_ONCE");
        assertThat(usual.text("quietFrom")).startsWith("22:00");
        assertThat(usual.header("ETag")).isEqualTo("\"0\"");

        var choice = Map.of(
                "mail", "DAILY", "muted", List.of("hazard.reminder"), "quietFrom", "20:30", "quietUntil", "08:00");
        var chosen = calls.put(reader, PATH + "/choices", choice).is(200);
        assertThat(chosen.header("ETag")).isEqualTo("\"1\"");
        assertThat(calls.get(reader, PATH + "/choices")
                        .body()
                        .path("muted")
                        .get(0)
                        .asString())
                .isEqualTo("hazard.reminder");
        assertThat(calls.get(province.hospital().union(), PATH + "/choices").text("mail"))
                .isEqualTo("AT_ONCE");
        calls.call("PUT", reader, PATH + "/choices", choice, "If-Match", "\"0\"")
                .is(412);
        calls.put(reader, PATH + "/choices", Map.of("mail", "NEVER")).is(200);
        assertThat(calls.get(reader, PATH + "/choices").body().path("quietFrom").asString("none"))
                .isEqualTo("none");
    }

    @Test
    void what_cannot_be_chosen_is_named_by_its_field() {
        calls.put(reader, PATH + "/choices", Map.of()).faults("mail");
        calls.put(reader, PATH + "/choices", Map.of("mail", "AT_ONCE", "muted", List.of("magic")))
                .faults("muted");
        calls.put(reader, PATH + "/choices", Map.of("mail", "AT_ONCE", "quietFrom", "22:00"))
                .faults("quietUntil");
        calls.put(reader, PATH + "/choices", Map.of("mail", "AT_ONCE", "quietUntil", "07:00"))
                .faults("quietFrom");
        calls.put(reader, PATH + "/choices", Map.of("mail", "AT_ONCE", "quietFrom", "07:00", "quietUntil", "07:00"))
                .faults("quietUntil");
        assertThat(calls.put(reader, PATH + "/choices", Map.of("mail", "PIGEON"))
                        .status())
                .isIn(400, 422);
    }

    private int unread() {
        return calls.get(reader, PATH + "/unread").is(200).body().path("count").asInt();
    }
}
