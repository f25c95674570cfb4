package org.chabaocu.platform.backup;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tables of the database and what binds them, read from PostgreSQL's catalogue. */
final class TableCatalogue {

    /** Flyway's own is made anew by migrating; whoever was logged in logs in again. */
    private static final Set<String> LEFT_OUT =
            Set.of("flyway_schema_history", "spring_session", "spring_session_attributes");

    private final Connection connection;

    TableCatalogue(Connection connection) {
        this.connection = connection;
    }

    /** A table, its columns that hold data, and its primary key. */
    record Table(String name, List<String> columns, List<String> key) {}

    /** A foreign key and how to make it again. */
    record ForeignKey(String table, String name, String definition) {}

    List<Table> tables() throws SQLException {
        var tables = new ArrayList<Table>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select t.relname,
                               (select array_agg(a.attname::text order by a.attnum)
                                  from pg_attribute a
                                 where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''),
                               (select array_agg(a.attname::text order by k.position)
                                  from pg_index x
                                 cross join unnest(x.indkey::int[]) with ordinality k (attnum, position)
                                  join pg_attribute a on a.attrelid = t.oid and a.attnum = k.attnum
                                 where x.indrelid = t.oid and x.indisprimary)
                          from pg_class t
                         where t.relnamespace = 'public'::regnamespace
                           and t.relkind in ('r', 'p')
                           and not t.relispartition
                         order by t.relname
                        """)) {
            while (rows.next()) {
                var name = rows.getString(1);
                if (!LEFT_OUT.contains(name))
                    tables.add(new Table(name, texts(rows.getArray(2)), texts(rows.getArray(3))));
            }
        }
        return tables;
    }

    List<ForeignKey> foreignKeys() throws SQLException {
        var keys = new ArrayList<ForeignKey>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select c.conrelid::regclass::text, quote_ident(c.conname), pg_get_constraintdef(c.oid)
                          from pg_constraint c
                         where c.contype = 'f'
                           and c.connamespace = 'public'::regnamespace
                           and c.conparentid = 0
                         order by 1, 2
                        """)) {
            while (rows.next()) keys.add(new ForeignKey(rows.getString(1), rows.getString(2), rows.getString(3)));
        }
        return keys;
    }

    /** Whether nothing was ever made in the database. */
    boolean isEmpty() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select not exists (select 1 from pg_class
                                            where relnamespace = 'public'::regnamespace and relkind in ('r', 'p'))
                        """)) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }
}
