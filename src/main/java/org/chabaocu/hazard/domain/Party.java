package org.chabaocu.hazard.domain;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chabaocu.hazard.Level;
import org.chabaocu.people.Role;
import org.jspecify.annotations.Nullable;

/** In which capacity somebody acts on a hazard: by a role that reaches it, or by what they are to it. */
public enum Party {
    FUNCTIONAL_DEPARTMENT(Role.SAFETY_OFFICER),
    HEAD_OF_UNIT(Role.UNIT_LEADER),
    UNIT_UNION(Role.UNIT_UNION),
    /** The union directly above the unit: its city union, or the province union if directly affiliated. */
    HIGHER_UNION(Role.CITY_UNION, Role.PROVINCE_UNION) {
        @Override
        boolean counts(Hazard hazard, Role role) {
            return role == (hazard.where().cityId() != null ? Role.CITY_UNION : Role.PROVINCE_UNION);
        }
    },
    /** Any union above the unit. */
    UNION_ABOVE(Role.CITY_UNION, Role.PROVINCE_UNION),
    GOVERNMENT_DEPARTMENT(Role.GOVERNMENT),
    HEAD_OF_DEPARTMENT(Role.DEPARTMENT_HEAD),
    HEAD_OF_TEAM(Role.TEAM_LEADER),
    /** The head of the level at which the hazard is rectified; a post has none but the responsible person. */
    HEAD_OF_LEVEL(Role.UNIT_LEADER, Role.DEPARTMENT_HEAD, Role.TEAM_LEADER) {
        @Override
        boolean counts(Hazard hazard, Role role) {
            return role == headOf(hazard.level());
        }
    },
    /** The person named responsible in the plan. */
    RESPONSIBLE(Role.WORKER) {
        @Override
        Optional<Role> roleOf(Acting acting, Hazard hazard) {
            return acting.isPerson(hazard.responsible()) ? Optional.of(Role.WORKER) : Optional.empty();
        }
    },
    /** Who found the hazard: the person, or whoever holds the claim code. */
    REPORTER(Role.WORKER) {
        @Override
        Optional<Role> roleOf(Acting acting, Hazard hazard) {
            var found = acting.claimant() || acting.isPerson(hazard.reporter());
            return found ? Optional.of(Role.WORKER) : Optional.empty();
        }
    };

    private final Set<Role> roles;

    Party(Role first, Role... more) {
        roles = EnumSet.of(first, more);
    }

    /** The roles that can make somebody this party. */
    public Set<Role> roles() {
        return roles;
    }

    /** Whether being this party follows from a role alone. */
    public boolean isByRole() {
        return this != RESPONSIBLE && this != REPORTER;
    }

    /** The role in which somebody is this party to the hazard, if they are. */
    Optional<Role> roleOf(Acting acting, Hazard hazard) {
        return acting.rolesAt(hazard.where()).stream()
                .filter(role -> roles.contains(role) && counts(hazard, role))
                .findFirst();
    }

    /** The roles that make somebody this party to this hazard. */
    Set<Role> rolesFor(Hazard hazard) {
        return roles.stream().filter(role -> counts(hazard, role)).collect(Collectors.toSet());
    }

    boolean counts(Hazard hazard, Role role) {
        return true;
    }

    private static @Nullable Role headOf(@Nullable Level level) {
        return switch (level) {
            case null -> null;
            case UNIT -> Role.UNIT_LEADER;
            case DEPARTMENT -> Role.DEPARTMENT_HEAD;
            case TEAM -> Role.TEAM_LEADER;
            case POST -> null;
        };
    }
}
