package org.chabaocu.people;

import java.util.Map;
import java.util.UUID;

/** An administrator did something about a person; told within the transaction that does it. */
public record PersonAdministered(PersonId person, Deed deed, Map<String, String> detail, UUID by) {

    /** What was done. */
    public enum Deed {
        CREATED,
        CHANGED,
        DEACTIVATED,
        ACTIVATED,
        ROLE_GRANTED,
        ROLE_REVOKED,
        PASSWORD_ISSUED,
        UNLOCKED;

        /** As the access log names it. */
        public String action() {
            return "PERSON_" + name();
        }
    }
}
