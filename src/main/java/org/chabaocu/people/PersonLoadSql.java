package org.chabaocu.people;

/** The statements of {@link PersonLoad} over the staged rows s and their roles r. */
final class PersonLoadSql {

    static final String HOME = """
            update person_sheet s set home = o.id
            from organization o
            where o.province_id in (:provinces) and o.code = s.unit_code and o.active
                and o.kind in ('PROVINCE_UNION', 'CITY_UNION', 'COUNTY', 'UNIT')
            """;

    /** A row whose place is unknown does not fall back on the unit. */
    static final String PLACE = """
            update person_sheet s set home = coalesce((
                select o.id from organization o
                where o.unit_id = s.home and o.code = s.place_code and o.active and o.kind in ('DEPARTMENT', 'TEAM')),
                '00000000-0000-0000-0000-000000000000')
            where s.home is not null and s.place_code <> ''
            """;

    static final String KNOWN = """
            update person_sheet s set found = p.id
            from person p
            where lower(p.username) = lower(s.username)
            """;

    /** A role stands at the level it belongs to, on the way from the home up to its unit, or at the home itself. */
    static final String ROLE_PLACES = """
            update person_sheet_role r set at = case
                when r.role = 'TEAM_LEADER' then o.team_id
                when r.role = 'DEPARTMENT_HEAD' then o.department_id
                when r.role in ('SAFETY_OFFICER', 'UNIT_LEADER', 'UNIT_UNION') then o.unit_id
                when r.role = 'CITY_UNION' and o.kind in ('CITY_UNION', 'COUNTY') then o.id
                when r.role = 'PROVINCE_UNION' and o.kind = 'PROVINCE_UNION' then o.id
                when r.role = 'GOVERNMENT' and o.unit_id is null then o.id
                when r.role = 'ADMINISTRATOR' then coalesce(o.unit_id, o.id)
                when r.role = 'WORKER' and o.unit_id is not null then o.id
                end
            from person_sheet s join organization o on o.id = s.home
            where s.row = r.row
            """;

    static final String TWICE = """
            s.row in (
                select t.row from (
                    select row, row_number() over (partition by lower(username) order by row) as place
                    from person_sheet) t
                where t.place > 1)
            """;

    static final String NO_UNIT = "s.home is null";

    static final String NO_PLACE = "s.home = '00000000-0000-0000-0000-000000000000'";

    static final String ROLE_NOT_HERE = "exists (select from person_sheet_role r where r.row = s.row and r.at is null)";

    static final String COUNT_KNOWN =
            "select count(*) from person_sheet s where s.fault is null and s.found is not null";

    static final String UPDATE = """
            update person p
            set name = s.name, home_id = s.home, employee_number = coalesce(s.employee_number, p.employee_number),
                post = coalesce(s.post, p.post), mobile = coalesce(s.mobile, p.mobile),
                email = coalesce(s.email, p.email), version = p.version + 1
            from person_sheet s
            where p.id = s.found and s.fault is null
                and (p.name, p.home_id, p.employee_number, p.post, p.mobile, p.email) is distinct from
                    (s.name, s.home, coalesce(s.employee_number, p.employee_number), coalesce(s.post, p.post),
                        coalesce(s.mobile, p.mobile), coalesce(s.email, p.email))
            """;

    static final String INSERT = """
            insert into person (id, username, name, home_id, employee_number, post, mobile, email, created_at)
            select s.id, s.username, s.name, s.home, s.employee_number, s.post, s.mobile, s.email, :now
            from person_sheet s
            where s.fault is null and s.found is null
            """;

    /** Roles are only ever added by a sheet; taking one away is a decision of its own. */
    static final String GRANT = """
            insert into role_assignment (person_id, role, organization_id, assigned_at, assigned_by)
            select coalesce(s.found, s.id), r.role, r.at, :now, :by
            from person_sheet_role r join person_sheet s on s.row = r.row
            where s.fault is null
            on conflict do nothing
            """;

    private PersonLoadSql() {}

    static String homeOutside(String reach) {
        return "not exists (select from organization o where o.id = s.home and %s)".formatted(reach);
    }

    /** A known person is only this administrator's to change if home and all roles lie within what they administer. */
    static String knownOutside(String reach) {
        return """
        s.found is not null and (
            not exists (select from person p join organization o on o.id = p.home_id where p.id = s.found and %1$s)
            or exists (
                select from role_assignment a join organization o on o.id = a.organization_id
                where a.person_id = s.found and not %1$s))
        """.formatted(reach);
    }

    static String roleOutside(String reach) {
        return """
        exists (
            select from person_sheet_role r join organization o on o.id = r.at
            where r.row = s.row and not %s)
        """.formatted(reach);
    }
}
