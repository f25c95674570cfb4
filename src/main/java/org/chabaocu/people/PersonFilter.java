package org.chabaocu.people;

import org.chabaocu.organization.Lineage;
import org.chabaocu.organization.Reach;
import org.chabaocu.platform.sql.Conditions;
import org.jspecify.annotations.Nullable;

/** Which persons a list shows, in the order of their names: those at or below a node; {@code after} is the last of the page before. */
public record PersonFilter(
        @Nullable Lineage at,
        @Nullable String query,
        int limit,
        @Nullable PersonId after) {

    /** The conditions over person p and its home o. */
    Conditions conditions(Reach reach) {
        var where = new Conditions();
        reach.restrict(where, "o");
        if (at != null) {
            where.add("o.%s = :at".formatted(at.kind().column()), "at", at.id().value());
        }
        if (query != null && !query.isBlank()) {
            where.add(
                            "(p.name like :query or lower(p.username) like lower(:start) or p.employee_number = :exact)",
                            "query",
                            Conditions.containing(query))
                    .with("start", Conditions.beginningWith(query))
                    .with("exact", query);
        }
        if (after != null) {
            where.add(
                    "(p.name, p.id) > (select a.name, a.id from person a where a.id = :after)", "after", after.value());
        }
        return where;
    }
}
