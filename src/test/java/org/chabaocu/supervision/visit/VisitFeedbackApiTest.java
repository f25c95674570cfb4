package org.chabaocu.supervision.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.chabaocu.access.TestPeople;
import org.chabaocu.people.Role;
import org.chabaocu.platform.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The inspected side’s confidential word on discipline. */
@ApplicationTest
class VisitFeedbackApiTest {

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
    void feedback_on_discipline_is_given_once_and_reaches_the_province_only() {
        town.handedOver(town.visit);
        town.post(town.union, town.visit, "feedback", Map.of()).faults("observed");
        town.post(town.union, town.visit, "feedback", Map.of("observed", false)).faults("text");
        town.post(town.union, town.visit, "feedback", Map.of("observed", false, "text", "收受土特产"))
                .is(200);
        assertThat(town.post(town.unitLeader, town.visit, "feedback", Map.of("observed", true))
                        .is(409)
                        .text("reason"))
                .isEqualTo("FEEDBACK_GIVEN");
        assertThat(town.get(town.provinceUnion, town.visit)
                        .body()
                        .at("/feedback/text")
                        .asString())
                .isEqualTo("收受土特产");
        for (var other : List.of(town.leader, town.member, town.union, town.cityUnion))
            assertThat(town.get(other, town.visit).is(200).response().body()).doesNotContain("收受土特产");
        assertThat(jdbc.sql("select count(*) from supervision_event where round_id = ? and data::text like '%土特产%'")
                        .params(town.round)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_person_of_the_province_who_is_in_the_team_does_not_read_what_is_said_about_it() {
        context.getBean(TestPeople.class)
                .assign(
                        town.leader.id(),
                        Role.PROVINCE_UNION,
                        town.province.id().value());
        town.handedOver(town.visit);
        town.post(town.union, town.visit, "feedback", Map.of("observed", true, "text", "一切正常"))
                .is(200);
        assertThat(town.get(town.leader, town.visit).is(200).response().body()).doesNotContain("一切正常");
    }
}
