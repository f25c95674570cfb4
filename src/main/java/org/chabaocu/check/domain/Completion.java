package org.chabaocu.check.domain;

import java.time.Instant;
import org.chabaocu.people.PersonId;
import org.chabaocu.people.Role;
import org.jspecify.annotations.Nullable;

/**
 * That a check was done; never changed afterwards.
 *
 * @param hazards how many were found and entered into the ledger
 * @param late after its period
 */
public record Completion(
        CheckResult result,
        int hazards,
        boolean late,
        @Nullable String remark,
        Instant at,
        PersonId by,
        Role role) {}
