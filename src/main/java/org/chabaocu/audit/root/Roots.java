package org.chabaocu.audit.root;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.chabaocu.platform.sql.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The daily roots; written once each. */
@Repository
public class Roots {

    private static final String SELECT = "select day, root, previous_root, heads, computed_at from audit_root ";

    private final JdbcClient jdbc;

    Roots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<DayRoot> last() {
        return jdbc.sql(SELECT + "order by day desc limit 1").query(Roots::root).optional();
    }

    public List<DayRoot> inOrder() {
        return jdbc.sql(SELECT + "order by day").query(Roots::root).list();
    }

    /** Newest first, before the day if one is given. */
    public List<DayRoot> page(int limit, @Nullable LocalDate before) {
        return jdbc.sql(SELECT + "where day < :before order by day desc limit :limit")
                .param("before", before == null ? LocalDate.of(9999, 1, 1) : before)
                .param("limit", limit)
                .query(Roots::root)
                .list();
    }

    /** Another node may have been first; its root is the same. */
    void add(DayRoot root) {
        jdbc.sql("""
                        insert into audit_root (day, root, previous_root, heads, computed_at)
                        values (:day, :root, :previous, :heads, :computedAt)
                        on conflict (day) do nothing
                        """)
                .param("day", root.day())
                .param("root", HexFormat.of().parseHex(root.root()))
                .param("previous", HexFormat.of().parseHex(root.previousRoot()))
                .param("heads", root.heads())
                .param("computedAt", Moments.parameter(root.computedAt()))
                .update();
    }

    /** Whether no transaction is left that could still bring an event of a time before this. */
    boolean isSettled(Instant end) {
        return jdbc.sql("""
                        select not exists (
                            select 1 from pg_stat_activity
                            where datname = current_database() and pid <> pg_backend_pid() and xact_start < :end)
                        """)
                .param("end", Moments.parameter(end))
                .query(Boolean.class)
                .single();
    }

    private static DayRoot root(ResultSet row, int number) throws SQLException {
        return new DayRoot(
                row.getObject("day", LocalDate.class),
                HexFormat.of().formatHex(row.getBytes("root")),
                HexFormat.of().formatHex(row.getBytes("previous_root")),
                row.getInt("heads"),
                Moments.read(row, "computed_at"));
    }
}
