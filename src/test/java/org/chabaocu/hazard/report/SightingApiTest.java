package org.chabaocu.hazard.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.chabaocu.access.TestPeople.TestPerson;
import org.chabaocu.hazard.Answer;
import org.chabaocu.hazard.Calls;
import org.chabaocu.hazard.Case;
import org.chabaocu.hazard.Province;
import org.chabaocu.hazard.Province.Hospital;
import org.chabaocu.hazard.Provinces;
import org.chabaocu.platform.ApplicationTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SightingApiTest {

    @Autowired
    Provinces provinces;

    @Autowired
    Calls calls;

    private Province province;
    private Hospital hospital;

    @BeforeAll
    void settle() {
        province = provinces.fresh();
        hospital = province.hospital();
    }

    @Test
    void each_person_of_the_unit_counts_once() {
        var hazard = Case.reported(calls, hospital);

        see(hazard, hospital.workerTwo(), Map.of("note", "昨天也看到了")).is(201);
        var second = see(hazard, hospital.teamLeader(), Map.of()).is(201);
        see(hazard, hospital.workerTwo(), Map.of()).is(201);

        assertThat(second.body().path("sightings").asInt()).isEqualTo(2);
        var seen =
                calls.get(hospital.safety(), "/api/v1/hazards/" + hazard.id()).is(200);
        assertThat(seen.body().path("sightings").asInt()).isEqualTo(2);
    }

    @Test
    void nobody_witnesses_their_own_report_or_what_is_settled() {
        var hazard = Case.reported(calls, hospital);

        assertThat(see(hazard, hospital.worker(), Map.of()).is(409).text("reason"))
                .isEqualTo("OWN_REPORT");
        hazard.act(hospital.safety(), "dismiss", Map.of("reason", "已无此处"))
                .act(hospital.union(), "review-dismissal", Map.of("confirmed", true, "reason", "属实"))
                .stands("DISMISSED");
        assertThat(see(hazard, hospital.workerTwo(), Map.of()).is(409).text("reason"))
                .isEqualTo("CLOSED");
    }

    @Test
    void for_people_outside_the_unit_there_is_nothing_to_see() {
        var hazard = Case.reported(calls, hospital);

        see(hazard, province.neighbour().worker(), Map.of()).is(404);
        see(hazard, province.cityUnion(), Map.of()).is(404);
        see(hazard, hospital.workerTwo(), Map.of("note", "长".repeat(501))).faults("note");
    }

    private Answer see(Case hazard, TestPerson who, Map<String, String> body) {
        return calls.post(who, "/api/v1/hazards/" + hazard.id() + "/sightings", body);
    }
}
