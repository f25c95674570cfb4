package org.chabaocu.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The data rules of docs/database.md, read from the catalogue: a table that breaks them could not be distributed. */
@ApplicationTest
class DataRulesTest {

    /** Small tables that every node has whole, or that one node keeps for itself. All others belong to units. */
    private static final String ROUND = "reference: a round is its province's, a few hundred visits a year";

    private static final Map<String, String> NOT_BY_UNIT = Map.ofEntries(
            Map.entry("flyway_schema_history", "kept by Flyway"),
            Map.entry("spring_session", "local: kept by Spring Session"),
            Map.entry("spring_session_attributes", "local: kept by Spring Session"),
            Map.entry("event_publication", "local: kept by Spring Modulith"),
            Map.entry("scheduled_tasks", "local: kept by db-scheduler"),
            Map.entry("idempotency_key", "local: short-lived, by caller"),
            Map.entry("setup_code", "local: one row before there is any unit"),
            Map.entry("organization", "reference: the tree itself"),
            Map.entry("person", "reference: people of unions and government belong to no unit"),
            Map.entry("role_assignment", "reference: roles of unions and government belong to no unit"),
            Map.entry("attachment", "local: found by its id before anything refers to it"),
            Map.entry("import_job", "local: short-lived, by the person who imports"),
            Map.entry("hazard_category", "reference: the same list everywhere"),
            Map.entry("hazard_tally", "reference: sums of provinces, cities and counties"),
            Map.entry("time_limit", "reference: the same limits everywhere"),
            Map.entry("location_code", "reference: which unit a scanned code belongs to"),
            Map.entry("campaign_check_in_code", "reference: which record a scanned code belongs to"),
            Map.entry("api_token", "local: found by its hash before the person is known"),
            Map.entry("audit_root", "local: one row a day over all units"),
            Map.entry("checklist", "reference: the same lists everywhere"),
            Map.entry("checklist_group", "reference: the same lists everywhere"),
            Map.entry("checklist_item", "reference: the same lists everywhere"),
            Map.entry("supervision_round", ROUND),
            Map.entry("supervision_stratum", ROUND),
            Map.entry("supervision_team", ROUND),
            Map.entry("supervision_member", ROUND),
            Map.entry("supervision_team_city", ROUND),
            Map.entry("supervision_material", ROUND),
            Map.entry("supervision_study", ROUND),
            Map.entry("supervision_draw", ROUND),
            Map.entry("supervision_draw_order", ROUND),
            Map.entry("supervision_visit", ROUND),
            Map.entry("supervision_judgement", ROUND),
            Map.entry("supervision_attachment", ROUND),
            Map.entry("supervision_interview", ROUND),
            Map.entry("supervision_finding", ROUND),
            Map.entry("supervision_feedback", ROUND),
            Map.entry("supervision_practice", ROUND),
            Map.entry("supervision_report", ROUND),
            Map.entry("supervision_signature", ROUND),
            Map.entry("supervision_submission", ROUND),
            Map.entry("certificate_kind", "reference: the same kinds everywhere"),
            Map.entry("certificate_work", "reference: the same works everywhere"),
            Map.entry("check_province_day", "reference: the same days off for all units of a province"),
            Map.entry("reminder_limit", "reference: the same limits everywhere"),
            Map.entry("working_calendar", "reference: the same days everywhere"),
            Map.entry("notification_notice", "local: told to persons, of whom those of unions belong to no unit"),
            Map.entry("notification_inbox", "local: by person"),
            Map.entry("notification_choice", "local: by person"),
            Map.entry("notification_webhook", "reference: few, at nodes of every level"),
            Map.entry("notification_outgoing", "local: by receiver, gone when sent"),
            Map.entry("notification_message", "local: by receiver"),
            Map.entry("notification_receiver", "local: by receiver"),
            Map.entry("access_log", "local: logins before the person is known"));

    @Autowired
    JdbcClient jdbc;

    @Test
    void every_key_of_a_unit_s_table_begins_with_the_unit() {
        assertThat(namesOf("""
                        select t.relname || ': ' || coalesce(i.relname, 'no primary key')
                          from pg_class t
                          left join pg_index x on x.indrelid = t.oid and (x.indisunique or x.indisprimary)
                          left join pg_class i on i.oid = x.indexrelid
                          left join pg_attribute a on a.attrelid = t.oid and a.attnum = x.indkey[0]
                         where t.relnamespace = 'public'::regnamespace
                           and t.relkind in ('r', 'p')
                           and not t.relispartition
                           and t.relname not in (:others)
                           and a.attname is distinct from 'unit_id'
                         order by 1
                        """)).isEmpty();
    }

    @Test
    void every_table_has_a_primary_key() {
        assertThat(jdbc.sql("""
                                select t.relname
                                  from pg_class t
                                 where t.relnamespace = 'public'::regnamespace
                                   and t.relkind in ('r', 'p')
                                   and not exists (select 1 from pg_index x where x.indrelid = t.oid and x.indisprimary)
                                """).query(String.class).list()).isEmpty();
    }

    @Test
    void a_reference_between_tables_of_units_stays_within_the_unit() {
        assertThat(namesOf("""
                        select t.relname || '.' || c.conname
                          from pg_constraint c
                          join pg_class t on t.oid = c.conrelid
                          join pg_class target on target.oid = c.confrelid
                          join pg_attribute here on here.attrelid = c.conrelid and here.attnum = c.conkey[1]
                          join pg_attribute there on there.attrelid = c.confrelid and there.attnum = c.confkey[1]
                         where c.contype = 'f'
                           and t.relnamespace = 'public'::regnamespace
                           and target.relname not in (:others)
                           and (here.attname <> 'unit_id' or there.attname <> 'unit_id')
                         order by 1
                        """)).isEmpty();
    }

    @Test
    void no_trigger_and_no_rule_works_unseen_and_no_sequence_numbers_the_rows() {
        assertThat(jdbc.sql("""
                                select 'trigger ' || tgname from pg_trigger where not tgisinternal
                                union all
                                select 'rule ' || rulename from pg_rules where schemaname = 'public'
                                union all
                                select 'sequence ' || sequencename from pg_sequences where schemaname = 'public'
                                union all
                                select 'identity ' || table_name || '.' || column_name
                                  from information_schema.columns
                                 where table_schema = 'public' and is_identity = 'YES'
                                """).query(String.class).list()).isEmpty();
    }

    @Test
    void moments_know_their_zone_and_amounts_are_exact() {
        assertThat(jdbc.sql("""
                                select table_name || '.' || column_name || ' ' || data_type
                                  from information_schema.columns
                                 where table_schema = 'public'
                                   and table_name <> 'flyway_schema_history'
                                   and data_type in ('timestamp without time zone', 'time with time zone', 'money', 'real', 'double precision')
                                 order by 1
                                """).query(String.class).list()).isEmpty();
    }

    @Test
    void every_exception_names_a_table_that_exists() {
        var tables = jdbc.sql(
                        "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')")
                .query(String.class)
                .list();
        assertThat(tables).containsAll(NOT_BY_UNIT.keySet());
    }

    private List<@Nullable String> namesOf(String query) {
        return jdbc.sql(query)
                .param("others", NOT_BY_UNIT.keySet())
                .query(String.class)
                .list();
    }
}
