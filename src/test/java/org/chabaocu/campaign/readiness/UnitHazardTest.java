package org.chabaocu.campaign.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chabaocu.campaign.readiness.OnRecord.nothing;
import static org.chabaocu.campaign.readiness.OnRecord.of;
import static org.chabaocu.campaign.readiness.ReadinessStatus.MET;
import static org.chabaocu.campaign.readiness.ReadinessStatus.MISSING;
import static org.chabaocu.campaign.readiness.ReadinessStatus.PARTLY;
import static org.chabaocu.campaign.record.RecordKind.CARRIER;
import static org.chabaocu.campaign.record.RecordKind.HAZARD_RULES;
import static org.chabaocu.campaign.record.RecordKind.JOINT_CHECK;

import org.chabaocu.check.Frequency;
import org.junit.jupiter.api.Test;

/** Unit checklist 隐患查治. */
class UnitHazardTest {

    @Test
    void U_3_1_is_met_by_a_carrier() {
        var item = of(CARRIER, "2026-03-01").judged("U-3-1");
        assertThat(item.status()).isEqualTo(MET);
        assertThat(item.reason()).isEqualTo("“活动载体”登记了 1 次，最近一次是 2026-03-01。");
        assertThat(item.evidence()).containsExactly(Evidence.Type.RECORD);
    }

    @Test
    void U_3_1_is_missing_without_one_of_the_year() {
        var item = of(CARRIER, "2025-12-31").judged("U-3-1");
        assertThat(item.status()).isEqualTo(MISSING);
        assertThat(item.reason()).isEqualTo("2026 年没有登记“活动载体”。");
        assertThat(item.evidence()).isEmpty();
        assertThat(item.wanted()).isEqualTo(CARRIER);
    }

    @Test
    void U_3_2_is_met_when_nine_of_ten_checks_of_each_frequency_are_done() {
        var item = nothing()
                .checks(Frequency.DAILY, 3, 270, 30)
                .checks(Frequency.WEEKLY, 2, 40, 0)
                .checks(Frequency.MONTHLY, 1, 10, 1)
                .judged("U-3-2");
        assertThat(item.status()).isEqualTo(MET);
        assertThat(item.reason())
                .isEqualTo(
                        "岗位、班组日排查应查 300 次、已查 270 次、漏查 30 次。科室周排查应查 40 次、已查 40 次、漏查 0 次。单位月排查应查 11 次、已查 10 次、漏查 1 次。");
        assertThat(item.evidence()).containsExactly(Evidence.Type.CHECKS);
    }

    @Test
    void U_3_2_is_partly_met_when_a_frequency_is_not_kept_up_or_not_planned() {
        assertThat(nothing()
                        .checks(Frequency.DAILY, 3, 269, 31)
                        .checks(Frequency.WEEKLY, 2, 40, 0)
                        .checks(Frequency.MONTHLY, 1, 11, 0)
                        .judged("U-3-2")
                        .status())
                .isEqualTo(PARTLY);
        var item = nothing()
                .checks(Frequency.DAILY, 3, 300, 0)
                .checks(Frequency.WEEKLY, 2, 40, 0)
                .judged("U-3-2");
        assertThat(item.status()).isEqualTo(PARTLY);
        assertThat(item.reason()).endsWith("单位月排查没有计划。");
    }

    @Test
    void U_3_2_is_missing_without_plans_or_when_no_check_was_done() {
        var item = nothing().judged("U-3-2");
        assertThat(item.status()).isEqualTo(MISSING);
        assertThat(item.reason()).isEqualTo("2026 年没有日、周、月排查的计划和记录。");
        assertThat(nothing().checks(Frequency.DAILY, 3, 0, 9).judged("U-3-2").status())
                .isEqualTo(MISSING);
    }

    @Test
    void U_3_3_is_met_by_a_joint_check_on_record_or_done_as_planned() {
        var record = of(JOINT_CHECK, "2026-03-01").judged("U-3-3");
        assertThat(record.status()).isEqualTo(MET);
        assertThat(record.reason()).isEqualTo("2026 年登记联合排查 1 次。");
        var item = nothing().checks(Frequency.JOINT, 1, 2, 1).judged("U-3-3");
        assertThat(item.status()).isEqualTo(MET);
        assertThat(item.reason()).isEqualTo("2026 年按计划完成联合排查 2 次，漏查 1 次。");
        assertThat(item.evidence()).containsExactly(Evidence.Type.CHECKS);
    }

    @Test
    void U_3_3_is_missing_while_joint_checks_are_only_planned() {
        var item = nothing().checks(Frequency.JOINT, 1, 0, 2).judged("U-3-3");
        assertThat(item.status()).isEqualTo(MISSING);
        assertThat(item.reason()).isEqualTo("2026 年计划的联合排查漏查 2 次，一次也没有完成。");
        assertThat(nothing().judged("U-3-3").reason()).isEqualTo("2026 年没有登记与专业部门联合排查。");
    }

    @Test
    void U_3_4_is_met_by_rules_and_a_ledger_in_use() {
        var item = of(HAZARD_RULES, "2024-01-01").ledger(12, 5, 0, 0).judged("U-3-4");
        assertThat(item.status()).isEqualTo(MET);
        assertThat(item.reason()).isEqualTo("制度已登记，2026 年台账登记隐患 12 条。");
        assertThat(item.evidence()).containsExactly(Evidence.Type.RECORD, Evidence.Type.LEDGER);
    }

    @Test
    void U_3_4_is_partly_met_by_rules_without_a_ledger_in_use() {
        assertThat(of(HAZARD_RULES, "2026-01-01").judged("U-3-4").status()).isEqualTo(PARTLY);
    }

    @Test
    void U_3_4_is_missing_without_rules_though_the_ledger_is_used() {
        var item = nothing().ledger(12, 5, 0, 0).judged("U-3-4");
        assertThat(item.status()).isEqualTo(MISSING);
        assertThat(item.wanted()).isEqualTo(HAZARD_RULES);
    }
}
