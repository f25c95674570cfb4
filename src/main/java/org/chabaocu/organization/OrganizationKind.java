package org.chabaocu.organization;

import java.util.Locale;

/** The levels of the organisation tree, from the top down; the constants' order is the tree's. */
public enum OrganizationKind {
    PROVINCE_UNION("province_id"),
    CITY_UNION("city_id"),
    COUNTY("county_id"),
    UNIT("unit_id"),
    DEPARTMENT("department_id"),
    TEAM("team_id");

    private final String column;

    OrganizationKind(String column) {
        this.column = column;
    }

    /** The column in which a row of the tree names its ancestor of this level. */
    public String column() {
        return column;
    }

    /** Whether a node of this kind may stand directly below one of the other kind. */
    public boolean mayStandBelow(OrganizationKind parent) {
        return switch (this) {
            case PROVINCE_UNION -> false;
            case CITY_UNION -> parent == PROVINCE_UNION;
            case COUNTY -> parent == PROVINCE_UNION || parent == CITY_UNION;
            case UNIT -> parent.compareTo(UNIT) < 0;
            case DEPARTMENT -> parent == UNIT;
            case TEAM -> parent == UNIT || parent == DEPARTMENT;
        };
    }

    /** Departments and teams: their codes are unique in their unit only, and they come and go with it. */
    public boolean isInsideUnit() {
        return this == DEPARTMENT || this == TEAM;
    }

    /** Provinces, cities and counties: their codes are division codes (GB/T 2260). */
    public boolean isTerritory() {
        return compareTo(UNIT) < 0;
    }

    /** The key of this kind's name in the message bundles. */
    public String messageKey() {
        return "organization.kind." + name().toLowerCase(Locale.ROOT);
    }
}
