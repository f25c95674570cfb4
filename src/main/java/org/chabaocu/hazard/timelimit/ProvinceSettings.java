package org.chabaocu.hazard.timelimit;

import java.util.EnumSet;
import java.util.Set;
import org.chabaocu.access.Actor;
import org.chabaocu.organization.OrganizationKind;
import org.chabaocu.people.Role;

/** What is set for the whole province: by its administrators and its union. */
public final class ProvinceSettings {

    private static final Set<Role> SETTING = EnumSet.of(Role.ADMINISTRATOR, Role.PROVINCE_UNION);

    private ProvinceSettings() {}

    public static boolean maySet(Actor actor) {
        return actor.nodesWith(SETTING).stream().anyMatch(node -> node.kind() == OrganizationKind.PROVINCE_UNION);
    }
}
