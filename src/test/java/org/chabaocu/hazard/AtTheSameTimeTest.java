package org.chabaocu.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.chabaocu.access.TestPeople.TestPerson;
import org.chabaocu.hazard.Province.Hospital;
import org.chabaocu.platform.ApplicationTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many do the same at once: each conflict has one who succeeds, and the others are told why not. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AtTheSameTimeTest {

    private static final int PEOPLE = 32;
    private static final int HAZARDS = 6;

    @Autowired
    Provinces provinces;

    @Autowired
    Calls calls;

    @Autowired
    JdbcClient jdbc;

    private Province province;
    private Hospital hospital;

    @BeforeAll
    void settle() {
        province = provinces.fresh();
        hospital = province.hospital();
    }

    @Test
    void thirty_two_act_on_the_same_hazards_and_one_of_them_succeeds_each_time() {
        for (var i = 0; i < HAZARDS; i++) {
            var hazard = Case.reported(calls, hospital);
            oneOf(hazard, n -> hazard.attempt(safety(n), "evaluate", Bodies.general()));
            oneOf(hazard, n -> hazard.attempt(safety(n), "plan", Bodies.plan("TEAM", hospital.teamLeader())));
            var done = Map.of("description", "完成");
            oneOf(hazard, n -> hazard.attempt(hospital.teamLeader(), "submit-rectification", done));
            // both must speak: one inspection and one supervision of the thirty-two succeed
            var answers = together(
                    PEOPLE,
                    n -> n % 2 == 0
                            ? hazard.attempt(safety(n), "inspect-acceptance", Map.of("passed", true, "findings", "合格"))
                            : hazard.attempt(
                                    hospital.union(), "supervise-acceptance", Map.of("agreed", true, "opinion", "同意")));
            assertThat(answers.stream().filter(answer -> answer.status() == 200))
                    .hasSize(2);
            assertThat(answers.stream().filter(answer -> answer.status() == 409))
                    .hasSize(PEOPLE - 2);
            hazard.act(hospital.unionTwo(), "reopen", Map.of("reason", "复查")).stands("RECTIFYING");
            assertChained(hazard);
        }
        assertCountersEqualRecount(hospital.id());
    }

    private TestPerson safety(int number) {
        return number % 4 < 2 ? hospital.safety() : hospital.safetyTwo();
    }

    private void oneOf(Case hazard, IntFunction<Answer> attempt) {
        var answers = together(PEOPLE, attempt);
        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() != 200)).allSatisfy(answer -> {
            answer.is(409);
            assertThat(answer.text("reason")).isNotBlank();
            assertThat(answer.text("detail")).isNotBlank();
        });
        assertChained(hazard);
    }

    private void assertChained(Case hazard) {
        var previous = "0".repeat(64);
        var seq = 0;
        for (var event : hazard.events()) {
            assertThat(event.path("seq").asInt()).isEqualTo(++seq);
            assertThat(event.path("previousHash").asString()).isEqualTo(previous);
            previous = event.path("hash").asString();
        }
        var verified = calls.get(hospital.safety(), "/api/v1/audit/verify?hazard=" + hazard.id())
                .is(200);
        assertThat(verified.body().path("valid").asBoolean()).isTrue();
        assertThat(verified.body().path("events").asInt()).isEqualTo(seq);
    }

    private void assertCountersEqualRecount(UUID unit) {
        var counted = jdbc.sql("""
                        select status, grade, count from hazard_counter where unit_id = :unit and count <> 0
                        order by status, grade
                        """).param("unit", unit).query().listOfRows();
        var recounted = jdbc.sql("""
                        select status, coalesce(grade, '') as grade, count(*) as count from hazard where unit_id = :unit
                        group by status, coalesce(grade, '') order by status, coalesce(grade, '')
                        """).param("unit", unit).query().listOfRows();
        assertThat(counted).isEqualTo(recounted);
    }

    @Test
    void the_same_report_posted_fifty_times_at_once_is_one_hazard_with_fifty_equal_answers() {
        var key = UUID.randomUUID().toString();
        var unit = province.stranger();
        var report = Bodies.report(unit);

        var answers = together(50, n -> calls.post(unit.worker(), "/api/v1/hazards", report, "Idempotency-Key", key));

        assertThat(answers).allSatisfy(answer -> answer.is(201));
        assertThat(answers.stream().map(answer -> answer.response().body()).distinct())
                .hasSize(1);
        assertThat(answers.stream().map(answer -> answer.header("Location")).distinct())
                .hasSize(1);
        assertThat(jdbc.sql("select count(*) from hazard where unit_id = :unit")
                        .param("unit", unit.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        calls.post(unit.worker(), "/api/v1/hazards", Bodies.with(report, "place", "别处"), "Idempotency-Key", key)
                .is(422);
        assertCountersEqualRecount(unit.id());
    }

    @Test
    void hundreds_of_reports_at_once_have_each_a_number_of_their_own_without_a_gap() {
        var unit = province.neighbour();

        var answers = together(200, n -> calls.post(unit.worker(), "/api/v1/hazards", Bodies.report(unit)));

        assertThat(answers).allSatisfy(answer -> answer.is(201));
        var numbers = answers.stream()
                .map(answer -> answer.text("number"))
                .distinct()
                .sorted()
                .toList();
        assertThat(numbers).hasSize(200);
        assertThat(numbers.getFirst()).endsWith("-00001");
        assertThat(numbers.getLast()).endsWith("-00200");
        assertCountersEqualRecount(unit.id());
    }

    private static List<Answer> together(int many, IntFunction<Answer> call) {
        var go = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new ArrayList<Future<Answer>>();
            for (var i = 0; i < many; i++) {
                var number = i;
                Callable<Answer> task = () -> {
                    go.await();
                    return call.apply(number);
                };
                calls.add(threads.submit(task));
            }
            go.countDown();
            return calls.stream().map(AtTheSameTimeTest::result).toList();
        }
    }

    private static Answer result(Future<Answer> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
