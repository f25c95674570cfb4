package org.chabaocu.people;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chabaocu.organization.Reach;
import org.chabaocu.platform.Ids;
import org.chabaocu.platform.Text;
import org.chabaocu.platform.sheet.SheetFault;
import org.chabaocu.platform.sheet.SheetLoad;
import org.chabaocu.platform.sheet.StagedRows;
import org.chabaocu.platform.sql.Conditions;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Loads the rows of a sheet of people: finds homes and known persons, refuses what lies outside, writes the rest. */
final class PersonLoad implements SheetLoad<PersonSheetRow> {

    private final JdbcClient jdbc;
    private final Reach administered;
    private final UUID by;
    private final OffsetDateTime now;
    private final StagedRows people;
    private final StagedRows roles;

    PersonLoad(JdbcTemplate jdbc, Reach administered, UUID by, Instant now) {
        this.jdbc = JdbcClient.create(jdbc);
        this.administered = administered;
        this.by = by;
        this.now = now.atOffset(ZoneOffset.UTC);
        this.people = new StagedRows(
                jdbc,
                "person_sheet",
                """
                row int primary key, id uuid, username text, name text, unit_code text, place_code text,
                employee_number text, post text, mobile text, email text, home uuid, found uuid, fault text,
                fault_column text
                """,
                "row, id, username, name, unit_code, place_code, employee_number, post, mobile, email");
        this.roles = new StagedRows(jdbc, "person_sheet_role", "row int, role text, at uuid", "row, role");
    }

    @Override
    public void add(int row, PersonSheetRow value) {
        var facts = value.facts();
        people.add(
                row,
                Ids.next(),
                facts.username(),
                facts.name(),
                value.unitCode(),
                value.placeCode(),
                facts.employeeNumber(),
                facts.post(),
                facts.mobile(),
                facts.email());
        value.roles().stream().distinct().forEach(role -> roles.add(row, role));
    }

    @Override
    public Result finish() {
        people.flush();
        roles.flush();
        jdbc.sql("analyze person_sheet").update();
        jdbc.sql("analyze person_sheet_role").update();
        find();
        check();
        int updated = jdbc.sql(PersonLoadSql.COUNT_KNOWN).query(Integer.class).single();
        jdbc.sql(PersonLoadSql.UPDATE).update();
        int created = jdbc.sql(PersonLoadSql.INSERT).param("now", now).update();
        jdbc.sql(PersonLoadSql.GRANT).param("now", now).param("by", by).update();
        return new Result(created, updated, faults());
    }

    private void find() {
        var provinces = administered.within().stream()
                .map(node -> node.provinceId().value())
                .collect(Collectors.toSet());
        jdbc.sql(PersonLoadSql.HOME).param("provinces", provinces).update();
        jdbc.sql(PersonLoadSql.PLACE).update();
        jdbc.sql(PersonLoadSql.KNOWN).update();
        jdbc.sql(PersonLoadSql.ROLE_PLACES).update();
    }

    private void check() {
        refuse("username", "people.sheet.fault.twice", PersonLoadSql.TWICE);
        refuse("unitCode", "people.sheet.fault.unitUnknown", PersonLoadSql.NO_UNIT);
        refuse("placeCode", "people.sheet.fault.placeUnknown", PersonLoadSql.NO_PLACE);
        refuse("unitCode", "people.sheet.fault.outside", PersonLoadSql.homeOutside(reach("o")));
        refuse("username", "people.sheet.fault.usernameTaken", PersonLoadSql.knownOutside(reach("o")));
        refuse("roles", "people.sheet.fault.roleNotHere", PersonLoadSql.ROLE_NOT_HERE);
        refuse("roles", "people.sheet.fault.roleOutside", PersonLoadSql.roleOutside(reach("o")));
    }

    private String reach(String alias) {
        var conditions = new Conditions();
        administered.restrict(conditions, alias);
        return conditions.sql();
    }

    private void refuse(String column, String fault, String condition) {
        var parameters = new Conditions();
        administered.restrict(parameters, "o");
        jdbc.sql("update person_sheet s set fault = :fault, fault_column = :column where s.fault is null and ("
                        + condition + ")")
                .param("column", column)
                .param("fault", fault)
                .params(parameters.parameters())
                .update();
    }

    private List<SheetFault> faults() {
        return jdbc.sql(
                        "select s.row, s.fault_column, s.fault from person_sheet s where s.fault is not null order by s.row")
                .query((row, number) -> new SheetFault(
                        row.getInt("row"), row.getString("fault_column"), Text.of(row.getString("fault"))))
                .list();
    }
}
