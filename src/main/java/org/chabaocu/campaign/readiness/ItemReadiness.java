package org.chabaocu.campaign.readiness;

import java.util.List;
import org.chabaocu.campaign.record.RecordKind;
import org.chabaocu.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * An item of a checklist and how far it is met.
 *
 * @param code U-group-item or C-group-item, as in the source
 * @param reason why, in a sentence
 * @param wanted the kind of record that would help most; null where no record can
 */
public record ItemReadiness(
        String code,
        ReadinessStatus status,
        Text reason,
        List<Evidence> evidence,
        @Nullable RecordKind wanted) {

    public int group() {
        return code.charAt(2) - '0';
    }
}
