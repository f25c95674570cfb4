package org.chabaocu.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.chabaocu.access.Actor;
import org.chabaocu.access.TestApi;
import org.chabaocu.campaign.record.RecordKind;
import org.chabaocu.campaign.record.Records;
import org.chabaocu.organization.OrganizationKind;
import org.chabaocu.platform.ApplicationTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@ApplicationTest
class RecordApiTest {

    private static final String PATH = "/api/v1/campaign/records";

    @Autowired
    ApplicationContext context;

    @Autowired
    TestApi api;

    @Autowired
    Records records;

    private CampaignTown town;

    @BeforeEach
    void a_town() {
        town = new CampaignTown(context);
    }

    @Test
    void a_record_is_kept_read_changed_and_withdrawn() {
        var photo = town.photo(town.union);
        var created = body(post(
                        town.union,
                        town.body(
                                RecordKind.KICKOFF_MEETING,
                                "place",
                                "三楼会议室",
                                "participants",
                                86,
                                "content",
                                "传达文件，部署任务",
                                "attachmentIds",
                                List.of(photo.toString())))
                .expectStatus()
                .isCreated()
                .expectHeader()
                .exists("Location")
                .expectHeader()
                .valueEquals("ETag", "\"1\""));
        assertThat(created)
                .containsEntry("kind", "KICKOFF_MEETING")
                .containsEntry("item", "U-1-3")
                .containsEntry("participants", 86)
                .containsEntry("place", "三楼会议室")
                .containsEntry("status", "KEPT")
                .containsEntry("attachmentIds", List.of(photo.toString()));
        var id = String.valueOf(created.get("id"));

        var changed = body(put(
                        town.leader,
                        id,
                        "\"1\"",
                        town.body(
                                RecordKind.KICKOFF_MEETING, "title", "启动会", "attachmentIds", List.of(photo.toString())))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"2\""));
        assertThat(changed).containsEntry("title", "启动会").containsEntry("participants", null);
        assertThat(changed).containsEntry("attachmentIds", List.of(photo.toString()));
        put(town.union, id, "\"1\"", town.body(RecordKind.KICKOFF_MEETING))
                .expectStatus()
                .isEqualTo(412);

        assertThat(body(withdraw(town.union, id, Map.of("reason", "重复记录"))
                        .expectStatus()
                        .isOk()))
                .containsEntry("status", "WITHDRAWN")
                .containsEntry("withdrawnReason", "重复记录");
        put(town.union, id, null, town.body(RecordKind.KICKOFF_MEETING))
                .expectStatus()
                .isEqualTo(409);
        assertThat(records.of(town.unit.id(), CampaignTown.today().getYear())).isEmpty();
        get(town.worker, PATH + "/" + id).expectStatus().isNotFound();
        get(town.cityUnion, PATH + "/" + id).expectStatus().isOk();
    }

    @Test
    void the_kinds_are_those_of_the_two_checklists() {
        assertThat(items(OrganizationKind.UNIT))
                .containsExactly(
                        "U-1-1", "U-1-2", "U-1-3", "U-1-4", "U-2-1", "U-2-2", "U-2-3", "U-3-1", "U-3-3", "U-3-4",
                        "U-4-1", "U-4-3");
        assertThat(items(OrganizationKind.CITY_UNION))
                .containsExactly(
                        "C-1-1", "C-1-2", "C-2-1", "C-2-2", "C-2-3", "C-3-1", "C-3-2", "C-3-3", "C-4-1", "C-4-2",
                        "C-4-3", "C-4-4", "C-5-1", "C-5-2", "C-5-3");
        for (var kind : RecordKind.of(OrganizationKind.UNIT))
            post(town.safety, town.body(kind)).expectStatus().isCreated();
        for (var kind : RecordKind.of(OrganizationKind.CITY_UNION))
            post(town.cityUnion, ofCity(kind)).expectStatus().isCreated();
        var year = CampaignTown.today().getYear();
        assertThat(records.of(town.unit.id(), year))
                .hasSameSizeAs(RecordKind.of(OrganizationKind.UNIT))
                .allMatch(row -> Objects.requireNonNull(row.item()).startsWith("U-"));
        assertThat(records.of(town.city.id(), year))
                .hasSameSizeAs(RecordKind.of(OrganizationKind.CITY_UNION))
                .allMatch(row -> Objects.requireNonNull(row.item()).startsWith("C-"));
    }

    private static Set<String> items(OrganizationKind level) {
        return RecordKind.of(level).stream()
                .map(kind -> Objects.requireNonNull(kind.item(level)))
                .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }

    @Test
    void participants_are_a_number_or_words_or_people() {
        assertThat(body(post(town.union, town.body(RecordKind.DRILL, "participants", "全体职工"))))
                .containsEntry("attendees", "全体职工")
                .containsEntry("participants", null);
        var people = List.of(
                town.worker.id().toString(),
                town.nurse.username(),
                "进修医生",
                Map.of("personId", town.safety.id().toString(), "hours", 3.5, "score", 59));
        var made = body(post(town.union, town.body(RecordKind.ALL_STAFF_TRAINING, "participants", people, "hours", 4)));
        assertThat(made).containsEntry("participants", 4);
        assertThat(people(made))
                .extracting(one -> one.get("name"))
                .containsExactlyInAnyOrder("张小明", "陈护士", "进修医生", "赵安全");
        assertThat(person(made, "赵安全"))
                .containsEntry("hours", 3.5)
                .containsEntry("score", 59.0)
                .containsEntry("passed", false);
        assertThat(person(made, "进修医生").get("personId")).isNull();

        var id = String.valueOf(made.get("id"));
        var less = Map.of(
                "count",
                30,
                "people",
                List.of(Map.of("personId", town.worker.id().toString(), "score", 88)));
        var changed = body(
                put(town.union, id, null, town.body(RecordKind.ALL_STAFF_TRAINING, "participants", less, "hours", 4)));
        assertThat(changed).containsEntry("participants", 30);
        assertThat(people(changed)).hasSize(1);
        assertThat(person(changed, "张小明")).containsEntry("passed", true);
    }

    @Test
    void a_worker_reads_the_unit_s_records_but_of_the_participants_only_themselves() {
        var people = List.of(town.worker.id().toString(), town.nurse.id().toString());
        var id = body(post(town.union, town.body(RecordKind.DRILL, "participants", people)))
                .get("id");
        var seen = body(get(town.worker, PATH + "/" + id));
        assertThat(people(seen)).extracting(one -> one.get("name")).containsExactly("张小明");
        assertThat(seen).containsEntry("participants", 2);
        assertThat(people(body(get(town.provinceUnion, PATH + "/" + id)))).hasSize(2);
    }

    @Test
    void nobody_does_what_is_not_theirs_and_outsiders_find_nothing() {
        var id = String.valueOf(
                body(post(town.union, town.body(RecordKind.DRILL))).get("id"));
        for (var reader : List.of(town.worker, town.cityUnion, town.provinceUnion)) {
            get(reader, PATH + "/" + id).expectStatus().isOk();
            post(reader, town.body(RecordKind.DRILL)).expectStatus().isForbidden();
            put(reader, id, null, town.body(RecordKind.DRILL)).expectStatus().isForbidden();
            withdraw(reader, id, Map.of("reason", "x")).expectStatus().isForbidden();
        }
        for (var outsider : List.of(town.stranger, town.government)) {
            get(outsider, PATH + "/" + id).expectStatus().isNotFound();
            post(outsider, town.body(RecordKind.DRILL)).expectStatus().isNotFound();
            put(outsider, id, null, town.body(RecordKind.DRILL)).expectStatus().isNotFound();
            withdraw(outsider, id, Map.of("reason", "x")).expectStatus().isNotFound();
            get(outsider, PATH + "?organization=" + town.unit.id())
                    .expectStatus()
                    .isNotFound();
        }
        var ofCity = String.valueOf(
                body(post(town.cityUnion, ofCity(RecordKind.DISPATCH))).get("id"));
        get(town.union, PATH + "/" + ofCity).expectStatus().isNotFound();
        get(town.provinceUnion, PATH + "/" + ofCity).expectStatus().isOk();
        post(town.union, ofCity(RecordKind.DISPATCH)).expectStatus().isNotFound();
        post(town.provinceUnion, ofCity(RecordKind.DISPATCH)).expectStatus().isForbidden();
        api.asNobody().get().uri(PATH).exchange().expectStatus().isUnauthorized();
        get(town.union, PATH + "/" + UUID.randomUUID()).expectStatus().isNotFound();
    }

    @Test
    void bad_input_is_named_by_its_field() {
        assertThat(faults(
                        post(town.union, Map.of("organizationId", town.unit.id().toString()))))
                .containsExactlyInAnyOrder("heldOn", "kind", "title");
        assertThat(faults(post(town.union, Map.of("kind", "DRILL")))).containsExactly("organizationId");
        assertFault(RecordKind.DISPATCH, "kind");
        assertFault(
                RecordKind.DRILL,
                "heldOn",
                "heldOn",
                CampaignTown.today().plusDays(1).toString());
        assertFault(
                RecordKind.DRILL,
                "endsOn",
                "endsOn",
                CampaignTown.today().minusYears(1).toString());
        assertFault(RecordKind.DRILL, "hours", "hours", -2);
        assertFault(RecordKind.DRILL, "hours", "hours", 0);
        assertFault(RecordKind.DRILL, "hours", "hours", 24.5);
        assertFault(RecordKind.DRILL, "participants.count", "participants", -1);
        assertFault(
                RecordKind.DRILL,
                "participants[0]",
                "participants",
                List.of(UUID.randomUUID().toString()));
        assertFault(
                RecordKind.DRILL,
                "participants[0]",
                "participants",
                List.of(town.stranger.id().toString()));
        assertFault(RecordKind.DRILL, "participants[0]", "participants", List.of(town.stranger.username()));
        var twice = List.of(town.worker.id().toString(), town.worker.username());
        assertFault(RecordKind.DRILL, "participants[1]", "participants", twice);
        var tired = List.of(Map.of("name", "王某", "hours", 25));
        assertFault(RecordKind.DRILL, "participants[0].hours", "participants", tired);
        var clever = List.of(Map.of("name", "王某", "score", 101));
        assertFault(RecordKind.DRILL, "participants[0].score", "participants", clever);
        assertFault(
                RecordKind.DRILL,
                "attachmentIds",
                "attachmentIds",
                List.of(UUID.randomUUID().toString()));
        assertFault(
                RecordKind.DRILL,
                "attachmentIds",
                "attachmentIds",
                List.of(town.photo(town.nurse).toString()));
        assertThat(faults(post(town.union, town.body(RecordKind.DRILL, "kind", "PARTY"))))
                .containsExactly("kind");
        assertThat(records.of(town.unit.id(), CampaignTown.today().getYear())).isEmpty();
    }

    @Test
    void hours_may_be_as_many_as_the_days_of_the_record_hold() {
        var start = CampaignTown.today().minusDays(2).toString();
        var three = town.body(
                RecordKind.INDUCTION_TRAINING,
                "heldOn",
                start,
                "endsOn",
                CampaignTown.today().toString(),
                "hours",
                72);
        post(town.union, three).expectStatus().isCreated();
        three.put("hours", 72.5);
        assertThat(faults(post(town.union, three))).containsExactly("hours");
    }

    @Test
    void the_list_is_filtered_and_paged() {
        for (var i = 0; i < 5; i++)
            post(
                    town.union,
                    town.body(
                            RecordKind.BULLETIN,
                            "heldOn",
                            CampaignTown.earlier(i).toString()));
        post(
                town.union,
                town.body(
                        RecordKind.DRILL,
                        "heldOn",
                        CampaignTown.today().minusYears(1).toString()));
        post(town.cityUnion, ofCity(RecordKind.DISPATCH));
        var path = PATH + "?organization=" + town.unit.id();
        var first = body(get(town.worker, path + "&limit=4"));
        var second = body(get(town.worker, path + "&limit=4&after=" + first.get("next")));
        assertThat(Stream.concat(items(first).stream(), items(second).stream())
                        .map(one -> one.get("id"))
                        .distinct())
                .hasSize(6);
        assertThat(second.get("next")).isNull();
        assertThat(items(body(
                        get(town.worker, path + "&year=" + CampaignTown.today().getYear()))))
                .hasSize(5);
        assertThat(items(body(get(town.worker, path + "&kind=DRILL")))).hasSize(1);
        assertThat(items(body(get(town.cityUnion, PATH)))).hasSize(7);
        assertThat(items(body(get(town.worker, PATH)))).hasSize(6);
        assertThat(items(body(get(town.government, PATH)))).isEmpty();
    }

    @Test
    void the_same_key_again_keeps_one_record() {
        var key = UUID.randomUUID().toString();
        var once = town.body(RecordKind.DRILL);
        var ids = Stream.of(1, 2)
                .map(time -> body(town.as(town.union)
                                .post()
                                .uri(PATH)
                                .header("Idempotency-Key", key)
                                .body(once)
                                .exchange()
                                .expectStatus()
                                .isCreated())
                        .get("id"))
                .distinct();
        assertThat(ids).hasSize(1);
    }

    private void assertFault(RecordKind kind, String field, Object... more) {
        assertThat(faults(post(town.union, town.body(kind, more)))).contains(field);
    }

    private Map<String, Object> ofCity(RecordKind kind) {
        return town.body(kind, "organizationId", town.city.id().toString());
    }

    private ResponseSpec post(Actor by, Map<String, ?> body) {
        return town.as(by).post().uri(PATH).body(body).exchange();
    }

    private ResponseSpec put(Actor by, String id, @Nullable String ifMatch, Map<String, ?> body) {
        var request = town.as(by).put().uri(PATH + "/" + id);
        if (ifMatch != null) request.header("If-Match", ifMatch);
        return request.body(body).exchange();
    }

    private ResponseSpec withdraw(Actor by, String id, Map<String, ?> body) {
        return town.as(by).post().uri(PATH + "/" + id + "/withdraw").body(body).exchange();
    }

    private ResponseSpec get(Actor by, String path) {
        return town.as(by).get().uri(path).exchange();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> body(ResponseSpec answer) {
        return Objects.requireNonNull((Map<String, Object>)
                answer.expectBody(Map.class).returnResult().getResponseBody());
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(Map<String, Object> list) {
        return (List<Map<String, Object>>) Objects.requireNonNull(list.get("items"));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> people(Map<String, Object> record) {
        return (List<Map<String, Object>>) Objects.requireNonNull(record.get("people"));
    }

    private static Map<String, Object> person(Map<String, Object> record, String name) {
        return people(record).stream()
                .filter(one -> name.equals(one.get("name")))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> faults(ResponseSpec answer) {
        var errors = (List<?>) Objects.requireNonNull(
                body(answer.expectStatus().isEqualTo(422)).get("errors"));
        return errors.stream()
                .map(error -> String.valueOf(((Map<?, ?>) error).get("field")))
                .toList();
    }
}
