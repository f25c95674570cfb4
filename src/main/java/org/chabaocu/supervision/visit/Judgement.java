package org.chabaocu.supervision.visit;

import java.time.Instant;
import java.util.List;
import org.chabaocu.people.PersonId;
import org.chabaocu.supervision.domain.Verdict;

/**
 * How an item of the checklist was judged (clause 3).
 *
 * @param methods in which ways it was checked, in the checklist's words
 * @param version counts what was written about this item, so that two inspectors see each other's work
 */
public record Judgement(
        String itemCode,
        Verdict verdict,
        String remark,
        List<String> methods,
        PersonId judgedBy,
        String judgedByName,
        Instant judgedAt,
        long version) {

    boolean says(Verdict otherVerdict, String otherRemark, List<String> otherMethods) {
        return verdict == otherVerdict && remark.equals(otherRemark) && methods.equals(otherMethods);
    }
}
