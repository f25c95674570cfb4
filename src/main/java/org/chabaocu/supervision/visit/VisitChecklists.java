package org.chabaocu.supervision.visit;

import java.util.ArrayList;
import java.util.List;
import org.chabaocu.supervision.domain.VisitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The checklist of a visit, in the version its round was planned with. */
@Repository
class VisitChecklists {

    private static final String BOUND = """
            from supervision_visit v
            join supervision_round r on r.id = v.round_id
            join checklist c on c.code = v.kind
                and c.version = case v.kind when 'UNIT' then r.unit_checklist else r.city_checklist end
            """;

    private final JdbcClient jdbc;

    VisitChecklists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(
            String title,
            int version,
            int group,
            String groupName,
            List<String> groupMethods,
            VisitChecklist.Item item) {}

    VisitChecklist of(VisitId visit) {
        var rows = jdbc.sql(
                        "select c.title, c.version, g.position, g.name, g.methods as group_methods, i.item_code, i.text, i.methods "
                                + BOUND + """
                        join checklist_group g on g.code = c.code and g.version = c.version
                        join checklist_item i on i.code = g.code and i.version = g.version and i.group_position = g.position
                        where v.id = :id
                        order by g.position, i.position
                        """)
                .param("id", visit.value())
                .query((row, number) -> new Row(
                        VisitRows.text(row, "title"),
                        row.getInt("version"),
                        row.getInt("position"),
                        VisitRows.text(row, "name"),
                        VisitRows.texts(row, "group_methods"),
                        new VisitChecklist.Item(
                                VisitRows.text(row, "item_code"),
                                VisitRows.text(row, "text"),
                                VisitRows.texts(row, "methods"))))
                .list();
        if (rows.isEmpty()) throw new IllegalStateException("visit " + visit + " has no checklist");
        return new VisitChecklist(rows.getFirst().title(), rows.getFirst().version(), groups(rows));
    }

    private static List<VisitChecklist.Group> groups(List<Row> rows) {
        var groups = new ArrayList<VisitChecklist.Group>();
        for (var from = 0; from < rows.size(); ) {
            var first = rows.get(from);
            var items = rows.stream()
                    .filter(row -> row.group() == first.group())
                    .map(Row::item)
                    .toList();
            groups.add(new VisitChecklist.Group(first.groupName(), first.groupMethods(), items));
            from += items.size();
        }
        return List.copyOf(groups);
    }

    boolean holds(VisitId visit, String itemCode) {
        return jdbc.sql("select exists (select 1 " + BOUND + """
                        join checklist_item i on i.code = c.code and i.version = c.version
                        where v.id = :id and i.item_code = :item)
                        """)
                .param("id", visit.value())
                .param("item", itemCode)
                .query(Boolean.class)
                .single();
    }
}
