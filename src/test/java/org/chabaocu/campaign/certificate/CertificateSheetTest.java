package org.chabaocu.campaign.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chabaocu.campaign.certificate.CertificateTown.today;

import java.nio.file.Path;
import java.util.List;
import org.chabaocu.administration.TestProvince;
import org.chabaocu.platform.ApplicationTest;
import org.chabaocu.platform.sheet.ImportSheet;
import org.chabaocu.platform.sheet.ImportSheet.Manner;
import org.chabaocu.platform.sheet.SheetReport;
import org.chabaocu.platform.sheet.TestSheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Certificates from a sheet. */
@ApplicationTest
class CertificateSheetTest {

    private static final List<String> HEADER = List.of("姓名", "登录名", "外单位名称", "作业项目", "证号", "发证日期", "有效期至", "岗位");

    @Autowired
    ApplicationContext context;

    @Autowired
    CertificateSheet sheet;

    @Autowired
    ImportSheet importSheet;

    @Autowired
    SpecialPostCoverage coverage;

    private CertificateTown town;

    @BeforeEach
    void a_unit() {
        town = new CertificateTown(context);
    }

    @Test
    void people_of_the_unit_and_workers_from_outside_come_in_with_their_posts() {
        var issued = today().minusYears(1).toString();
        var report = run(
                TestSheet.of(
                        HEADER,
                        List.of("王电工", "", "", "低压电工作业", "A-1", issued, "", "配电房"),
                        List.of("赵维保", "", "电梯公司", "ELEVATOR", "A-2", issued, "", "电梯维保")),
                new Manner(false, false));
        assertThat(report.faults()).isEmpty();
        assertThat(report.created()).isEqualTo(2);
        assertThat(coverage.of(List.of(town.unit.id()), today()))
                .extracting(covered -> covered.doer() + " " + covered.cover())
                .containsExactlyInAnyOrder("王电工 VALID", "赵维保 VALID");
    }

    @Test
    void each_bad_row_is_named_and_nothing_is_written() {
        new TestProvince(context).person(town.unit, "李焊工");
        var issued = today().minusYears(1).toString();
        var report = run(
                TestSheet.of(
                        HEADER,
                        List.of("王电工", "", "", "低压电工作业", "A-1", issued, "", ""),
                        List.of("王电工", "", "", "低压电工作业", "A-1", issued, "", ""),
                        List.of("李焊工", "", "", "焊接与热切割作业", "A-3", issued, "", ""),
                        List.of("无此人", "", "", "高处作业", "A-4", issued, "", ""),
                        List.of(
                                "王电工",
                                "",
                                "",
                                "高处作业",
                                "A-5",
                                issued,
                                today().minusDays(1).toString(),
                                ""),
                        List.of("王电工", "", "", "炼丹", "A-6", issued, "", "")),
                new Manner(false, false));
        assertThat(report.faults())
                .extracting(fault -> fault.row() + " " + fault.column())
                .containsExactly("3 number", "4 holder", "5 holder", "6 expiresOn", "7 work");
        assertThat(report.created()).isZero();
        assertThat(coverage.certificates(List.of(town.unit.id()), today())).isEmpty();
    }

    @Test
    void the_good_rows_are_entered_if_bad_ones_are_to_be_skipped_and_a_dry_run_writes_none() {
        var issued = today().minusYears(1).toString();
        var file = TestSheet.of(
                HEADER,
                List.of("李焊工", town.welder.username(), "", "焊接与热切割作业", "A-3", issued, "", ""),
                List.of("无此人", "", "", "高处作业", "A-4", issued, "", ""));
        assertThat(run(file, new Manner(true, true)).created()).isEqualTo(1);
        assertThat(coverage.certificates(List.of(town.unit.id()), today())).isEmpty();
        assertThat(run(file, new Manner(false, true)).created()).isEqualTo(1);
        assertThat(coverage.certificates(List.of(town.unit.id()), today())).containsEntry(town.unit.id(), 1);
    }

    @Test
    void only_those_who_keep_certificates_may_import_them() {
        assertThat(sheet.isAllowed(town.safety.id().value())).isTrue();
        assertThat(sheet.isAllowed(town.electrician.id().value())).isFalse();
        assertThat(sheet.isAllowed(town.cityUnion.id().value())).isFalse();
    }

    private SheetReport run(Path file, Manner manner) {
        return importSheet.run(sheet, file, town.safety.id().value(), manner).orThrow();
    }
}
