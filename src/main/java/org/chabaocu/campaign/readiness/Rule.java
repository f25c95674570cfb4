package org.chabaocu.campaign.readiness;

import java.util.Set;
import org.chabaocu.campaign.record.RecordKind;

/** Judges one item of a checklist by what is on record. */
interface Rule {

    Judgement judge(OrganizationFacts facts);

    /** The kinds of records that speak to it. */
    Set<RecordKind> kinds();

    /** What else speaks to it. */
    default Set<Evidence.Type> besides() {
        return Set.of();
    }
}
