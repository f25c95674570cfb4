package org.chabaocu.supervision.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.chabaocu.hazard.Answer;
import org.chabaocu.platform.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many at one visit at once: nothing that was acknowledged is lost, and who comes second is told so. */
@ApplicationTest
class VisitAtTheSameTimeTest {

    private static final int THREADS = 32;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    private SupervisionTown town;

    @BeforeEach
    void a_visit_under_way() {
        town = new SupervisionTown(context);
        town.started(town.visit);
    }

    @Test
    void of_thirty_two_who_judge_an_item_that_is_open_one_succeeds_and_the_others_see_the_winner_s_text() {
        var answers = together(n -> town.judge(
                n % 2 == 0 ? town.member : town.recorder,
                town.visit,
                "U-1-1",
                Map.of("verdict", "PARTLY", "remark", "remark " + n),
                "If-None-Match",
                "*"));
        var winners = answers.stream().filter(answer -> answer.status() == 200).toList();
        assertThat(winners).hasSize(1);
        var kept = winners.getFirst().text("remark");
        assertThat(answers.stream().filter(answer -> answer.status() != 200)).allSatisfy(answer -> {
            answer.is(412);
            assertThat(answer.body().at("/current/remark").asString()).isEqualTo(kept);
            assertThat(answer.body().at("/yours/remark").asString()).startsWith("remark ");
        });
    }

    @Test
    void inspectors_who_work_on_from_what_they_have_seen_lose_nothing() {
        var items = town.items(town.visit);
        // each adds a word to an item, and after a refusal to what the other has written
        var answers = together(n -> append(items.get(n % items.size()), "w" + n));
        assertThat(answers).allSatisfy(answer -> answer.is(200));
        var all = new ArrayList<String>();
        town.get(town.leader, town.visit)
                .body()
                .path("items")
                .values()
                .forEach(item -> all.addAll(
                        List.of(item.at("/judgement/remark").asString().strip().split(" "))));
        assertThat(all).hasSize(THREADS).doesNotHaveDuplicates();
        assertThat(jdbc.sql("select sum(version) from supervision_judgement where visit_id = ?")
                        .params(town.visit)
                        .query(Integer.class)
                        .single())
                .as("every save counted its item on once")
                .isEqualTo(THREADS);
        assertChained();
    }

    private Answer append(String item, String word) {
        var answer = town.judge(
                town.member, town.visit, item, Map.of("verdict", "PARTLY", "remark", word), "If-None-Match", "*");
        while (answer.status() == 412) {
            var remark = answer.body().at("/current/remark").asString() + " " + word;
            answer = town.judge(
                    town.member,
                    town.visit,
                    item,
                    Map.of("verdict", "PARTLY", "remark", remark),
                    "If-Match",
                    answer.header("ETag"));
        }
        return answer;
    }

    @Test
    void findings_and_notes_added_at_once_all_stand_in_the_list_with_places_of_their_own() {
        var answers = together(n -> n % 2 == 0
                ? town.post(town.member, town.visit, "findings", Map.of("description", "finding " + n))
                : town.post(town.recorder, town.visit, "interviews", Map.of("question", "question " + n)));
        assertThat(answers).allSatisfy(answer -> answer.is(201));
        var visit = town.get(town.leader, town.visit).body();
        assertThat(visit.path("findings").values().stream()
                        .map(each -> each.path("position").asInt()))
                .hasSize(THREADS / 2)
                .doesNotHaveDuplicates();
        assertThat(visit.path("interviews").values()).hasSize(THREADS / 2);
    }

    @Test
    void a_visit_is_skipped_once_and_two_skips_take_two_reserves() {
        var answers = together(n -> town.post(
                town.leader, n % 2 == 0 ? town.visit : town.secondVisit, "skip", Map.of("reason", "reason " + n)));
        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(2);
        assertThat(answers.stream().filter(answer -> answer.status() != 200)).allSatisfy(answer -> answer.is(409));
        assertThat(jdbc.sql(
                                "select draw_position from supervision_visit where round_id = ? and replaces_id is not null order by 1")
                        .params(town.round)
                        .query(Integer.class)
                        .list())
                .isEqualTo(List.of(3, 4));
    }

    @Test
    void what_is_judged_while_the_visit_is_handed_over_is_either_part_of_it_or_refused() {
        var visit = town.secondVisit;
        town.complete(visit);
        var answers = together(n -> n == 0
                ? town.post(town.leader, visit, "hand-over", Map.of())
                : town.judge(town.member, visit, "U-1-1", Map.of("verdict", "NOT_MET", "remark", "r" + n)));
        answers.getFirst().is(200);
        assertThat(answers.subList(1, THREADS))
                .allSatisfy(answer -> assertThat(answer.status()).isIn(200, 409));
        var handedOver = jdbc.sql("""
                        select seq from supervision_event
                        where round_id = ? and action = 'hand-over' and data ->> 'visitId' = ?
                        """)
                .params(town.round, visit.toString())
                .query(Integer.class)
                .single();
        assertThat(jdbc.sql("select count(*) from supervision_event where round_id = ? and seq > ?")
                        .params(town.round, handedOver)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void assertChained() {
        var links = jdbc.sql("""
                        select encode(previous_hash, 'hex') as previous, encode(hash, 'hex') as hash
                        from supervision_event where round_id = ? order by seq
                        """)
                .params(town.round)
                .query((row, number) -> new String[] {VisitRows.text(row, "previous"), VisitRows.text(row, "hash")})
                .list();
        for (var i = 1; i < links.size(); i++) assertThat(links.get(i)[0]).isEqualTo(links.get(i - 1)[1]);
    }

    private static List<Answer> together(IntFunction<Answer> call) {
        var go = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new ArrayList<Future<Answer>>();
            for (var i = 0; i < THREADS; i++) {
                var number = i;
                Callable<Answer> task = () -> {
                    go.await();
                    return call.apply(number);
                };
                calls.add(threads.submit(task));
            }
            go.countDown();
            return calls.stream().map(VisitAtTheSameTimeTest::result).toList();
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
