package org.chabaocu.campaign.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chabaocu.campaign.readiness.OnRecord.nothing;
import static org.chabaocu.campaign.readiness.OnRecord.of;
import static org.chabaocu.campaign.readiness.ReadinessStatus.MANUAL;
import static org.chabaocu.campaign.readiness.ReadinessStatus.MET;
import static org.chabaocu.campaign.readiness.ReadinessStatus.MISSING;
import static org.chabaocu.campaign.readiness.ReadinessStatus.PARTLY;
import static org.chabaocu.campaign.record.RecordKind.REWARD_FUND;
import static org.chabaocu.campaign.record.RecordKind.SYSTEM_INCLUSION;

import org.junit.jupiter.api.Test;

/** Unit checklist 推动措施. */
class UnitPromotionTest {

    @Test
    void U_4_1_is_met_by_the_document_of_inclusion_even_of_an_earlier_year() {
        assertThat(of(SYSTEM_INCLUSION, "2026-03-01").judged("U-4-1").status()).isEqualTo(MET);
        var item = of(SYSTEM_INCLUSION, "2023-05-04").judged("U-4-1");
        assertThat(item.status()).isEqualTo(MET);
        assertThat(item.reason()).isEqualTo("“纳入安全生产监管体系”已登记（2023-05-04）。");
    }

    @Test
    void U_4_1_is_missing_without_the_document_of_inclusion() {
        var item = nothing().judged("U-4-1");
        assertThat(item.status()).isEqualTo(MISSING);
        assertThat(item.reason()).isEqualTo("没有登记“纳入安全生产监管体系”。");
        assertThat(item.wanted()).isEqualTo(SYSTEM_INCLUSION);
    }

    @Test
    void U_4_2_is_met_by_plans_in_the_ledger_of_which_none_is_late() {
        var item = nothing().ledger(12, 5, 2, 0).judged("U-4-2");
        assertThat(item.status()).isEqualTo(MET);
        assertThat(item.reason()).isEqualTo("2026 年 5 条隐患已制定整改方案，责任、措施、资金、时限、预案齐全；另有 2 条在规定时限内正在制定。");
        assertThat(item.evidence()).containsExactly(Evidence.Type.LEDGER);
    }

    @Test
    void U_4_2_is_partly_met_while_a_plan_is_late() {
        var item = nothing().ledger(12, 5, 2, 1).judged("U-4-2");
        assertThat(item.status()).isEqualTo(PARTLY);
        assertThat(item.reason()).isEqualTo("2026 年 5 条隐患已制定整改方案；2 条待制定，其中 1 条已逾期。");
    }

    @Test
    void U_4_2_is_missing_while_hazards_wait_and_none_has_a_plan() {
        var item = nothing().ledger(3, 0, 2, 1).judged("U-4-2");
        assertThat(item.status()).isEqualTo(MISSING);
        assertThat(item.reason()).isEqualTo("2026 年有 2 条隐患待制定整改方案（其中 1 条已逾期），还没有一条制定了方案。");
    }

    @Test
    void U_4_2_is_manual_while_no_hazard_needs_a_plan() {
        assertThat(nothing().judged("U-4-2").status()).isEqualTo(MANUAL);
        assertThat(nothing().ledger(3, 0, 0, 0).judged("U-4-2").status()).isEqualTo(MANUAL);
    }

    @Test
    void U_4_3_is_met_by_the_document_of_the_fund_and_a_fund_of_the_year() {
        var item = of(REWARD_FUND, "2024-02-01").fund("20000", "300.50").judged("U-4-3");
        assertThat(item.status()).isEqualTo(MET);
        assertThat(item.reason()).isEqualTo("“专项奖励资金”已登记（2024-02-01）。2026 年奖励资金 20000 元，已发放 300.5 元。");
        assertThat(item.evidence()).containsExactly(Evidence.Type.RECORD, Evidence.Type.REWARD_RULE);
    }

    @Test
    void U_4_3_is_partly_met_by_one_of_the_two() {
        var document = of(REWARD_FUND, "2026-02-01").judged("U-4-3");
        assertThat(document.status()).isEqualTo(PARTLY);
        assertThat(document.reason()).contains("没有设置 2026 年奖励资金和标准");
        var fund = nothing().fund("20000", "0").judged("U-4-3");
        assertThat(fund.status()).isEqualTo(PARTLY);
        assertThat(fund.reason()).startsWith("没有登记“专项奖励资金”。");
        assertThat(of(REWARD_FUND, "2026-02-01").fund("0", "0").judged("U-4-3").status())
                .isEqualTo(PARTLY);
    }

    @Test
    void U_4_3_is_missing_without_document_and_fund() {
        assertThat(nothing().judged("U-4-3").status()).isEqualTo(MISSING);
    }
}
