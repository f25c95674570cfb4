package org.chabaocu.campaign.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chabaocu.campaign.readiness.OnRecord.nothing;
import static org.chabaocu.campaign.readiness.OnRecord.of;
import static org.chabaocu.campaign.readiness.ReadinessStatus.MET;
import static org.chabaocu.campaign.readiness.ReadinessStatus.MISSING;
import static org.chabaocu.campaign.record.RecordKind.CADRE_TRAINING;
import static org.chabaocu.campaign.record.RecordKind.CADRE_TRAINING_RULES;
import static org.chabaocu.campaign.record.RecordKind.LEADER_TRAINING;

import org.junit.jupiter.api.Test;

/** City union checklist 教育培训. */
class CityEducationTest {

    @Test
    void C_2_1_is_met_by_rules_for_training_cadres_even_of_an_earlier_year() {
        assertThat(of(CADRE_TRAINING_RULES, "2026-03-01").judged("C-2-1").status())
                .isEqualTo(MET);
        var item = of(CADRE_TRAINING_RULES, "2023-05-04").judged("C-2-1");
        assertThat(item.status()).isEqualTo(MET);
        assertThat(item.reason()).isEqualTo("“工会干部教育培训制度”已登记（2023-05-04）。");
    }

    @Test
    void C_2_1_is_missing_without_rules_for_training_cadres() {
        var item = nothing().judged("C-2-1");
        assertThat(item.status()).isEqualTo(MISSING);
        assertThat(item.reason()).isEqualTo("没有登记“工会干部教育培训制度”。");
        assertThat(item.wanted()).isEqualTo(CADRE_TRAINING_RULES);
    }

    @Test
    void C_2_2_is_met_by_a_training_of_cadres() {
        var item = of(CADRE_TRAINING, "2026-03-01").judged("C-2-2");
        assertThat(item.status()).isEqualTo(MET);
        assertThat(item.reason()).isEqualTo("“工会干部培训”登记了 1 次，最近一次是 2026-03-01。");
        assertThat(item.evidence()).containsExactly(Evidence.Type.RECORD);
    }

    @Test
    void C_2_2_is_missing_without_one_of_the_year() {
        var item = of(CADRE_TRAINING, "2025-12-31").judged("C-2-2");
        assertThat(item.status()).isEqualTo(MISSING);
        assertThat(item.reason()).isEqualTo("2026 年没有登记“工会干部培训”。");
        assertThat(item.evidence()).isEmpty();
        assertThat(item.wanted()).isEqualTo(CADRE_TRAINING);
    }

    @Test
    void C_2_3_is_met_by_a_training_of_leaders() {
        var item = of(LEADER_TRAINING, "2026-03-01").judged("C-2-3");
        assertThat(item.status()).isEqualTo(MET);
        assertThat(item.reason()).isEqualTo("“单位负责人培训”登记了 1 次，最近一次是 2026-03-01。");
        assertThat(item.evidence()).containsExactly(Evidence.Type.RECORD);
    }

    @Test
    void C_2_3_is_missing_without_one_of_the_year() {
        var item = of(LEADER_TRAINING, "2025-12-31").judged("C-2-3");
        assertThat(item.status()).isEqualTo(MISSING);
        assertThat(item.reason()).isEqualTo("2026 年没有登记“单位负责人培训”。");
        assertThat(item.evidence()).isEmpty();
        assertThat(item.wanted()).isEqualTo(LEADER_TRAINING);
    }
}
