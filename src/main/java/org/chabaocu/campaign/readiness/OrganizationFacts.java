package org.chabaocu.campaign.readiness;

import java.util.List;
import org.chabaocu.campaign.certificate.CoveredPost;
import org.chabaocu.campaign.record.RecordKind;
import org.chabaocu.check.CheckCoverage;
import org.chabaocu.check.Frequency;
import org.chabaocu.hazard.LedgerYears.LedgerYear;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.reward.FundYears.FundYear;
import org.jspecify.annotations.Nullable;

/**
 * All that is on record of a unit or a city union in a year.
 *
 * @param records those held in the year, and of the standing kinds also older ones; newest first
 * @param trainees the new employees named in induction trainings of the year
 * @param posts the special posts at the end of the year, or today; also those whose doer has left
 * @param certificates how many certificates there are that day
 * @param checks a line per frequency, or none where nothing is known
 * @param fund null where no reward rule was set for the year
 */
record OrganizationFacts(
        OrganizationId id,
        int year,
        List<KeptRecord> records,
        List<Trainee> trainees,
        List<CoveredPost> posts,
        int certificates,
        List<CheckCoverage.Line> checks,
        LedgerYear ledger,
        @Nullable FundYear fund) {

    /** The records of a kind held in the year, newest first. */
    List<KeptRecord> ofYear(RecordKind kind) {
        return upToYear(kind).stream()
                .filter(record -> record.heldOn().getYear() == year)
                .toList();
    }

    /** Those of the year or before. */
    List<KeptRecord> upToYear(RecordKind kind) {
        return records.stream().filter(record -> record.kind() == kind).toList();
    }

    CheckCoverage.Line checks(Frequency frequency) {
        return checks.stream()
                .filter(line -> line.frequency() == frequency)
                .findFirst()
                .orElseGet(() -> new CheckCoverage.Line(frequency, 0, 0, 0, 0));
    }

    String yearText() {
        return Integer.toString(year);
    }
}
