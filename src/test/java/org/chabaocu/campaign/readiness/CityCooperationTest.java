package org.chabaocu.campaign.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chabaocu.campaign.readiness.OnRecord.nothing;
import static org.chabaocu.campaign.readiness.OnRecord.of;
import static org.chabaocu.campaign.readiness.ReadinessStatus.MET;
import static org.chabaocu.campaign.readiness.ReadinessStatus.MISSING;
import static org.chabaocu.campaign.record.RecordKind.JOINT_ACTIVITY;
import static org.chabaocu.campaign.record.RecordKind.LEADER_INSTRUCTION;
import static org.chabaocu.campaign.record.RecordKind.REPORT_TO_LEADERSHIP;
import static org.chabaocu.campaign.record.RecordKind.SYSTEM_INCLUSION;

import org.junit.jupiter.api.Test;

/** City union checklist 协力推进. */
class CityCooperationTest {

    @Test
    void C_4_1_is_met_by_a_report() {
        var item = of(REPORT_TO_LEADERSHIP, "2026-03-01").judged("C-4-1");
        assertThat(item.status()).isEqualTo(MET);
        assertThat(item.reason()).isEqualTo("“向委领导汇报”登记了 1 次，最近一次是 2026-03-01。");
        assertThat(item.evidence()).containsExactly(Evidence.Type.RECORD);
    }

    @Test
    void C_4_1_is_missing_without_one_of_the_year() {
        var item = of(REPORT_TO_LEADERSHIP, "2025-12-31").judged("C-4-1");
        assertThat(item.status()).isEqualTo(MISSING);
        assertThat(item.reason()).isEqualTo("2026 年没有登记“向委领导汇报”。");
        assertThat(item.evidence()).isEmpty();
        assertThat(item.wanted()).isEqualTo(REPORT_TO_LEADERSHIP);
    }

    @Test
    void C_4_2_is_met_by_an_instruction() {
        var item = of(LEADER_INSTRUCTION, "2026-03-01").judged("C-4-2");
        assertThat(item.status()).isEqualTo(MET);
        assertThat(item.reason()).isEqualTo("“领导批示或意见”登记了 1 次，最近一次是 2026-03-01。");
        assertThat(item.evidence()).containsExactly(Evidence.Type.RECORD);
    }

    @Test
    void C_4_2_is_missing_without_one_of_the_year() {
        var item = of(LEADER_INSTRUCTION, "2025-12-31").judged("C-4-2");
        assertThat(item.status()).isEqualTo(MISSING);
        assertThat(item.reason()).isEqualTo("2026 年没有登记“领导批示或意见”。");
        assertThat(item.evidence()).isEmpty();
        assertThat(item.wanted()).isEqualTo(LEADER_INSTRUCTION);
    }

    @Test
    void C_4_3_is_met_by_the_document_of_inclusion_even_of_an_earlier_year() {
        assertThat(of(SYSTEM_INCLUSION, "2026-03-01").judged("C-4-3").status()).isEqualTo(MET);
        var item = of(SYSTEM_INCLUSION, "2023-05-04").judged("C-4-3");
        assertThat(item.status()).isEqualTo(MET);
        assertThat(item.reason()).isEqualTo("“纳入安全生产监管体系”已登记（2023-05-04）。");
    }

    @Test
    void C_4_3_is_missing_without_the_document_of_inclusion() {
        var item = nothing().judged("C-4-3");
        assertThat(item.status()).isEqualTo(MISSING);
        assertThat(item.reason()).isEqualTo("没有登记“纳入安全生产监管体系”。");
        assertThat(item.wanted()).isEqualTo(SYSTEM_INCLUSION);
    }

    @Test
    void C_4_4_is_met_by_a_joint_activity() {
        var item = of(JOINT_ACTIVITY, "2026-03-01").judged("C-4-4");
        assertThat(item.status()).isEqualTo(MET);
        assertThat(item.reason()).isEqualTo("“与委有关处室联合开展活动”登记了 1 次，最近一次是 2026-03-01。");
        assertThat(item.evidence()).containsExactly(Evidence.Type.RECORD);
    }

    @Test
    void C_4_4_is_missing_without_one_of_the_year() {
        var item = of(JOINT_ACTIVITY, "2025-12-31").judged("C-4-4");
        assertThat(item.status()).isEqualTo(MISSING);
        assertThat(item.reason()).isEqualTo("2026 年没有登记“与委有关处室联合开展活动”。");
        assertThat(item.evidence()).isEmpty();
        assertThat(item.wanted()).isEqualTo(JOINT_ACTIVITY);
    }
}
