package org.chabaocu.hazard.domain;

import java.util.EnumSet;
import java.util.Set;
import org.chabaocu.access.Actor;
import org.chabaocu.hazard.HazardStatus;
import org.chabaocu.people.Role;
import org.jspecify.annotations.Nullable;

/** How much of a hazard somebody sees; what is invisible does not exist for them. */
public enum Visibility {
    NONE,
    /** Made known to the unit's workers (安全生产法 art. 41), without the reporter. */
    PUBLISHED,
    /** One's own: reported by oneself, or oneself responsible. */
    OWN,
    /** The whole entry, by a role that reaches it. */
    FULL;

    /** The roles that see the whole ledger of the subtree they reach. */
    public static final Set<Role> LEDGER_ROLES = EnumSet.of(
            Role.SAFETY_OFFICER,
            Role.UNIT_LEADER,
            Role.UNIT_UNION,
            Role.CITY_UNION,
            Role.PROVINCE_UNION,
            Role.GOVERNMENT,
            Role.ADMINISTRATOR,
            Role.DEPARTMENT_HEAD,
            Role.TEAM_LEADER);

    public static Visibility of(Hazard hazard, Acting acting) {
        if (acting.claimant() || acting.isPerson(hazard.reporter()) || acting.isPerson(hazard.responsible())) {
            return reaches(hazard, acting.actor()) ? FULL : OWN;
        }
        if (reaches(hazard, acting.actor())) return FULL;
        var published = HazardStatus.PUBLISHED.contains(hazard.status());
        return published && acting.rolesAt(hazard.where()).contains(Role.WORKER) ? PUBLISHED : NONE;
    }

    private static boolean reaches(Hazard hazard, @Nullable Actor actor) {
        return actor != null && actor.rolesAt(hazard.where()).stream().anyMatch(LEDGER_ROLES::contains);
    }
}
