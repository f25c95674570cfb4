package org.chabaocu.organization;

import org.chabaocu.platform.sql.Conditions;

/** The statements of {@link OrganizationLoad} over the staged rows s. */
final class OrganizationLoadSql {

    static final String TWICE = """
            s.row in (
                select t.row from (
                    select row, row_number() over (
                        partition by kind in ('DEPARTMENT', 'TEAM'),
                            case when kind in ('DEPARTMENT', 'TEAM') then unit_code end, code
                        order by row) as place
                    from organization_sheet) t
                where t.place > 1)
            """;

    /** A city without a parent stands below the province. */
    static final String[] FIND = {"""
        update organization_sheet s set found = o.id, parent = o.parent_id
        from organization o
        where s.kind = :kind and s.fault is null and o.province_id in (:provinces) and o.code = s.code
            and o.kind in ('PROVINCE_UNION', 'CITY_UNION', 'COUNTY', 'UNIT')
        """, """
        update organization_sheet s set parent = p.id
        from organization p
        where s.kind = :kind and s.fault is null and p.province_id in (:provinces) and p.code = s.parent_code
            and p.kind in ('PROVINCE_UNION', 'CITY_UNION', 'COUNTY') and p.active
        """, """
        update organization_sheet s set parent = p.id
        from organization p
        where s.kind = :kind and s.fault is null and s.kind = 'CITY_UNION' and s.parent is null
            and s.parent_code is null and p.id in (:provinces)
        """, """
        update organization_sheet s set parent = null
        where s.kind = :kind and s.fault is null and s.parent_code is not null and not exists (
            select from organization p where p.id = s.parent and p.code = s.parent_code)
        """};

    static final String[] FIND_INSIDE_UNIT = {"""
        update organization_sheet s set parent = u.id
        from organization u
        where s.kind = :kind and s.fault is null and u.province_id in (:provinces) and u.kind = 'UNIT'
            and u.code = s.unit_code and u.active
        """, """
        update organization_sheet s set found = o.id
        from organization o
        where s.kind = :kind and s.fault is null and o.unit_id = s.parent and o.code = s.code
            and o.kind in ('DEPARTMENT', 'TEAM')
        """, """
        update organization_sheet s set parent = o.parent_id
        from organization o
        where s.kind = :kind and s.fault is null and o.id = s.found and s.parent_code is null
        """, """
        update organization_sheet s set parent = (
            select d.id from organization d
            where d.unit_id = s.parent and d.code = s.parent_code and d.active and d.kind = 'DEPARTMENT')
        where s.kind = :kind and s.fault is null and s.kind = 'TEAM' and s.parent_code <> s.unit_code
        """};

    static final String NEW = "s.found is null";

    static final String OTHER_KIND = "exists (select from organization o where o.id = s.found and o.kind <> s.kind)";

    static final String NO_PARENT = "s.parent is null";

    static final String UPDATE = """
            update organization o
            set name = s.name, unit_kind = coalesce(s.unit_kind, o.unit_kind), staff = coalesce(s.staff, o.staff),
                parent_id = s.parent,
                county_id = case when o.kind in ('UNIT', 'DEPARTMENT', 'TEAM') then p.county_id else o.county_id end,
                department_id = case when o.kind = 'TEAM' then p.department_id else o.department_id end,
                version = o.version + 1
            from organization_sheet s left join organization p on p.id = s.parent
            where o.id = s.found and s.kind = :kind and s.fault is null
                and (o.name, o.unit_kind, o.staff, o.parent_id) is distinct from
                    (s.name, coalesce(s.unit_kind, o.unit_kind), coalesce(s.staff, o.staff), s.parent)
            """;

    static final String CARRY_BELOW = """
            update organization c set county_id = u.county_id
            from organization_sheet s join organization u on u.id = s.found
            where s.kind = 'UNIT' and s.fault is null and c.unit_id = u.id and c.county_id is distinct from u.county_id
            """;

    static final String INSERT = """
            insert into organization (id, kind, parent_id, name, code, province_id, city_id, county_id, unit_id,
                department_id, team_id, unit_kind, staff, active, version, created_at)
            select s.id, s.kind, p.id, s.name, s.code, p.province_id,
                case s.kind when 'CITY_UNION' then s.id else p.city_id end,
                case s.kind when 'COUNTY' then s.id else p.county_id end,
                case s.kind when 'UNIT' then s.id else p.unit_id end,
                case s.kind when 'DEPARTMENT' then s.id else p.department_id end,
                case s.kind when 'TEAM' then s.id end,
                s.unit_kind, s.staff, true, 0, :now
            from organization_sheet s join organization p on p.id = s.parent
            where s.kind = :kind and s.fault is null and s.found is null
            """;

    private OrganizationLoadSql() {}

    static String refuse(String condition) {
        return "update organization_sheet s set fault = :fault, fault_column = :column where " + condition;
    }

    /** {@code offset 0}: looked up row by row by key, for the planner does not know yet how much the last sheet has brought. */
    static String outside(Conditions reach, String column) {
        return "s.%1$s is not null and not exists (select from organization o where o.id = s.%1$s and %2$s offset 0)"
                .formatted(column, reach.sql());
    }

    static String newOutside(Conditions reach) {
        return outside(reach, "parent")
                + " and (s.found is null or exists (select from organization f where f.id = s.found and f.parent_id <> s.parent))";
    }

    static String kindBelow(OrganizationKind kind) {
        var parents = new StringBuilder("''");
        for (var parent : OrganizationKind.values()) {
            if (kind.mayStandBelow(parent))
                parents.append(", '").append(parent.name()).append('\'');
        }
        return "exists (select from organization p where p.id = s.parent and p.kind not in (%s))".formatted(parents);
    }

    /** A known node may only change county within its city (unit) or department within its unit (team). */
    static String move(OrganizationKind kind) {
        var allowed = kind == OrganizationKind.UNIT
                ? "p.city_id is not distinct from o.city_id and p.province_id = o.province_id"
                : kind == OrganizationKind.TEAM ? "p.unit_id = o.unit_id" : "false";
        return """
        exists (
            select from organization o join organization p on p.id = s.parent
            where o.id = s.found and o.parent_id <> s.parent and not (%s))
        """.formatted(allowed);
    }
}
