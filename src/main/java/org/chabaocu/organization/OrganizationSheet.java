package org.chabaocu.organization;

import static org.chabaocu.platform.sheet.SheetColumn.optional;
import static org.chabaocu.platform.sheet.SheetColumn.required;

import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.chabaocu.platform.Text;
import org.chabaocu.platform.sheet.SheetColumn;
import org.chabaocu.platform.sheet.SheetHeaders;
import org.chabaocu.platform.sheet.SheetImport;
import org.chabaocu.platform.sheet.SheetLoad;
import org.chabaocu.platform.sheet.SheetRow;
import org.chabaocu.platform.sheet.SheetValue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The sheet of the tree: one row per node, in any order. */
@Component
class OrganizationSheet implements SheetImport<OrganizationSheetRow> {

    private final SheetColumn<String> code =
            required("code", "organization.sheet.code", OrganizationRules.CODE_LENGTH, OrganizationSheet::code);
    private final SheetColumn<String> name =
            required("name", "organization.sheet.name", OrganizationRules.NAME_LENGTH, SheetValue.text());
    private final SheetColumn<OrganizationKind> kind;
    private final SheetColumn<String> parentCode = optional(
            "parentCode", "organization.sheet.parentCode", OrganizationRules.CODE_LENGTH, OrganizationSheet::code);
    private final SheetColumn<String> unitCode =
            optional("unitCode", "organization.sheet.unitCode", OrganizationRules.CODE_LENGTH, OrganizationSheet::code);
    private final SheetColumn<String> unitKind =
            optional("unitKind", "organization.sheet.unitKind", OrganizationRules.UNIT_KIND_LENGTH, SheetValue.text());
    private final SheetColumn<Integer> staff =
            optional("staff", "organization.sheet.staff", 20, SheetValue.wholeNumber(0, OrganizationRules.MOST_STAFF));

    private final AdministeredNodes administered;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    OrganizationSheet(SheetHeaders headers, AdministeredNodes administered, JdbcTemplate jdbc, Clock clock) {
        var words = new LinkedHashMap<OrganizationKind, List<String>>();
        Arrays.stream(OrganizationKind.values())
                .forEach(value -> words.put(value, headers.words(value.messageKey(), value.name())));
        this.kind = required("kind", "organization.sheet.kind", 40, SheetValue.oneOf(words));
        this.administered = administered;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "organizations";
    }

    @Override
    public List<SheetColumn<?>> columns() {
        return List.of(code, name, kind, parentCode, unitCode, unitKind, staff);
    }

    @Override
    public boolean isAllowed(UUID person) {
        return !administered.of(person).isEmpty();
    }

    @Override
    public @Nullable OrganizationSheetRow read(SheetRow row) {
        var ofCode = row.value(code);
        var ofName = row.value(name);
        var ofKind = row.value(kind);
        var ofParent = row.value(parentCode);
        var ofUnit = row.value(unitCode);
        var ofUnitKind = row.value(unitKind);
        var ofStaff = row.value(staff);
        if (ofCode == null || ofName == null || ofKind == null) return null;
        var codeFault = OrganizationRules.codeFault(ofKind, ofCode);
        if (codeFault != null) row.fault(code, codeFault);
        if (ofKind.isInsideUnit() && ofUnit == null) row.fault(unitCode, Text.of("organization.sheet.fault.unitCode"));
        return row.isFaulty()
                ? null
                : new OrganizationSheetRow(ofKind, ofCode, ofName, ofParent, ofUnit, ofUnitKind, ofStaff);
    }

    @Override
    public SheetLoad<OrganizationSheetRow> begin(UUID person) {
        return new OrganizationLoad(jdbc, administered.of(person), clock.instant());
    }

    /** Social credit codes are often typed in small letters. */
    private static SheetValue.Reading<String> code(String text) {
        var reading = SheetValue.code().read(text);
        var value = reading.value();
        return value != null && value.length() == SocialCreditCode.LENGTH
                ? SheetValue.Reading.of(value.toUpperCase(Locale.ROOT))
                : reading;
    }
}
