package org.chabaocu.demo;

import java.util.Locale;
import org.chabaocu.people.Role;
import org.jspecify.annotations.Nullable;

/** Who plays in every unit's hazards; the name in lower case, with the unit's suffix, is the username. */
enum Part {
    WORKER(null, Home.FIRST_TEAM),
    WORKER_2(null, Home.FIRST_TEAM),
    TEAMLEADER(Role.TEAM_LEADER, Home.FIRST_TEAM),
    DEPTHEAD(Role.DEPARTMENT_HEAD, Home.FIRST_DEPARTMENT),
    SAFETY(Role.SAFETY_OFFICER, Home.UNIT),
    SAFETY_2(Role.SAFETY_OFFICER, Home.UNIT),
    LEADER(Role.UNIT_LEADER, Home.UNIT),
    UNION(Role.UNIT_UNION, Home.UNIT),
    UNION_2(Role.UNIT_UNION, Home.UNIT),
    CITY(Role.CITY_UNION, Home.CITY),
    GOVERNMENT(Role.GOVERNMENT, Home.CITY);

    enum Home {
        FIRST_TEAM,
        FIRST_DEPARTMENT,
        UNIT,
        CITY
    }

    final @Nullable Role role;
    final Home home;

    Part(@Nullable Role role, Home home) {
        this.role = role;
        this.home = home;
    }

    String username(String suffix) {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + suffix;
    }
}
