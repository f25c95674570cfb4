package org.chabaocu.hazard.oldledger;

import org.chabaocu.hazard.HazardFigures;

/** The statements of {@link OldLedgerStaging} over the staged rows s. */
final class OldLedgerSql {

    static final String COLUMNS = """
            row int primary key, id uuid, unit_code text, place text, description text, found_on date, found_at timestamptz,
            category text, finder text, number text, status text, measures text, accepted_on date, accepted_by text,
            remark text, unit uuid, reporter uuid, fault text, fault_column text
            """;
    static final String FILLED = """
            row, id, unit_code, place, description, found_on, found_at, category, finder, number, status, measures,
            accepted_on, accepted_by, remark
            """;

    /** One import after the other, or two of the same file would not see each other's rows. */
    static final String IN_TURN = "select pg_advisory_xact_lock(hashtext('chabaocu.old_ledger'))::text";

    /** The reach of the importer is a condition on o. */
    static String findUnits(String reach) {
        return """
                update old_ledger s set unit = o.id
                from organization o
                where o.kind = 'UNIT' and o.active and o.code = s.unit_code and %s
                """.formatted(reach);
    }

    static final String OWN_UNIT = "update old_ledger s set unit = :own where s.unit_code is null";

    static final String NO_UNIT_NAMED = "s.unit is null and s.unit_code is null";

    static final String NO_SUCH_UNIT = "s.unit is null";

    /** Without an old number a row is known by what it says. */
    static final String TWICE = """
            s.row in (
                select t.row from (
                    select row, row_number() over (
                        partition by unit, number, case when number is null then array[place, description, found_on::text] end
                        order by row) as turn
                    from old_ledger) t
                where t.turn > 1)
            """;

    static final String KNOWN = """
            exists (select 1 from hazard h where h.unit_id = s.unit and h.old_number = s.number)
            or s.number is null and exists (
                select 1 from hazard h
                where h.unit_id = s.unit and h.found_at = s.found_at and h.source = 'OLD_LEDGER' and h.old_number is null
                    and h.place = s.place and h.description = s.description)
            """;

    static final String FIND_REPORTERS = """
            update old_ledger s set reporter = p.id
            from person p join organization home on home.id = p.home_id
            where s.fault is null and lower(p.username) = lower(s.finder) and home.unit_id = s.unit and p.active
            """;

    static final String TAKE_NUMBERS = """
            with wanted as (
                select unit, count(*)::int as rows from old_ledger where fault is null group by unit),
            taken as (
                insert into ledger_number as n (unit_id, series, year, last)
                select unit, 'HAZARD', :year, rows from wanted order by unit
                on conflict (unit_id, series, year) do update set last = n.last + excluded.last
                returning n.unit_id, n.last)
            select t.last - w.rows + 1 as first_number, o.code, o.id, o.kind, o.province_id, o.city_id, o.county_id, o.unit_id,
                o.department_id, o.team_id
            from taken t join wanted w on w.unit = t.unit_id join organization o on o.id = t.unit_id
            """;

    static final String CHUNK = """
            select row, id, unit, place, description, found_on, found_at, category, finder, number, status, measures,
                accepted_on, accepted_by, remark
            from old_ledger where fault is null and row > :after order by row limit :limit
            """;

    static final String WRITE_HAZARDS = """
            insert into hazard (unit_id, id, province_id, city_id, county_id, number, old_number, source, place, description,
                found_at, reported_at, reporter_id, status, version, due_at, category, event_seq, head_hash)
            select s.unit, s.id, o.province_id, o.city_id, o.county_id, e.number, s.number, 'OLD_LEDGER', s.place,
                s.description, s.found_at, :now, s.reporter, 'REPORTED', 1, :due, s.category, 1, decode(e.hash, 'hex')
            from old_ledger s join old_ledger_event e on e.row = s.row join organization o on o.id = s.unit
            order by s.row
            """;

    static final String WRITE_EVENTS = """
            insert into hazard_event (unit_id, hazard_id, seq, at, action, from_status, to_status, actor_id, role, data,
                previous_hash, hash)
            select s.unit, s.id, 1, :now, 'report', null, 'REPORTED', :actor, e.role, e.data, decode(:genesis, 'hex'),
                decode(e.hash, 'hex')
            from old_ledger s join old_ledger_event e on e.row = s.row
            order by s.row
            """;

    static final String COUNT = """
            insert into hazard_counter as counter (unit_id, province_id, city_id, status, grade, count)
            select s.unit, o.province_id, o.city_id, 'REPORTED', '', count(*)
            from old_ledger s join organization o on o.id = s.unit
            where s.fault is null
            group by s.unit, o.province_id, o.city_id
            order by s.unit
            on conflict (unit_id, status, grade) do update set count = counter.count + excluded.count
            """;

    /** One entry a unit, after the hazards are written. */
    static final String TALLY = """
            insert into hazard_tally_entry (unit_id, id, province_id, city_id, county_id, changes)
            select unit_id, gen_random_uuid(), province_id, city_id, county_id,
                jsonb_agg(jsonb_build_array(measure, day, key, change))
            from (
                select h.unit_id, h.province_id, h.city_id, h.county_id, f.measure, f.day, f.key, count(*) as change
                from old_ledger s join hazard h on h.unit_id = s.unit and h.id = s.id, %s f
                where s.fault is null
                group by h.unit_id, h.province_id, h.city_id, h.county_id, f.measure, f.day, f.key) found
            group by unit_id, province_id, city_id, county_id
            """.formatted(HazardFigures.of("h"));

    private OldLedgerSql() {}
}
