package org.chabaocu.campaign.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chabaocu.campaign.readiness.OnRecord.nothing;
import static org.chabaocu.campaign.readiness.OnRecord.of;
import static org.chabaocu.campaign.readiness.ReadinessStatus.MET;
import static org.chabaocu.campaign.readiness.ReadinessStatus.MISSING;
import static org.chabaocu.campaign.readiness.ReadinessStatus.PARTLY;
import static org.chabaocu.campaign.record.RecordKind.CONCENTRATED_ACTION;
import static org.chabaocu.campaign.record.RecordKind.KEY_UNIT_PAIRING;
import static org.chabaocu.campaign.record.RecordKind.MEDIA_COVERAGE;

import org.junit.jupiter.api.Test;

/** City union checklist 集中行动. */
class CityActionTest {

    @Test
    void C_3_1_is_met_by_a_concentrated_action() {
        var item = of(CONCENTRATED_ACTION, "2026-03-01").judged("C-3-1");
        assertThat(item.status()).isEqualTo(MET);
        assertThat(item.reason()).isEqualTo("“集中行动”登记了 1 次，最近一次是 2026-03-01。");
        assertThat(item.evidence()).containsExactly(Evidence.Type.RECORD);
    }

    @Test
    void C_3_1_is_missing_without_one_of_the_year() {
        var item = of(CONCENTRATED_ACTION, "2025-12-31").judged("C-3-1");
        assertThat(item.status()).isEqualTo(MISSING);
        assertThat(item.reason()).isEqualTo("2026 年没有登记“集中行动”。");
        assertThat(item.evidence()).isEmpty();
        assertThat(item.wanted()).isEqualTo(CONCENTRATED_ACTION);
    }

    @Test
    void C_3_2_is_met_by_a_pairing() {
        var item = of(KEY_UNIT_PAIRING, "2026-03-01").judged("C-3-2");
        assertThat(item.status()).isEqualTo(MET);
        assertThat(item.reason()).isEqualTo("“重点单位帮包”登记了 1 次，最近一次是 2026-03-01。");
        assertThat(item.evidence()).containsExactly(Evidence.Type.RECORD);
    }

    @Test
    void C_3_2_is_missing_without_one_of_the_year() {
        var item = of(KEY_UNIT_PAIRING, "2025-12-31").judged("C-3-2");
        assertThat(item.status()).isEqualTo(MISSING);
        assertThat(item.reason()).isEqualTo("2026 年没有登记“重点单位帮包”。");
        assertThat(item.evidence()).isEmpty();
        assertThat(item.wanted()).isEqualTo(KEY_UNIT_PAIRING);
    }

    @Test
    void C_3_3_is_met_by_two_reports_in_media() {
        var item = of(MEDIA_COVERAGE, "2026-03-01", "2026-09-01").judged("C-3-3");
        assertThat(item.status()).isEqualTo(MET);
        assertThat(item.reason()).isEqualTo("“媒体宣传”登记了 2 次，最近一次是 2026-09-01。");
    }

    @Test
    void C_3_3_is_partly_met_by_a_single_one_that_does_not_show_that_it_is_wide() {
        var item = of(MEDIA_COVERAGE, "2026-03-01")
                .and(MEDIA_COVERAGE, "2025-03-01")
                .judged("C-3-3");
        assertThat(item.status()).isEqualTo(PARTLY);
        assertThat(item.reason()).isEqualTo("“媒体宣传”只登记了 1 次，还看不出是广泛开展的。");
    }

    @Test
    void C_3_3_is_missing_without_any() {
        assertThat(nothing().judged("C-3-3").status()).isEqualTo(MISSING);
    }
}
