package org.chabaocu.hazard.application;

import org.chabaocu.access.Actor;
import org.chabaocu.hazard.CheckedLedger;
import org.chabaocu.hazard.HazardId;
import org.chabaocu.hazard.Source;
import org.chabaocu.hazard.SupervisedLedger.Found;
import org.chabaocu.platform.Outcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The ledger as routine and joint checks use it. */
@Component
class LedgerForChecks implements CheckedLedger {

    private final ReportHazard reportHazard;

    LedgerForChecks(ReportHazard reportHazard) {
        this.reportHazard = reportHazard;
    }

    @Override
    @Transactional
    public Outcome<HazardId> enter(Found found, Source source, Actor by) {
        return reportHazard
                .report(ReportCommand.of(found), ReportedBy.checker(by, source))
                .map(reported -> reported.hazard().id());
    }
}
