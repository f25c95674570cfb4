package org.chabaocu.supervision.checklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.sql.Moments;
import org.chabaocu.supervision.domain.VisitKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lists and their versions in the database. */
@Repository
public class Checklists {

    private final JdbcClient jdbc;

    Checklists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All versions, newest first within each list. */
    public List<ChecklistVersion> versions() {
        return jdbc.sql("""
                        select c.code, c.version, c.title, c.created_at, p.name
                        from checklist c left join person p on p.id = c.created_by
                        order by c.code, c.version desc
                        """)
                .query((row, number) -> new ChecklistVersion(
                        VisitKind.valueOf(row.getString("code")),
                        row.getInt("version"),
                        row.getString("title"),
                        Moments.read(row, "created_at"),
                        row.getString("name")))
                .list();
    }

    public int newest(VisitKind code) {
        return jdbc.sql("select max(version) from checklist where code = :code")
                .param("code", code.name())
                .query(Integer.class)
                .single();
    }

    public Checklist newestOf(VisitKind code) {
        return get(code, newest(code));
    }

    public Checklist get(VisitKind code, int version) {
        var rows = jdbc.sql("""
                        select c.title, g.position as group_position, g.name, g.methods as group_methods, i.item_code, i.text,
                            i.methods
                        from checklist c
                        join checklist_group g on g.code = c.code and g.version = c.version
                        join checklist_item i on i.code = g.code and i.version = g.version and i.group_position = g.position
                        where c.code = :code and c.version = :version
                        order by g.position, i.position
                        """)
                .param("code", code.name())
                .param("version", version)
                .query(Checklists::row)
                .list();
        if (rows.isEmpty()) throw new NotFoundException("checklist " + code + " version " + version);
        return new Checklist(code, version, rows.getFirst().title(), groups(rows));
    }

    private record Row(String title, int group, String name, List<String> methods, Checklist.Item item) {}

    private static Row row(ResultSet row, int number) throws SQLException {
        var item = new Checklist.Item(row.getString("item_code"), row.getString("text"), texts(row, "methods"));
        return new Row(
                row.getString("title"),
                row.getInt("group_position"),
                row.getString("name"),
                texts(row, "group_methods"),
                item);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static List<Checklist.Group> groups(List<Row> rows) {
        var groups = new ArrayList<Checklist.Group>();
        var at = 0;
        for (var row : rows) {
            if (row.group() != at) groups.add(new Checklist.Group(row.name(), row.methods(), new ArrayList<>()));
            at = row.group();
            groups.getLast().items().add(row.item());
        }
        return groups;
    }

    /** Adds a version; false if somebody else has added the same version meanwhile. */
    boolean add(Checklist list, @Nullable UUID by, Instant at) {
        var added = jdbc.sql("""
                        insert into checklist (code, version, title, created_by, created_at)
                        values (:code, :version, :title, :by, :at)
                        on conflict do nothing
                        """)
                .param("code", list.code().name())
                .param("version", list.version())
                .param("title", list.title())
                .param("by", by)
                .param("at", Moments.parameter(at))
                .update();
        if (added == 1) for (var g = 0; g < list.groups().size(); g++) add(list, g);
        return added == 1;
    }

    private void add(Checklist list, int index) {
        var group = list.groups().get(index);
        jdbc.sql("""
                        insert into checklist_group (code, version, position, name, methods)
                        values (:code, :version, :position, :name, :methods)
                        """)
                .param("code", list.code().name())
                .param("version", list.version())
                .param("position", index + 1)
                .param("name", group.name())
                .param("methods", group.methods().toArray(String[]::new))
                .update();
        for (var i = 0; i < group.items().size(); i++) add(list, index, i);
    }

    private void add(Checklist list, int group, int index) {
        var item = list.groups().get(group).items().get(index);
        jdbc.sql("""
                        insert into checklist_item (code, version, item_code, group_position, position, text, methods)
                        values (:code, :version, :item, :group, :position, :text, :methods)
                        """)
                .param("code", list.code().name())
                .param("version", list.version())
                .param("item", item.code())
                .param("group", group + 1)
                .param("position", index + 1)
                .param("text", item.text())
                .param("methods", item.methods().toArray(String[]::new))
                .update();
    }
}
