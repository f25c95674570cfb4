package org.chabaocu.campaign.certificate;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.people.PersonId;
import org.chabaocu.people.PersonNames;
import org.chabaocu.platform.Refusal.FieldFault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may be a holder in a unit: one of its people, or a named worker of another employer. */
@Component
class HolderRules {

    private final PersonNames names;

    HolderRules(PersonNames names) {
        this.names = names;
    }

    List<FieldFault> faults(OrganizationId unit, @Nullable UUID person, @Nullable String name) {
        if (person == null)
            return blank(name) ? List.of(CertificateRefusals.fault("holderId", "NO_HOLDER")) : List.of();
        if (!blank(name)) return List.of(CertificateRefusals.fault("holderName", "TWO_HOLDERS"));
        return names.belongsTo(new PersonId(person), unit)
                ? List.of()
                : List.of(CertificateRefusals.fault("holderId", "HOLDER_ELSEWHERE"));
    }

    static Holder holder(@Nullable UUID person, @Nullable String name, @Nullable String employer) {
        return person == null
                ? new Holder(
                        null, stripped(name).orElseThrow(), stripped(employer).orElse(null))
                : new Holder(new PersonId(person), null, null);
    }

    static Optional<String> stripped(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(found -> !found.isEmpty());
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
