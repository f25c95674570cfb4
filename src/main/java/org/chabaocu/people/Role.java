package org.chabaocu.people;

import static org.chabaocu.organization.OrganizationKind.COUNTY;
import static org.chabaocu.organization.OrganizationKind.DEPARTMENT;
import static org.chabaocu.organization.OrganizationKind.TEAM;
import static org.chabaocu.organization.OrganizationKind.UNIT;

import java.util.Locale;
import org.chabaocu.organization.OrganizationKind;

/** What a person may be at a node of the tree (domain §1). A role reaches the whole subtree below its node. */
public enum Role {
    /** 职工: everyone whose home lies in a unit is one, without an assignment. */
    WORKER,
    /** 班组长 */
    TEAM_LEADER,
    /** 科室负责人 */
    DEPARTMENT_HEAD,
    /** 单位职能部门人员 */
    SAFETY_OFFICER,
    /** 单位主要负责人 */
    UNIT_LEADER,
    /** 单位工会 */
    UNIT_UNION,
    /** 市医务工会 */
    CITY_UNION,
    /** 省医务工会 */
    PROVINCE_UNION,
    /** 政府职能部门 */
    GOVERNMENT,
    /** 管理员: keeps tree, people and settings of the subtree; takes no action on hazards. */
    ADMINISTRATOR;

    /** Whether the role may be held at a node of this kind. */
    public boolean mayStandAt(OrganizationKind kind) {
        return switch (this) {
            case WORKER -> !kind.isTerritory();
            case TEAM_LEADER -> kind == TEAM;
            case DEPARTMENT_HEAD -> kind == DEPARTMENT;
            case SAFETY_OFFICER, UNIT_LEADER, UNIT_UNION -> kind == UNIT;
            case CITY_UNION -> kind == OrganizationKind.CITY_UNION || kind == COUNTY;
            case PROVINCE_UNION -> kind == OrganizationKind.PROVINCE_UNION;
            case GOVERNMENT -> kind.isTerritory();
            case ADMINISTRATOR -> !kind.isInsideUnit();
        };
    }

    /** The key of this role's name in the message bundles. */
    public String messageKey() {
        return "people.role." + name().toLowerCase(Locale.ROOT);
    }
}
