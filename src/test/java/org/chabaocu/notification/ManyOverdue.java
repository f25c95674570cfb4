package org.chabaocu.notification;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A city of units, each with a safety officer, a deputy and a union, all with mail addresses; and its hazards, overdue all at once. */
final class ManyOverdue {

    private final JdbcClient jdbc;
    private final int units;

    ManyOverdue(JdbcClient jdbc, int units) {
        this.jdbc = jdbc;
        this.units = units;
    }

    void settle(String webhook) {
        jdbc.sql("""
                        insert into organization (id, kind, parent_id, name, code, province_id, city_id, unit_id, created_at)
                        values (cast(md5('p') as uuid), 'PROVINCE_UNION', null, '省医务工会', '350000', cast(md5('p') as uuid), null, null, now()),
                            (cast(md5('c') as uuid), 'CITY_UNION', cast(md5('p') as uuid), '市医务工会', '350100', cast(md5('p') as uuid),
                                cast(md5('c') as uuid), null, now())
                        """).update();
        jdbc.sql("""
                        insert into organization (id, kind, parent_id, name, code, province_id, city_id, unit_id, created_at)
                        select cast(md5('u' || n) as uuid), 'UNIT', cast(md5('c') as uuid), '第' || n || '医院', 'U' || n,
                            cast(md5('p') as uuid), cast(md5('c') as uuid), cast(md5('u' || n) as uuid), now()
                        from generate_series(1, :units) n
                        """).param("units", units).update();
        for (var person : Map.of("safety", "SAFETY_OFFICER", "deputy", "SAFETY_OFFICER", "union", "UNIT_UNION")
                .entrySet()) person(person.getKey(), person.getValue());
        jdbc.sql("insert into notification_choice (person_id, mail, version) select id, 'AT_ONCE', 1 from person")
                .update();
        jdbc.sql("""
                        insert into notification_webhook (id, organization_id, name, format, url, secret, least_urgency, language, quiet,
                            version, created_at, created_by)
                        select gen_random_uuid(), cast(md5('c') as uuid), '平台', 'GENERIC', :url, 'a secret of sixteen', 'NORMAL', 'zh',
                            false, 1, now(), id
                        from person order by id limit 1
                        """).param("url", webhook).update();
    }

    private void person(String name, String role) {
        jdbc.sql("""
                        insert into person (id, username, name, home_id, email, created_at)
                        select cast(md5(:name || n) as uuid), :name || n, :name || n, cast(md5('u' || n) as uuid), :name || n || '@example.org', now()
                        from generate_series(1, :units) n
                        """).param("name", name).param("units", units).update();
        jdbc.sql("""
                        insert into role_assignment (person_id, role, organization_id, assigned_at)
                        select cast(md5(:name || n) as uuid), :role, cast(md5('u' || n) as uuid), now()
                        from generate_series(1, :units) n
                        """)
                .param("name", name)
                .param("role", role)
                .param("units", units)
                .update();
    }

    /** All of them in one transaction, so that they are overdue at the same moment. */
    void overdue(int hazards) {
        jdbc.sql("""
                        insert into hazard (unit_id, id, province_id, city_id, number, source, place, description, found_at, reported_at,
                            status, version, due_at, event_seq, head_hash)
                        select cast(md5('u' || (n % :units + 1)) as uuid), gen_random_uuid(), cast(md5('p') as uuid), cast(md5('c') as uuid),
                            'U' || (n % :units + 1) || '-2026-' || lpad(cast(n as text), 5, '0'), 'WORKER_REPORT', '病区' || n, '通道被占用',
                            now() - interval '2 days', now() - interval '2 days', 'REPORTED', 1, now() - interval '1 day', 1,
                            decode(repeat('00', 32), 'hex')
                        from generate_series(1, :hazards) n
                        """).param("units", units).param("hazards", hazards).update();
    }
}
