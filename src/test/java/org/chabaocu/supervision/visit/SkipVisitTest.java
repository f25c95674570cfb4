package org.chabaocu.supervision.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.chabaocu.platform.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Clause 7: a drawn unit that is not visited needs a reason, and the next reserve takes its place. */
@ApplicationTest
class SkipVisitTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    private SupervisionTown town;

    @BeforeEach
    void a_round_with_its_draw() {
        town = new SupervisionTown(context);
    }

    @Test
    void reserves_take_the_place_in_the_order_of_the_draw_until_none_is_left() {
        var third = town.post(town.leader, town.visit, "skip", Map.of("reason", "台风停航"))
                .is(200);
        assertThat(third.text("organizationId"))
                .isEqualTo(town.units.get(2).id().toString());
        assertThat(third.text("replacesId")).isEqualTo(town.visit.toString());
        assertThat(third.text("status")).isEqualTo("PLANNED");
        assertThat(third.body().path("drawPosition").asInt()).isEqualTo(3);
        var fourth = town.post(town.leader, UUID.fromString(third.text("id")), "skip", Map.of("reason", "疫情"))
                .is(200);
        assertThat(fourth.body().path("drawPosition").asInt()).isEqualTo(4);
        var none = town.post(town.leader, town.secondVisit, "skip", Map.of("reason", "停业"))
                .is(200);
        assertThat(none.text("id")).isEqualTo(town.secondVisit.toString());
        assertThat(none.text("status")).isEqualTo("SKIPPED");
        assertThat(none.text("message")).contains("没有单位可以递补");
        var skipped = town.get(town.leader, town.visit).is(200);
        assertThat(skipped.text("skipReason")).isEqualTo("台风停航");
        assertThat(skipped.text("replacedById")).isEqualTo(third.text("id"));
    }

    @Test
    void a_visit_that_has_begun_can_still_be_given_up() {
        town.started(town.visit);
        assertThat(town.post(town.leader, town.visit, "skip", Map.of("reason", "中途停电"))
                        .is(200)
                        .body()
                        .path("drawPosition")
                        .asInt())
                .isEqualTo(3);
        assertThat(town.post(town.leader, town.visit, "skip", Map.of("reason", "again"))
                        .is(409)
                        .text("reason"))
                .isEqualTo("WRONG_STATE");
    }

    @Test
    void a_city_union_is_skipped_without_replacement() {
        var answer = town.post(town.leader, town.cityVisit, "skip", Map.of("reason", "改期"))
                .is(200);
        assertThat(answer.text("id")).isEqualTo(town.cityVisit.toString());
        assertThat(answer.text("message")).contains("不递补");
        assertThat(jdbc.sql("select count(*) from supervision_visit where round_id = ?")
                        .params(town.round)
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void the_reason_is_wanted_and_only_the_leader_gives_it() {
        town.post(town.leader, town.visit, "skip", Map.of()).faults("reason");
        town.post(town.leader, town.visit, "skip", Map.of("reason", "  ")).faults("reason");
        town.post(town.leader, town.visit, "skip", Map.of("reason", "长".repeat(1001)))
                .faults("reason");
        town.post(town.recorder, town.visit, "skip", Map.of("reason", "r")).is(403);
        town.post(town.leader, town.visit, "skip", Map.of("reason", "r"), "If-Match", "\"7\"")
                .is(412);
        town.post(town.leader, town.visit, "skip", Map.of("reason", "长".repeat(1000)))
                .is(200);
    }

    @Test
    void a_unit_that_another_draw_brought_into_the_round_is_passed_over() {
        jdbc.sql("update supervision_visit set organization_id = ? where id = ?")
                .params(town.units.get(2).id().value(), town.secondVisit)
                .update();
        assertThat(town.post(town.leader, town.visit, "skip", Map.of("reason", "r"))
                        .is(200)
                        .text("organizationId"))
                .isEqualTo(town.units.get(3).id().toString());
    }
}
