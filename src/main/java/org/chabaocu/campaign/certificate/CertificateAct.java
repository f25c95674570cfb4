package org.chabaocu.campaign.certificate;

import java.time.Instant;
import java.util.Map;
import org.chabaocu.people.PersonId;
import org.chabaocu.people.Role;

/** What was done with a certificate, by whom and with what: its entry in the history. */
public record CertificateAct(Kind kind, PersonId by, Role role, Instant at, Map<String, Object> data) {

    public enum Kind {
        ENTER,
        CHANGE,
        REVIEW,
        RENEW,
        REPLACE,
        WITHDRAW
    }
}
