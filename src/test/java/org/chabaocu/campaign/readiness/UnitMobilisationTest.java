package org.chabaocu.campaign.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chabaocu.campaign.readiness.OnRecord.nothing;
import static org.chabaocu.campaign.readiness.OnRecord.of;
import static org.chabaocu.campaign.readiness.ReadinessStatus.MET;
import static org.chabaocu.campaign.readiness.ReadinessStatus.MISSING;
import static org.chabaocu.campaign.readiness.ReadinessStatus.PARTLY;
import static org.chabaocu.campaign.record.RecordKind.ANNUAL_PLAN;
import static org.chabaocu.campaign.record.RecordKind.BULLETIN;
import static org.chabaocu.campaign.record.RecordKind.DOCUMENT_STUDY;
import static org.chabaocu.campaign.record.RecordKind.KICKOFF_MEETING;
import static org.chabaocu.campaign.record.RecordKind.PROGRESS_MEETING;

import org.junit.jupiter.api.Test;

/** Unit checklist 动员部署. */
class UnitMobilisationTest {

    @Test
    void U_1_1_is_met_by_a_study_of_higher_documents() {
        var item = of(DOCUMENT_STUDY, "2026-03-01").judged("U-1-1");
        assertThat(item.status()).isEqualTo(MET);
        assertThat(item.reason()).isEqualTo("“传达学习上级文件和会议精神”登记了 1 次，最近一次是 2026-03-01。");
        assertThat(item.evidence()).containsExactly(Evidence.Type.RECORD);
    }

    @Test
    void U_1_1_is_missing_without_one_of_the_year() {
        var item = of(DOCUMENT_STUDY, "2025-12-31").judged("U-1-1");
        assertThat(item.status()).isEqualTo(MISSING);
        assertThat(item.reason()).isEqualTo("2026 年没有登记“传达学习上级文件和会议精神”。");
        assertThat(item.evidence()).isEmpty();
        assertThat(item.wanted()).isEqualTo(DOCUMENT_STUDY);
    }

    @Test
    void U_1_2_is_met_by_the_plan_of_the_year() {
        var item = of(ANNUAL_PLAN, "2026-03-01").judged("U-1-2");
        assertThat(item.status()).isEqualTo(MET);
        assertThat(item.reason()).isEqualTo("“年度实施方案”登记了 1 次，最近一次是 2026-03-01。");
        assertThat(item.evidence()).containsExactly(Evidence.Type.RECORD);
    }

    @Test
    void U_1_2_is_missing_without_one_of_the_year() {
        var item = of(ANNUAL_PLAN, "2025-12-31").judged("U-1-2");
        assertThat(item.status()).isEqualTo(MISSING);
        assertThat(item.reason()).isEqualTo("2026 年没有登记“年度实施方案”。");
        assertThat(item.evidence()).isEmpty();
        assertThat(item.wanted()).isEqualTo(ANNUAL_PLAN);
    }

    @Test
    void U_1_3_is_met_by_a_kick_off_meeting() {
        var item = of(KICKOFF_MEETING, "2026-03-01").judged("U-1-3");
        assertThat(item.status()).isEqualTo(MET);
        assertThat(item.reason()).isEqualTo("“动员部署（启动）会”登记了 1 次，最近一次是 2026-03-01。");
        assertThat(item.evidence()).containsExactly(Evidence.Type.RECORD);
    }

    @Test
    void U_1_3_is_missing_without_one_of_the_year() {
        var item = of(KICKOFF_MEETING, "2025-12-31").judged("U-1-3");
        assertThat(item.status()).isEqualTo(MISSING);
        assertThat(item.reason()).isEqualTo("2026 年没有登记“动员部署（启动）会”。");
        assertThat(item.evidence()).isEmpty();
        assertThat(item.wanted()).isEqualTo(KICKOFF_MEETING);
    }

    @Test
    void U_1_4_is_met_by_two_progress_meetings_and_two_bulletins() {
        var item = of(PROGRESS_MEETING, "2026-03-01", "2026-09-01")
                .and(BULLETIN, "2026-04-01", "2026-10-01")
                .judged("U-1-4");
        assertThat(item.status()).isEqualTo(MET);
        assertThat(item.reason()).isEqualTo("“情况调度会（推进会）”登记了 2 次，最近一次是 2026-09-01。“情况通报”登记了 2 次，最近一次是 2026-10-01。");
        assertThat(item.inEnglish()).contains("\"Bulletin\" is on record 2 time(s), last on 2026-10-01.");
    }

    @Test
    void U_1_4_is_partly_met_by_single_ones_that_do_not_show_that_they_are_regular() {
        var item =
                of(PROGRESS_MEETING, "2026-03-01").and(BULLETIN, "2026-04-01").judged("U-1-4");
        assertThat(item.status()).isEqualTo(PARTLY);
        assertThat(item.reason()).contains("“情况通报”只登记了 1 次，还看不出是定期开展的。");
    }

    @Test
    void U_1_4_is_partly_met_by_meetings_without_bulletins() {
        var item = of(PROGRESS_MEETING, "2026-03-01", "2026-09-01").judged("U-1-4");
        assertThat(item.status()).isEqualTo(PARTLY);
        assertThat(item.reason()).endsWith("2026 年没有登记“情况通报”。");
        assertThat(item.wanted()).isEqualTo(BULLETIN);
    }

    @Test
    void U_1_4_is_missing_without_any() {
        assertThat(nothing().judged("U-1-4").status()).isEqualTo(MISSING);
    }
}
