package org.chabaocu.campaign.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chabaocu.campaign.readiness.OnRecord.nothing;
import static org.chabaocu.campaign.readiness.OnRecord.of;
import static org.chabaocu.campaign.readiness.ReadinessStatus.MANUAL;
import static org.chabaocu.campaign.readiness.ReadinessStatus.MET;
import static org.chabaocu.campaign.readiness.ReadinessStatus.MISSING;
import static org.chabaocu.campaign.readiness.ReadinessStatus.PARTLY;
import static org.chabaocu.campaign.record.RecordKind.ALL_STAFF_TRAINING;
import static org.chabaocu.campaign.record.RecordKind.DRILL;
import static org.chabaocu.campaign.record.RecordKind.INDUCTION_TRAINING;
import static org.chabaocu.campaign.record.RecordKind.SAFETY_EDUCATION;
import static org.chabaocu.campaign.record.TrainingLevel.DEPARTMENT;
import static org.chabaocu.campaign.record.TrainingLevel.TEAM;
import static org.chabaocu.campaign.record.TrainingLevel.UNIT;

import org.chabaocu.campaign.certificate.CoveredPost.Cover;
import org.junit.jupiter.api.Test;

/** Unit checklist 教育培训. */
class UnitEducationTest {

    @Test
    void U_2_1_is_met_by_two_records_of_safety_education() {
        var item = of(SAFETY_EDUCATION, "2026-03-01", "2026-09-01").judged("U-2-1");
        assertThat(item.status()).isEqualTo(MET);
        assertThat(item.reason()).isEqualTo("“安全宣传教育”登记了 2 次，最近一次是 2026-09-01。");
    }

    @Test
    void U_2_1_is_partly_met_by_a_single_one_that_does_not_show_that_it_is_done_often() {
        var item = of(SAFETY_EDUCATION, "2026-03-01")
                .and(SAFETY_EDUCATION, "2025-03-01")
                .judged("U-2-1");
        assertThat(item.status()).isEqualTo(PARTLY);
        assertThat(item.reason()).isEqualTo("“安全宣传教育”只登记了 1 次，还看不出是经常开展的。");
    }

    @Test
    void U_2_1_is_missing_without_any() {
        assertThat(nothing().judged("U-2-1").status()).isEqualTo(MISSING);
    }

    @Test
    void U_2_2_is_met_when_each_new_employee_had_three_levels_with_24_class_hours_and_passed_the_exam() {
        var item = nothing()
                .induction("2026-03-01", 24, 2)
                .trainee("甲", "24", true, UNIT, DEPARTMENT, TEAM)
                .trainee("乙", "30.5", true, UNIT, DEPARTMENT, TEAM)
                .judged("U-2-2");
        assertThat(item.status()).isEqualTo(MET);
        assertThat(item.reason()).isEqualTo("2 名新员工均完成三级教育，满 24 学时并考试合格。");
    }

    @Test
    void U_2_2_is_partly_met_while_hours_levels_or_exam_are_lacking() {
        var item = nothing()
                .induction("2026-03-01", 24, 4)
                .trainee("甲", "24", true, UNIT, DEPARTMENT, TEAM)
                .trainee("乙", "23.5", true, UNIT, DEPARTMENT, TEAM)
                .trainee("丙", "24", false, UNIT, DEPARTMENT, TEAM)
                .trainee("丁", "8", false, UNIT)
                .judged("U-2-2");
        assertThat(item.status()).isEqualTo(PARTLY);
        assertThat(item.reason()).isEqualTo("4 名新员工中 1 名完成三级教育、满 24 学时并考试合格；2 名不足 24 学时，1 名未完成三级，2 名没有合格的考试成绩。");
    }

    @Test
    void U_2_2_is_partly_met_by_a_training_that_names_nobody_and_has_no_exam() {
        var item = nothing().induction("2026-03-01", 24, 0).judged("U-2-2");
        assertThat(item.status()).isEqualTo(PARTLY);
        assertThat(item.reason()).isEqualTo("1 次三级教育（合计 24 学时）没有登记到人的学时和考试成绩。");
        var mixed = nothing()
                .induction("2026-03-01", 24, 1)
                .induction("2026-04-01", 8, 0)
                .trainee("甲", "24", true, UNIT, DEPARTMENT, TEAM)
                .judged("U-2-2");
        assertThat(mixed.status()).isEqualTo(PARTLY);
    }

    @Test
    void U_2_2_is_missing_without_an_induction_training_of_the_year() {
        var item = nothing().induction("2025-03-01", 24, 1).judged("U-2-2");
        assertThat(item.status()).isEqualTo(MISSING);
        assertThat(item.reason()).startsWith("2026 年没有登记新员工三级教育");
        assertThat(item.wanted()).isEqualTo(INDUCTION_TRAINING);
        var hired = nothing().trainee("甲", "0", false).judged("U-2-2");
        assertThat(hired.status()).isEqualTo(MISSING);
        assertThat(hired.reason()).isEqualTo("2026 年登记了 1 名新员工，还没有登记三级教育。");
    }

    @Test
    void U_2_2_is_manual_while_only_people_hired_earlier_were_trained() {
        assertThat(nothing().induction("2026-01-05", 8, 3).judged("U-2-2").status())
                .isEqualTo(MANUAL);
    }

    @Test
    void U_2_3_is_met_by_two_all_staff_trainings_and_a_drill() {
        var item = of(ALL_STAFF_TRAINING, "2026-03-01", "2026-09-01")
                .and(DRILL, "2026-06-01")
                .judged("U-2-3");
        assertThat(item.status()).isEqualTo(MET);
        assertThat(item.reason()).isEqualTo("2026 年全员安全培训 2 次，应急处置、逃生演练 1 次。");
        assertThat(item.evidence()).hasSize(3);
    }

    @Test
    void U_2_3_is_partly_met_with_one_training_or_without_a_drill() {
        var one = of(ALL_STAFF_TRAINING, "2026-03-01").and(DRILL, "2026-06-01").judged("U-2-3");
        assertThat(one.status()).isEqualTo(PARTLY);
        assertThat(one.wanted()).isEqualTo(ALL_STAFF_TRAINING);
        var two = of(ALL_STAFF_TRAINING, "2026-03-01", "2026-09-01").judged("U-2-3");
        assertThat(two.status()).isEqualTo(PARTLY);
        assertThat(two.reason()).endsWith("2026 年登记培训 2 次、演练 0 次。");
        assertThat(two.wanted()).isEqualTo(DRILL);
        assertThat(of(DRILL, "2026-06-01").judged("U-2-3").status()).isEqualTo(PARTLY);
    }

    @Test
    void U_2_3_is_missing_without_training_and_drill() {
        assertThat(nothing().judged("U-2-3").status()).isEqualTo(MISSING);
    }

    @Test
    void U_2_4_is_met_when_each_special_post_is_held_with_a_valid_certificate() {
        var item = nothing()
                .post("王电工", Cover.VALID)
                .post("李焊工", Cover.VALID)
                .post("赵离职", Cover.EXPIRED, false)
                .judged("U-2-4");
        assertThat(item.status()).isEqualTo(MET);
        assertThat(item.reason()).isEqualTo("2 个特种作业岗位人员全部持有效证件上岗。");
        assertThat(item.evidence()).containsExactly(Evidence.Type.CERTIFICATE, Evidence.Type.CERTIFICATE);
    }

    @Test
    void U_2_4_is_partly_met_while_a_special_post_is_held_without_a_valid_certificate() {
        var item = nothing()
                .post("王电工", Cover.VALID)
                .post("李焊工", Cover.NONE)
                .post("赵司炉", Cover.EXPIRED)
                .post("孙高处", Cover.REVIEW_OVERDUE)
                .judged("U-2-4");
        assertThat(item.status()).isEqualTo(PARTLY);
        assertThat(item.reason()).isEqualTo("4 个特种作业岗位中 1 个持有效证件上岗；1 个无证，1 个证件过期，1 个逾期未复审。");
        assertThat(item.evidence())
                .containsExactly(
                        Evidence.Type.SPECIAL_POST,
                        Evidence.Type.CERTIFICATE,
                        Evidence.Type.CERTIFICATE,
                        Evidence.Type.CERTIFICATE);
    }

    @Test
    void U_2_4_is_missing_when_no_special_post_is_held_with_a_valid_certificate() {
        assertThat(nothing().post("王电工", Cover.EXPIRED).judged("U-2-4").status())
                .isEqualTo(MISSING);
    }

    @Test
    void U_2_4_is_manual_while_nobody_is_entered_as_doing_special_work() {
        var item = nothing().judged("U-2-4");
        assertThat(item.status()).isEqualTo(MANUAL);
        assertThat(item.reason()).contains("没有登记特种作业岗位和证书，请现场核实");
        var certificates = nothing().certificates(3).judged("U-2-4");
        assertThat(certificates.status()).isEqualTo(MANUAL);
        assertThat(certificates.reason()).contains("登记了 3 张证书，但没有登记谁在从事特种作业");
    }
}
