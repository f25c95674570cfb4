package org.chabaocu.campaign.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chabaocu.campaign.readiness.OnRecord.of;
import static org.chabaocu.campaign.readiness.ReadinessStatus.MET;
import static org.chabaocu.campaign.readiness.ReadinessStatus.MISSING;
import static org.chabaocu.campaign.record.RecordKind.ANNUAL_PLAN;
import static org.chabaocu.campaign.record.RecordKind.NUMBER_ONE_PROJECT;

import org.junit.jupiter.api.Test;

/** City union checklist 动员部署. */
class CityMobilisationTest {

    @Test
    void C_1_1_is_met_by_the_decision_of_the_year() {
        var item = of(NUMBER_ONE_PROJECT, "2026-03-01").judged("C-1-1");
        assertThat(item.status()).isEqualTo(MET);
        assertThat(item.reason()).isEqualTo("“列为年度“一号”工程”登记了 1 次，最近一次是 2026-03-01。");
        assertThat(item.evidence()).containsExactly(Evidence.Type.RECORD);
    }

    @Test
    void C_1_1_is_missing_without_one_of_the_year() {
        var item = of(NUMBER_ONE_PROJECT, "2025-12-31").judged("C-1-1");
        assertThat(item.status()).isEqualTo(MISSING);
        assertThat(item.reason()).isEqualTo("2026 年没有登记“列为年度“一号”工程”。");
        assertThat(item.evidence()).isEmpty();
        assertThat(item.wanted()).isEqualTo(NUMBER_ONE_PROJECT);
    }

    @Test
    void C_1_2_is_met_by_the_plan_of_the_year() {
        var item = of(ANNUAL_PLAN, "2026-03-01").judged("C-1-2");
        assertThat(item.status()).isEqualTo(MET);
        assertThat(item.reason()).isEqualTo("“年度实施方案”登记了 1 次，最近一次是 2026-03-01。");
        assertThat(item.evidence()).containsExactly(Evidence.Type.RECORD);
    }

    @Test
    void C_1_2_is_missing_without_one_of_the_year() {
        var item = of(ANNUAL_PLAN, "2025-12-31").judged("C-1-2");
        assertThat(item.status()).isEqualTo(MISSING);
        assertThat(item.reason()).isEqualTo("2026 年没有登记“年度实施方案”。");
        assertThat(item.evidence()).isEmpty();
        assertThat(item.wanted()).isEqualTo(ANNUAL_PLAN);
    }
}
