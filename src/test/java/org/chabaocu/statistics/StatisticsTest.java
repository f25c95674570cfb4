package org.chabaocu.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.chabaocu.hazard.Bodies;
import org.chabaocu.hazard.Calls;
import org.chabaocu.hazard.Case;
import org.chabaocu.hazard.Province;
import org.chabaocu.hazard.Provinces;
import org.chabaocu.platform.ApplicationTest;
import org.chabaocu.platform.command.CommandLineRecount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The figures of units, cities and provinces after every action, before and after they are folded. */
@ApplicationTest
class StatisticsTest {

    private static final String SUMMARY = "/api/v1/statistics/summary";

    @Autowired
    Provinces provinces;

    @Autowired
    Calls calls;

    @Autowired
    FoldTally foldTally;

    @Autowired
    RecountTally recountTally;

    @Autowired
    JdbcClient jdbc;

    private Province province;

    @BeforeEach
    void fresh() {
        province = provinces.fresh();
    }

    @Test
    void the_figures_follow_every_action_at_once_whether_folded_or_not() {
        var hospital = province.hospital();
        Case.reported(calls, hospital).gradedGeneral();
        Case.reported(calls, hospital);

        assertThat(statuses(SUMMARY + "?scope=" + hospital.id())).containsEntry("PLANNING", 1).containsEntry("REPORTED", 1);
        assertThat(statuses(SUMMARY + "?scope=" + province.city().id())).containsEntry("PLANNING", 1).containsEntry("REPORTED", 1);

        foldTally.fold();

        assertThat(statuses(SUMMARY + "?scope=" + province.city().id())).containsEntry("PLANNING", 1).containsEntry("REPORTED", 1);
        Case.reported(calls, hospital);
        assertThat(statuses(SUMMARY + "?scope=" + province.id())).containsEntry("PLANNING", 1).containsEntry("REPORTED", 2);
    }

    @Test
    void kept_figures_equal_a_recount_and_what_was_off_is_told_and_put_right() {
        Case.reported(calls, province.hospital()).gradedGeneral();
        Case.reported(calls, province.hospital());
        assertThat(recountTally.recount()).allSatisfy(result -> assertThat(result.off()).isZero());

        foldTally.fold();
        assertThat(recountTally.recount()).allSatisfy(result -> assertThat(result.off()).isZero());

        jdbc.sql("update hazard_tally set count = count + 7 where scope_id = :city and measure = 'SOURCE'")
                .param("city", UUID.fromString(province.city().id().toString()))
                .update();
        assertThat(recountTally.recount()).extracting(CommandLineRecount.Result::off).contains(1L);
        assertThat(recountTally.recount()).allSatisfy(result -> assertThat(result.off()).isZero());
    }
}
