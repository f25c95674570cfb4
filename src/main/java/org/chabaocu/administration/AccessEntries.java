package org.chabaocu.administration;

import java.util.List;
import java.util.UUID;
import org.chabaocu.organization.Reach;
import org.chabaocu.platform.sql.Conditions;
import org.chabaocu.platform.sql.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The access log as administrators read it: what was done by people of their subtree, newest first. */
@Repository
class AccessEntries {

    private final JdbcClient jdbc;
    private final AccessWords words;

    AccessEntries(JdbcClient jdbc, AccessWords words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    List<AccessEntryRow> list(Reach reach, @Nullable UUID after, int limit) {
        var where = new Conditions();
        reach.restrict(where, "o");
        if (after != null) where.add("l.id < :after", "after", after);
        return jdbc.sql("""
                        select l.id, l.at, p.name as actor, l.action, s.name as subject,
                            l.detail::text as detail, l.address
                        from access_log l
                        join person p on p.id = l.actor_id
                        join organization o on o.id = p.home_id
                        left join person s on l.action like 'PERSON%%' and s.id = cast(case when l.action like 'PERSON%%' then l.subject end as uuid)
                        where %s
                        order by l.id desc
                        limit :limit
                        """.formatted(where.sql()))
                .params(where.parameters())
                .param("limit", limit)
                .query((row, number) -> new AccessEntryRow(
                        row.getObject("id", UUID.class),
                        Moments.read(row, "at"),
                        row.getString("actor"),
                        AccessWords.action(row.getString("action")),
                        row.getString("subject"),
                        words.details(row.getString("detail")),
                        row.getString("address")))
                .list();
    }
}
