package org.chabaocu.campaign.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chabaocu.campaign.readiness.OnRecord.nothing;
import static org.chabaocu.campaign.readiness.OnRecord.of;
import static org.chabaocu.campaign.readiness.ReadinessStatus.MET;
import static org.chabaocu.campaign.readiness.ReadinessStatus.MISSING;
import static org.chabaocu.campaign.readiness.ReadinessStatus.PARTLY;
import static org.chabaocu.campaign.record.RecordKind.CONCENTRATED_ACTION;
import static org.chabaocu.campaign.record.RecordKind.DISPATCH;
import static org.chabaocu.campaign.record.RecordKind.SPECIAL_SUPERVISION;
import static org.chabaocu.campaign.record.RecordKind.SUPERVISION_HANDBOOK;
import static org.chabaocu.campaign.record.RecordKind.SUPERVISION_PLAN;

import org.junit.jupiter.api.Test;

/** City union checklist 督导检查. */
class CitySupervisionTest {

    @Test
    void C_5_1_is_met_by_a_plan_of_the_year_and_a_handbook() {
        var item = of(SUPERVISION_PLAN, "2026-03-01")
                .and(SUPERVISION_HANDBOOK, "2024-03-01")
                .judged("C-5-1");
        assertThat(item.status()).isEqualTo(MET);
        assertThat(item.reason()).isEqualTo("“督导方案”登记了 1 次，最近一次是 2026-03-01。“督导工作手册”已登记（2024-03-01）。");
    }

    @Test
    void C_5_1_is_partly_met_by_one_of_the_two() {
        var item = of(SUPERVISION_PLAN, "2026-03-01").judged("C-5-1");
        assertThat(item.status()).isEqualTo(PARTLY);
        assertThat(item.wanted()).isEqualTo(SUPERVISION_HANDBOOK);
        var old = of(SUPERVISION_PLAN, "2025-03-01")
                .and(SUPERVISION_HANDBOOK, "2026-03-01")
                .judged("C-5-1");
        assertThat(old.status()).isEqualTo(PARTLY);
        assertThat(old.wanted()).isEqualTo(SUPERVISION_PLAN);
    }

    @Test
    void C_5_1_is_missing_without_both() {
        assertThat(nothing().judged("C-5-1").status()).isEqualTo(MISSING);
    }

    @Test
    void C_5_2_is_met_by_two_records_of_scheduling() {
        var item = of(DISPATCH, "2026-03-01", "2026-09-01").judged("C-5-2");
        assertThat(item.status()).isEqualTo(MET);
        assertThat(item.reason()).isEqualTo("“调度与情况报告”登记了 2 次，最近一次是 2026-09-01。");
    }

    @Test
    void C_5_2_is_partly_met_by_a_single_one_that_does_not_show_that_it_is_done_often() {
        var item = of(DISPATCH, "2026-03-01").and(DISPATCH, "2025-03-01").judged("C-5-2");
        assertThat(item.status()).isEqualTo(PARTLY);
        assertThat(item.reason()).isEqualTo("“调度与情况报告”只登记了 1 次，还看不出是经常开展的。");
    }

    @Test
    void C_5_2_is_missing_without_any() {
        assertThat(nothing().judged("C-5-2").status()).isEqualTo(MISSING);
    }

    @Test
    void C_5_3_is_met_by_two_special_supervisions_during_each_concentrated_action() {
        var item = nothing()
                .action("春季行动", "2026-03-01", "2026-03-31")
                .action("秋季行动", "2026-09-01", null)
                .and(SPECIAL_SUPERVISION, "2026-03-01", "2026-03-31", "2026-09-10", "2026-11-01")
                .judged("C-5-3");
        assertThat(item.status()).isEqualTo(MET);
        assertThat(item.reason()).isEqualTo("2 次集中行动期间各进行了 2 次以上专项督导（共 4 次）。");
    }

    @Test
    void C_5_3_is_partly_met_when_an_action_had_fewer_than_two() {
        var item = nothing()
                .action("春季行动", "2026-03-01", "2026-03-31")
                .and(SPECIAL_SUPERVISION, "2026-03-10", "2026-04-01")
                .judged("C-5-3");
        assertThat(item.status()).isEqualTo(PARTLY);
        assertThat(item.reason()).isEqualTo("“春季行动”期间只登记了 1 次专项督导，要求 2 次以上。");
        var open = nothing()
                .action("春季行动", "2026-03-01", null)
                .action("秋季行动", "2026-09-01", null)
                .and(SPECIAL_SUPERVISION, "2026-03-10", "2026-04-01", "2026-09-01")
                .judged("C-5-3");
        assertThat(open.status()).isEqualTo(PARTLY);
        assertThat(open.reason()).contains("“秋季行动”期间只登记了 1 次");
    }

    @Test
    void C_5_3_is_partly_met_while_no_concentrated_action_is_on_record() {
        var item = of(SPECIAL_SUPERVISION, "2026-03-10", "2026-04-01").judged("C-5-3");
        assertThat(item.status()).isEqualTo(PARTLY);
        assertThat(item.wanted()).isEqualTo(CONCENTRATED_ACTION);
    }

    @Test
    void C_5_3_is_missing_without_a_special_supervision() {
        assertThat(nothing().action("春季行动", "2026-03-01", null).judged("C-5-3").status())
                .isEqualTo(MISSING);
    }
}
