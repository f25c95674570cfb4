package org.chabaocu.organization;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.chabaocu.platform.Ids;
import org.chabaocu.platform.Text;
import org.chabaocu.platform.sheet.SheetFault;
import org.chabaocu.platform.sheet.SheetLoad;
import org.chabaocu.platform.sheet.StagedRows;
import org.chabaocu.platform.sql.Conditions;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Loads the rows of a sheet level by level from the top, so that parents are there before their children wherever they
 * stand in the sheet; a row whose parent is faulty finds none.
 */
final class OrganizationLoad implements SheetLoad<OrganizationSheetRow> {

    private static final String TABLE = "organization_sheet";

    private final JdbcClient jdbc;
    private final Reach administered;
    private final StagedRows staged;
    private final OffsetDateTime now;

    OrganizationLoad(JdbcTemplate jdbc, Reach administered, Instant now) {
        this.jdbc = JdbcClient.create(jdbc);
        this.administered = administered;
        this.now = now.atOffset(ZoneOffset.UTC);
        this.staged =
                new StagedRows(jdbc, TABLE, """
                row int primary key, id uuid, kind text, code text, name text, parent_code text, unit_code text,
                unit_kind text, staff int, found uuid, parent uuid, fault text, fault_column text
                """, "row, id, kind, code, name, parent_code, unit_code, unit_kind, staff");
    }

    @Override
    public void add(int row, OrganizationSheetRow value) {
        staged.add(
                row,
                Ids.next(),
                value.kind(),
                value.code(),
                value.name(),
                value.parentCode(),
                value.unitCode(),
                value.unitKind(),
                value.staff());
    }

    @Override
    public Result finish() {
        staged.flush();
        jdbc.sql("create index on organization_sheet (kind, code)").update();
        jdbc.sql("analyze organization_sheet").update();
        refuse("code", "organization.sheet.fault.twice", OrganizationLoadSql.TWICE);
        int created = 0;
        int updated = 0;
        for (var kind : kindsPresent()) {
            find(kind);
            check(kind);
            updated += update(kind);
            created += insert(kind);
        }
        return new Result(created, updated, faults());
    }

    private List<OrganizationKind> kindsPresent() {
        var present = jdbc.sql("select distinct kind from organization_sheet where fault is null")
                .query(String.class)
                .set();
        return Arrays.stream(OrganizationKind.values())
                .filter(kind -> present.contains(kind.name()))
                .toList();
    }

    /** Which node a row means, if there is one already, and below which it is to stand. */
    private void find(OrganizationKind kind) {
        var province = administered.within().stream()
                .map(node -> node.provinceId().value())
                .distinct()
                .toList();
        var statements = kind.isInsideUnit() ? OrganizationLoadSql.FIND_INSIDE_UNIT : OrganizationLoadSql.FIND;
        for (var statement : statements) {
            jdbc.sql(statement)
                    .param("kind", kind.name())
                    .param("provinces", province)
                    .update();
        }
    }

    private void check(OrganizationKind kind) {
        var reach = new Conditions();
        administered.restrict(reach, "o");
        var of = kind.name();
        refuse("kind", "organization.sheet.fault.otherKind", OrganizationLoadSql.OTHER_KIND, of, reach);
        refuse("code", "organization.sheet.fault.outside", OrganizationLoadSql.outside(reach, "found"), of, reach);
        if (kind == OrganizationKind.PROVINCE_UNION) {
            refuse("kind", "organization.sheet.fault.province", OrganizationLoadSql.NEW, of, reach);
            return;
        }
        refuse("parentCode", "organization.sheet.fault.parentUnknown", OrganizationLoadSql.NO_PARENT, of, reach);
        refuse(
                "parentCode",
                "organization.sheet.fault.parentOutside",
                OrganizationLoadSql.newOutside(reach),
                of,
                reach);
        refuse("parentCode", "organization.fault.kindBelow", OrganizationLoadSql.kindBelow(kind), of, reach);
        refuse("parentCode", "organization.fault.move", OrganizationLoadSql.move(kind), of, reach);
    }

    private void refuse(String column, String fault, String condition, String kind, Conditions reach) {
        var statement = jdbc.sql(
                        OrganizationLoadSql.refuse("s.kind = :kind and s.fault is null and (" + condition + ")"))
                .param("kind", kind)
                .param("column", column)
                .param("fault", fault);
        statement.params(reach.parameters()).update();
    }

    private void refuse(String column, String fault, String condition) {
        jdbc.sql(OrganizationLoadSql.refuse(condition))
                .param("column", column)
                .param("fault", fault)
                .update();
    }

    private int update(OrganizationKind kind) {
        jdbc.sql(OrganizationLoadSql.UPDATE).param("kind", kind.name()).update();
        if (kind == OrganizationKind.UNIT)
            jdbc.sql(OrganizationLoadSql.CARRY_BELOW).update();
        return jdbc.sql("""
                        select count(*) from organization_sheet s
                        where s.kind = :kind and s.fault is null and s.found is not null
                        """).param("kind", kind.name()).query(Integer.class).single();
    }

    private int insert(OrganizationKind kind) {
        return jdbc.sql(OrganizationLoadSql.INSERT)
                .param("kind", kind.name())
                .param("now", now)
                .update();
    }

    private List<SheetFault> faults() {
        return jdbc.sql("""
                        select s.row, s.fault_column, s.fault from organization_sheet s
                        where s.fault is not null order by s.row
                        """)
                .query((row, number) -> new SheetFault(
                        row.getInt("row"), row.getString("fault_column"), Text.of(row.getString("fault"))))
                .list();
    }
}
