package org.chabaocu.organization;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A node of the tree together with its ancestors, one place per level; the node itself stands at its own level. A unit
 * directly affiliated to the province union has no city. Levels below the node are null.
 */
public record Lineage(
        OrganizationId id,
        OrganizationKind kind,
        OrganizationId provinceId,
        @Nullable OrganizationId cityId,
        @Nullable OrganizationId countyId,
        @Nullable OrganizationId unitId,
        @Nullable OrganizationId departmentId,
        @Nullable OrganizationId teamId) {

    /** Whether this node is the given one or lies below it. */
    public boolean isWithin(OrganizationId node) {
        return Stream.of(provinceId, cityId, countyId, unitId, departmentId, teamId)
                .anyMatch(level -> Objects.equals(level, node));
    }

    /** The levels from the province union down to this node. */
    public List<OrganizationId> path() {
        return Stream.of(provinceId, cityId, countyId, unitId, departmentId, teamId)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The unit this node belongs to, with the unit's ancestors; above units the node itself. */
    public Lineage unit() {
        return unitId == null
                ? this
                : new Lineage(unitId, OrganizationKind.UNIT, provinceId, cityId, countyId, unitId, null, null);
    }

    /** The place of a new node directly below this one. */
    public Lineage child(OrganizationId child, OrganizationKind childKind) {
        return switch (childKind) {
            case PROVINCE_UNION -> throw new IllegalArgumentException("A province union stands below nothing");
            case CITY_UNION -> new Lineage(child, childKind, provinceId, child, null, null, null, null);
            case COUNTY -> new Lineage(child, childKind, provinceId, cityId, child, null, null, null);
            case UNIT -> new Lineage(child, childKind, provinceId, cityId, countyId, child, null, null);
            case DEPARTMENT -> new Lineage(child, childKind, provinceId, cityId, countyId, unitId, child, null);
            case TEAM -> new Lineage(child, childKind, provinceId, cityId, countyId, unitId, departmentId, child);
        };
    }

    public static Lineage ofProvince(OrganizationId id) {
        return new Lineage(id, OrganizationKind.PROVINCE_UNION, id, null, null, null, null, null);
    }

    /** The union above a unit: its city union, or the province union if it is directly affiliated. */
    public OrganizationId higherUnion() {
        return cityId != null ? cityId : provinceId;
    }
}
