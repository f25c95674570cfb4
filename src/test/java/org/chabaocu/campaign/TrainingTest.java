package org.chabaocu.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chabaocu.access.Actor;
import org.chabaocu.access.TestApi;
import org.chabaocu.administration.TestProvince;
import org.chabaocu.campaign.record.Participation;
import org.chabaocu.campaign.record.RecordCommand;
import org.chabaocu.campaign.record.RecordId;
import org.chabaocu.campaign.record.RecordKind;
import org.chabaocu.campaign.record.TrainingLevel;
import org.chabaocu.campaign.training.CheckIn;
import org.chabaocu.campaign.training.InductionStanding;
import org.chabaocu.campaign.training.TrainingFacts;
import org.chabaocu.platform.ApplicationTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@ApplicationTest
class TrainingTest {

    private static final String PATH = "/api/v1/campaign/";

    @Autowired
    ApplicationContext context;

    @Autowired
    TestApi api;

    @Autowired
    TrainingFacts facts;

    @Autowired
    CheckIn checkIn;

    @Autowired
    JdbcClient jdbc;

    private CampaignTown town;
    private int year;

    @BeforeEach
    void a_town() {
        town = new CampaignTown(context);
        year = CampaignTown.today().getYear();
    }

    @Test
    void participants_check_in_while_it_is_open_and_their_hours_count() {
        var id = training(RecordKind.ALL_STAFF_TRAINING, CampaignTown.today(), "3.5");
        var opened = body(post(town.safety, "records/" + id + "/check-in/open", Map.of())
                .expectStatus()
                .isOk());
        assertThat(opened).containsEntry("open", true).containsEntry("present", List.of());
        var code = String.valueOf(opened.get("code"));
        assertThat(String.valueOf(opened.get("address"))).endsWith("/t/" + code);

        assertThat(body(checkIn(town.worker, code).expectStatus().isOk()))
                .containsEntry("present", true)
                .containsEntry("hours", 3.5);
        checkIn(town.worker, code.toLowerCase(Locale.ROOT)).expectStatus().isOk();
        checkIn(town.nurse, code).expectStatus().isOk();
        checkIn(town.stranger, code).expectStatus().isForbidden();
        checkIn(town.worker, "2345678923456").expectStatus().isNotFound();
        checkIn(town.worker, "no code").expectStatus().isNotFound();

        assertThat(body(get(town.safety, "records/" + id + "/check-in")))
                .containsEntry("present", List.of("陈护士", "张小明"));
        post(town.safety, "records/" + id + "/check-in/close", Map.of())
                .expectStatus()
                .isOk();
        assertThat(body(checkIn(town.union, code).expectStatus().isEqualTo(409)))
                .containsEntry("reason", "CHECK_IN_CLOSED");
        assertThat(hours("张小明")).isEqualByComparingTo("3.5");
        assertThat(hours("李主席")).isZero();
        assertThat(facts.of(town.unit.id(), year).named()).isEqualTo(2);
        assertThat(facts.of(town.unit.id(), year).allStaff().getFirst().participants())
                .isEqualTo(2);

        var again = body(post(town.safety, "records/" + id + "/check-in/open", Map.of()));
        assertThat(again).containsEntry("code", code);
        checkIn(town.union, code).expectStatus().isOk();
    }

    @Test
    void check_in_is_for_trainings_of_today_and_opened_by_whoever_keeps_the_record() {
        var yesterday = training(RecordKind.DRILL, CampaignTown.today().minusDays(1), "1");
        assertThat(body(post(town.union, "records/" + yesterday + "/check-in/open", Map.of())
                        .expectStatus()
                        .isEqualTo(409)))
                .containsEntry("reason", "NOT_TODAY");
        var plan = training(RecordKind.ANNUAL_PLAN, CampaignTown.today(), null);
        assertThat(body(post(town.union, "records/" + plan + "/check-in/open", Map.of())
                        .expectStatus()
                        .isEqualTo(409)))
                .containsEntry("reason", "NO_TRAINING");
        var today = training(RecordKind.DRILL, CampaignTown.today(), "1");
        for (var action : List.of("open", "close")) {
            post(town.worker, "records/" + today + "/check-in/" + action, Map.of())
                    .expectStatus()
                    .isForbidden();
            post(town.cityUnion, "records/" + today + "/check-in/" + action, Map.of())
                    .expectStatus()
                    .isForbidden();
            post(town.stranger, "records/" + today + "/check-in/" + action, Map.of())
                    .expectStatus()
                    .isNotFound();
        }
        get(town.worker, "records/" + today + "/check-in").expectStatus().isForbidden();
        api.asNobody()
                .post()
                .uri(PATH + "check-ins")
                .body(Map.of("code", "x"))
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void what_nobody_closes_ends_by_itself() {
        var id = training(RecordKind.DRILL, CampaignTown.today(), "1");
        var code = String.valueOf(body(post(town.union, "records/" + id + "/check-in/open", Map.of()))
                .get("code"));
        jdbc.sql(
                        "update campaign_check_in set opened_at = now() - interval '7 hours', closes_at = now() - interval '1 hour' where record_id = ?")
                .param(id.value())
                .update();
        checkIn(town.worker, code).expectStatus().isEqualTo(409);
    }

    @Test
    void a_hall_that_checks_in_at_once_is_all_present() throws Exception {
        var tree = new TestProvince(context);
        var people = IntStream.range(0, 40)
                .mapToObj(i -> tree.person(town.ward, "职工" + i))
                .toList();
        var id = training(RecordKind.ALL_STAFF_TRAINING, CampaignTown.today(), "2");
        var code = String.valueOf(body(post(town.union, "records/" + id + "/check-in/open", Map.of()))
                .get("code"));
        try (var hall = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : hall.invokeAll(people.stream()
                    .map(person -> (Callable<Object>)
                            () -> checkIn.checkIn(code, person).orThrow())
                    .toList())) each.get();
        }
        var record = body(get(town.union, "records/" + id));
        assertThat(record).containsEntry("participants", 40);
        assertThat((List<?>) record.get("people")).hasSize(40);
        assertThat(record).containsEntry("version", 42);
    }

    @Test
    void a_city_union_s_training_is_open_to_the_people_of_its_units() {
        var command = CampaignTown.command(
                town.city, RecordKind.CADRE_TRAINING, CampaignTown.today(), Participation.NONE, new BigDecimal("4"));
        var id = town.keep(command, town.cityUnion);
        var code = String.valueOf(body(post(town.cityUnion, "records/" + id + "/check-in/open", Map.of()))
                .get("code"));
        checkIn(town.union, code).expectStatus().isOk();
        checkIn(town.stranger, code).expectStatus().isOk();
        checkIn(town.provinceUnion, code).expectStatus().isForbidden();
    }

    @Test
    void a_new_employee_is_inducted_with_24_hours_three_levels_and_an_exam_since_the_hiring_date() {
        var hired = CampaignTown.earlier(20);
        enter(town.safety, town.worker, hired).expectStatus().isNoContent();
        assertThat(standing().missingLevels()).containsExactlyInAnyOrder(TrainingLevel.values());

        induct(TrainingLevel.UNIT, hired.minusDays(1), "24", true);
        assertThat(standing().hours()).as("before the hiring date").isZero();
        induct(TrainingLevel.UNIT, hired, "10", null);
        induct(TrainingLevel.DEPARTMENT, hired, "8", null);
        assertThat(standing().hours()).isEqualByComparingTo("18");
        assertThat(standing().missingLevels()).containsExactly(TrainingLevel.TEAM);
        induct(TrainingLevel.TEAM, hired, "5.5", false);
        assertThat(standing().hasHours()).as("23.5 hours").isFalse();
        assertThat(standing().examPassed()).isFalse();
        induct(TrainingLevel.TEAM, hired, "0.5", true);
        assertThat(standing().isComplete()).isTrue();
        assertThat(facts.of(town.unit.id(), year).inducted()).isEqualTo(1);

        enter(town.union, town.worker, CampaignTown.today()).expectStatus().isNoContent();
        assertThat(standing().isComplete()).as("hired later").isFalse();
        assertThat(body(get(town.cityUnion, "training?organization=" + town.unit.id()))
                        .get("newcomers"))
                .asString()
                .contains("张小明");
        remove(town.union, town.worker).expectStatus().isNoContent();
        assertThat(facts.newcomers(town.unit.id(), year)).isEmpty();
        remove(town.union, town.worker).expectStatus().isNotFound();
    }

    @Test
    void an_induction_without_a_level_is_all_three_in_one() {
        enter(town.safety, town.worker, CampaignTown.today()).expectStatus().isNoContent();
        induct(null, CampaignTown.today(), "24", true);
        assertThat(standing().isComplete()).isTrue();
    }

    @Test
    void a_hiring_date_is_entered_by_the_unit_for_its_own_people() {
        enter(town.worker, town.nurse, CampaignTown.today()).expectStatus().isForbidden();
        enter(town.cityUnion, town.nurse, CampaignTown.today()).expectStatus().isForbidden();
        enter(town.stranger, town.nurse, CampaignTown.today()).expectStatus().isNotFound();
        assertThat(faults(enter(town.union, town.stranger, CampaignTown.today())))
                .containsExactly("personId");
        assertThat(faults(enter(town.union, town.nurse, CampaignTown.today().plusDays(1))))
                .containsExactly("hiredOn");
        assertThat(faults(
                        put(town.union, Map.of("organizationId", town.unit.id().toString()))))
                .containsExactlyInAnyOrder("hiredOn", "personId");
        get(town.worker, "training?organization=" + town.unit.id())
                .expectStatus()
                .isForbidden();
        get(town.stranger, "training?organization=" + town.unit.id())
                .expectStatus()
                .isNotFound();
    }

    @Test
    void a_year_has_two_all_staff_trainings_with_the_share_they_reached() {
        jdbc.sql("update organization set staff = 200 where id = ?")
                .param(town.unit.id().value())
                .update();
        for (var reached : List.of(150, 220)) {
            var participation = new Participation(reached, null, List.of());
            town.keep(
                    CampaignTown.command(
                            town.unit, RecordKind.ALL_STAFF_TRAINING, CampaignTown.today(), participation, null),
                    town.union);
        }
        training(RecordKind.DRILL, CampaignTown.today(), "1");
        training(RecordKind.DRILL, CampaignTown.today().minusYears(1), "1");
        var of = facts.of(town.unit.id(), year);
        assertThat(of.hasEnough()).isTrue();
        assertThat(of.drills()).isEqualTo(1);
        assertThat(of.allStaff().stream().map(of::share)).containsExactlyInAnyOrder(75, 100);
    }

    @Test
    void hours_per_person_are_paged_by_name_and_found_by_name() {
        var people = List.of(
                new Participation.Entry(
                        town.worker.id().value(), null, new BigDecimal("1.5"), new BigDecimal("90"), null),
                Participation.Entry.of(town.nurse.id().value()));
        var participation = new Participation(null, null, people);
        town.keep(
                CampaignTown.command(
                        town.unit,
                        RecordKind.ALL_STAFF_TRAINING,
                        CampaignTown.today(),
                        participation,
                        new BigDecimal("4")),
                town.union);
        assertThat(hours("张小明")).isEqualByComparingTo("1.5");
        assertThat(hours("陈护士")).isEqualByComparingTo("4");
        var first = body(get(town.union, "training/hours?limit=3&organization=" + town.unit.id()));
        assertThat((List<?>) first.get("items")).hasSize(3);
        var second = body(get(
                town.union, "training/hours?limit=3&organization=" + town.unit.id() + "&after=" + first.get("next")));
        assertThat((List<?>) second.get("items")).hasSize(2);
        assertThat(second.get("next")).isNull();
        get(town.worker, "training/hours?organization=" + town.unit.id())
                .expectStatus()
                .isForbidden();
        assertThat(facts.of(town.worker.id(), town.unit.id(), year).getFirst().passed())
                .isTrue();
    }

    private BigDecimal hours(String name) {
        return facts.hours(town.unit.id(), year, name, 10, null)
                .rows()
                .getFirst()
                .hours();
    }

    private InductionStanding standing() {
        return facts.newcomers(town.unit.id(), year).getFirst();
    }

    private RecordId training(RecordKind kind, LocalDate heldOn, @Nullable String hours) {
        return town.keep(
                CampaignTown.command(
                        town.unit, kind, heldOn, Participation.NONE, hours == null ? null : new BigDecimal(hours)),
                town.union);
    }

    private void induct(@Nullable TrainingLevel level, LocalDate day, String hours, @Nullable Boolean passed) {
        var one = new Participation.Entry(town.worker.id().value(), null, null, null, passed);
        var command = new RecordCommand(
                town.unit.id().value(),
                RecordKind.INDUCTION_TRAINING,
                "三级教育 " + level + hours,
                day,
                null,
                null,
                null,
                null,
                level,
                new Participation(null, null, List.of(one)),
                new BigDecimal(hours),
                null,
                null,
                null);
        town.keep(command, town.safety);
    }

    private ResponseSpec enter(Actor by, Actor person, LocalDate day) {
        return put(
                by,
                Map.of(
                        "organizationId",
                        town.unit.id().toString(),
                        "personId",
                        person.id().toString(),
                        "hiredOn",
                        day.toString()));
    }

    private ResponseSpec put(Actor by, Map<String, ?> body) {
        return town.as(by).put().uri(PATH + "newcomers").body(body).exchange();
    }

    private ResponseSpec remove(Actor by, Actor person) {
        return town.as(by)
                .delete()
                .uri(PATH + "newcomers?organization=" + town.unit.id() + "&person=" + person.id())
                .exchange();
    }

    private ResponseSpec checkIn(Actor by, String code) {
        return post(by, "check-ins", Map.of("code", code));
    }

    private ResponseSpec post(Actor by, String path, Map<String, ?> body) {
        return town.as(by).post().uri(PATH + path).body(body).exchange();
    }

    private ResponseSpec get(Actor by, String path) {
        return town.as(by).get().uri(PATH + path).exchange();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> body(ResponseSpec answer) {
        return Objects.requireNonNull((Map<String, Object>)
                answer.expectBody(Map.class).returnResult().getResponseBody());
    }

    private static Set<String> faults(ResponseSpec answer) {
        var errors = (List<?>) Objects.requireNonNull(
                body(answer.expectStatus().isEqualTo(422)).get("errors"));
        return errors.stream()
                .map(error -> String.valueOf(((Map<?, ?>) error).get("field")))
                .collect(Collectors.toSet());
    }
}
