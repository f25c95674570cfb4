package org.chabaocu.reward;

import java.util.Locale;

/** What can be done with a reward. */
public enum RewardAction {
    /** By the unit union, or by the close-out itself. */
    PROPOSE,
    APPROVE,
    REJECT,
    PAY,
    /** The receiver says whether the masked name may be published. */
    CONSENT,
    /** The holder of an anonymous finder's claim code asks for the reward. */
    CLAIM;

    /** As the API and the message bundles name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
