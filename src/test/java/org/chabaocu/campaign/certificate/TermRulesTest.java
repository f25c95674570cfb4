package org.chabaocu.campaign.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.chabaocu.platform.Refusal.FieldFault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The days of a certificate by the terms of its kind. */
class TermRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final LocalDate LONG_AGO = LocalDate.of(1950, 1, 1);
    private static final CertificateKind SPECIAL_WORK =
            new CertificateKind("SPECIAL_WORK", 1, "-", "-", 6, 3, LONG_AGO);
    private static final CertificateKind SPECIAL_EQUIPMENT =
            new CertificateKind("SPECIAL_EQUIPMENT", 1, "-", "-", 4, null, LONG_AGO);

    @Test
    void special_work_is_valid_six_years_and_reviewed_after_three() {
        var term = rules(SPECIAL_WORK, "2024-05-10", null, null).term();
        assertThat(term.expiresOn()).isEqualTo("2030-05-09");
        assertThat(term.reviewDueOn()).isEqualTo("2027-05-10");
        assertThat(term.nextDueOn()).isEqualTo("2027-05-10");
        assertThat(SPECIAL_WORK.reviewAfter(LocalDate.parse("2027-05-10"), term.expiresOn()))
                .isNull();
    }

    @Test
    void special_equipment_is_valid_four_years_without_review() {
        var term = rules(SPECIAL_EQUIPMENT, "2024-05-10", null, null).term();
        assertThat(term.expiresOn()).isEqualTo("2028-05-09");
        assertThat(term.reviewDueOn()).isNull();
        assertThat(faults(SPECIAL_EQUIPMENT, "2024-05-10", null, "2026-12-10"))
                .containsExactly("reviewDueOn NO_REVIEW");
    }

    @Test
    void a_certificate_holds_to_the_end_of_its_last_day() {
        assertThat(faults(SPECIAL_WORK, "2022-01-01", "2026-11-25", null)).isEmpty();
        assertThat(faults(SPECIAL_WORK, "2022-01-01", "2026-11-24", null)).containsExactly("expiresOn EXPIRED");
        var term = new Term(LONG_AGO, TODAY, TODAY.minusDays(1));
        assertThat(term.isExpired(TODAY)).isFalse();
        assertThat(term.isExpired(TODAY.plusDays(1))).isTrue();
        assertThat(term.isReviewOverdue(TODAY)).isTrue();
    }

    @Test
    void days_that_contradict_each_other_are_each_named() {
        assertThat(faults(SPECIAL_WORK, "2026-11-26", null, null)).containsExactly("issuedOn IN_FUTURE");
        assertThat(faults(SPECIAL_WORK, "2026-01-01", "2026-01-01", null)).containsExactly("expiresOn BEFORE_ISSUE");
        assertThat(faults(SPECIAL_WORK, "2026-01-01", "2032-01-01", null)).isEmpty();
        assertThat(faults(SPECIAL_WORK, "2026-01-01", "2032-01-02", null)).containsExactly("expiresOn TOO_LONG");
        assertThat(faults(SPECIAL_WORK, "2026-01-01", null, "2026-01-01"))
                .containsExactly("reviewDueOn REVIEW_BEFORE_ISSUE");
        assertThat(faults(SPECIAL_WORK, "2026-01-01", "2028-01-01", "2028-01-02"))
                .containsExactly("reviewDueOn REVIEW_AFTER_EXPIRY");
        assertThat(faults(SPECIAL_WORK, "2026-11-26", "2026-11-20", "2026-11-25"))
                .containsExactly("issuedOn IN_FUTURE", "expiresOn BEFORE_ISSUE", "reviewDueOn REVIEW_BEFORE_ISSUE");
    }

    @Test
    void what_comes_next_is_announced_ninety_sixty_and_thirty_days_ahead() {
        assertThat(List.of(-1, 0, 30, 31, 60, 61, 90, 91).stream()
                        .map(days -> Notice.of(new Term(LONG_AGO, TODAY.plusDays(days), null), TODAY)))
                .containsExactly(
                        Notice.OVERDUE,
                        Notice.WITHIN_30,
                        Notice.WITHIN_30,
                        Notice.WITHIN_60,
                        Notice.WITHIN_60,
                        Notice.WITHIN_90,
                        Notice.WITHIN_90,
                        Notice.LATER);
    }

    @Test
    void a_number_is_masked_but_for_its_end() {
        assertThat(ViewCertificates.masked("T350102199001011234")).isEqualTo("***************1234");
        assertThat(ViewCertificates.masked("ab")).isEqualTo("*b");
    }

    private static TermRules rules(
            CertificateKind kind, String issuedOn, @Nullable String expiresOn, @Nullable String reviewDueOn) {
        return TermRules.of(
                kind,
                LocalDate.parse(issuedOn),
                expiresOn == null ? null : LocalDate.parse(expiresOn),
                reviewDueOn == null ? null : LocalDate.parse(reviewDueOn),
                TODAY);
    }

    private static List<String> faults(
            CertificateKind kind, String issuedOn, @Nullable String expiresOn, @Nullable String reviewDueOn) {
        return rules(kind, issuedOn, expiresOn, reviewDueOn).faults().stream()
                .map(TermRulesTest::said)
                .toList();
    }

    private static String said(FieldFault fault) {
        return fault.field() + fault.text().code().replace("certificate.fault.", " ");
    }
}
