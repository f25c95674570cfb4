package org.chabaocu.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.chabaocu.platform.Refusal.FieldFault;
import org.chabaocu.platform.Text;
import org.jspecify.annotations.Nullable;

/** What the name, code and facts of a node must look like, whoever writes them: form, API or sheet. */
final class OrganizationRules {

    static final int NAME_LENGTH = 200;
    static final int CODE_LENGTH = 40;
    static final int UNIT_KIND_LENGTH = 40;
    static final int MOST_STAFF = 1_000_000;

    private static final Pattern DIVISION_CODE = Pattern.compile("[1-9][0-9]{5}");
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._/-]*");

    private OrganizationRules() {}

    static List<FieldFault> faults(
            OrganizationKind kind, String name, String code, @Nullable String unitKind, @Nullable Integer staff) {
        var faults = new ArrayList<FieldFault>();
        if (name.isBlank()) faults.add(fault("name", "organization.fault.required"));
        if (name.length() > NAME_LENGTH) faults.add(fault("name", "organization.fault.tooLong", NAME_LENGTH));
        var codeFault = codeFault(kind, code);
        if (codeFault != null) faults.add(new FieldFault("code", codeFault));
        if (unitKind != null && unitKind.length() > UNIT_KIND_LENGTH) {
            faults.add(fault("unitKind", "organization.fault.tooLong", UNIT_KIND_LENGTH));
        }
        if (staff != null && (staff < 0 || staff > MOST_STAFF)) {
            faults.add(fault("staff", "organization.fault.staff", MOST_STAFF));
        }
        return faults;
    }

    static @Nullable Text codeFault(OrganizationKind kind, String code) {
        if (code.isBlank()) return Text.of("organization.fault.required");
        if (code.length() > CODE_LENGTH) return Text.of("organization.fault.tooLong", CODE_LENGTH);
        if (kind.isTerritory()) {
            return DIVISION_CODE.matcher(code).matches() ? null : Text.of("organization.fault.divisionCode");
        }
        if (kind == OrganizationKind.UNIT && code.length() == SocialCreditCode.LENGTH) {
            return SocialCreditCode.isValid(code) ? null : Text.of("organization.fault.socialCreditCode");
        }
        return CODE.matcher(code).matches() ? null : Text.of("organization.fault.codeCharacters");
    }

    private static FieldFault fault(String field, String text, Object... arguments) {
        return new FieldFault(field, Text.of(text, arguments));
    }
}
