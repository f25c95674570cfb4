package org.chabaocu.people;

import static org.chabaocu.platform.sheet.SheetColumn.optional;
import static org.chabaocu.platform.sheet.SheetColumn.required;

import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.chabaocu.organization.AdministeredNodes;
import org.chabaocu.platform.sheet.SheetColumn;
import org.chabaocu.platform.sheet.SheetHeaders;
import org.chabaocu.platform.sheet.SheetImport;
import org.chabaocu.platform.sheet.SheetLoad;
import org.chabaocu.platform.sheet.SheetRow;
import org.chabaocu.platform.sheet.SheetValue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The sheet of people: one row per person. Their first passwords are issued afterwards, never read from a sheet. */
@Component
class PersonSheet implements SheetImport<PersonSheetRow> {

    private static final int CODE_LENGTH = 40;

    private final SheetColumn<String> username = required(
            "username",
            "people.sheet.username",
            PersonRules.USERNAME_LENGTH,
            SheetValue.matching(PersonRules.USERNAME, "people.fault.username"));
    private final SheetColumn<String> name =
            required("name", "people.sheet.name", PersonRules.NAME_LENGTH, SheetValue.text());
    private final SheetColumn<String> unitCode =
            required("unitCode", "people.sheet.unitCode", CODE_LENGTH, SheetValue.code());
    private final SheetColumn<String> placeCode =
            optional("placeCode", "people.sheet.placeCode", CODE_LENGTH, SheetValue.code());
    private final SheetColumn<String> employeeNumber =
            optional("employeeNumber", "people.sheet.employeeNumber", PersonRules.FACT_LENGTH, SheetValue.code());
    private final SheetColumn<String> mobile = optional(
            "mobile", "people.sheet.mobile", 20, SheetValue.matching(PersonRules.MOBILE, "people.fault.mobile"));
    private final SheetColumn<String> email = optional(
            "email",
            "people.sheet.email",
            PersonRules.EMAIL_LENGTH,
            SheetValue.matching(PersonRules.EMAIL, "people.fault.email"));
    private final SheetColumn<String> post =
            optional("post", "people.sheet.post", PersonRules.FACT_LENGTH, SheetValue.text());
    private final SheetColumn<List<Role>> roles;

    private final AdministeredNodes administered;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    PersonSheet(SheetHeaders headers, AdministeredNodes administered, JdbcTemplate jdbc, Clock clock) {
        var words = new LinkedHashMap<Role, List<String>>();
        Arrays.stream(Role.values()).forEach(role -> words.put(role, headers.words(role.messageKey(), role.name())));
        this.roles = optional("roles", "people.sheet.roles", 400, SheetValue.several(SheetValue.oneOf(words)));
        this.administered = administered;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "people";
    }

    @Override
    public List<SheetColumn<?>> columns() {
        return List.of(username, name, unitCode, placeCode, employeeNumber, mobile, email, post, roles);
    }

    @Override
    public boolean isAllowed(UUID person) {
        return !administered.of(person).isEmpty();
    }

    @Override
    public @Nullable PersonSheetRow read(SheetRow row) {
        var ofUsername = row.value(username);
        var ofName = row.value(name);
        var ofUnit = row.value(unitCode);
        var ofPlace = row.value(placeCode);
        var ofNumber = row.value(employeeNumber);
        var ofMobile = row.value(mobile);
        var ofEmail = row.value(email);
        var ofPost = row.value(post);
        var ofRoles = row.value(roles);
        if (row.isFaulty() || ofUsername == null || ofName == null || ofUnit == null) return null;
        var facts = new PersonFacts(ofUsername, ofName, ofNumber, ofPost, ofMobile, ofEmail);
        return new PersonSheetRow(facts, ofUnit, ofPlace == null ? "" : ofPlace, ofRoles == null ? List.of() : ofRoles);
    }

    @Override
    public SheetLoad<PersonSheetRow> begin(UUID person) {
        return new PersonLoad(jdbc, administered.of(person), person, clock.instant());
    }
}
