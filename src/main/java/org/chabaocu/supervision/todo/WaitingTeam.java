package org.chabaocu.supervision.todo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.chabaocu.supervision.domain.RoundId;
import org.chabaocu.supervision.domain.RoundStatus;
import org.chabaocu.supervision.domain.SupervisionParty;
import org.chabaocu.supervision.domain.TeamId;
import org.chabaocu.supervision.domain.TeamStatus;
import org.jspecify.annotations.Nullable;

/**
 * A team as it concerns one of its members, or the province union it has submitted to.
 *
 * @param returned whether the province union has given back what was submitted
 * @param unread how much material this member has not confirmed
 * @param planned how many visits have not been begun
 * @param open how many visits are not over, those not begun among them
 */
record WaitingTeam(
        TeamId id,
        RoundId round,
        String title,
        RoundStatus roundStatus,
        LocalDate startsOn,
        LocalDate endsOn,
        String name,
        TeamStatus status,
        @Nullable Instant dueAt,
        boolean returned,
        boolean leads,
        boolean records,
        int unread,
        boolean declared,
        int planned,
        int open) {

    Set<SupervisionParty> parties() {
        return ofTeam(leads, records);
    }

    static Set<SupervisionParty> ofTeam(boolean leads, boolean records) {
        var parties = EnumSet.of(SupervisionParty.MEMBER);
        if (leads) parties.add(SupervisionParty.LEADER);
        if (records) parties.add(SupervisionParty.RECORDER);
        return parties;
    }

    boolean isPrepared() {
        return unread == 0 && declared;
    }
}
