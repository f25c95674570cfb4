package org.chabaocu.reward;

import java.time.Instant;
import java.util.Map;
import org.chabaocu.people.PersonId;
import org.chabaocu.people.Role;
import org.jspecify.annotations.Nullable;

/**
 * An action as its event will hold it.
 *
 * @param by null for the close-out itself and for the holder of a claim code
 * @param data what was supplied with it
 */
record RewardAct(
        String action, @Nullable PersonId by, @Nullable Role role, Instant at, Map<String, Object> data) {}
