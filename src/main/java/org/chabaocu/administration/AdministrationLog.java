package org.chabaocu.administration;

import java.util.Map;
import java.util.UUID;
import org.chabaocu.access.AccessLog;
import org.chabaocu.access.EndLogins;
import org.chabaocu.organization.OrganizationChanged;
import org.chabaocu.organization.OrganizationCreated;
import org.chabaocu.people.PersonAdministered;
import org.chabaocu.people.PersonAdministered.Deed;
import org.chabaocu.people.PersonId;
import org.chabaocu.platform.sheet.SheetImported;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down what administrators do, in the transaction in which they do it, and ends the logins that must end with it. */
@Component
class AdministrationLog {

    private final AccessLog log;
    private final EndLogins endLogins;

    AdministrationLog(AccessLog log, EndLogins endLogins) {
        this.log = log;
        this.endLogins = endLogins;
    }

    @EventListener
    void on(PersonAdministered event) {
        write(event.by(), event.deed().action(), event.person().toString(), event.detail());
        if (event.deed() == Deed.DEACTIVATED || event.deed() == Deed.PASSWORD_ISSUED) endLogins.all(event.person());
    }

    @EventListener
    void on(OrganizationCreated event) {
        var node = event.organization();
        write(
                event.by(),
                "ORGANIZATION_CREATED",
                node.id().toString(),
                Map.of("name", node.name(), "kind", node.kind().name()));
    }

    @EventListener
    void on(OrganizationChanged event) {
        write(
                event.by(),
                "ORGANIZATION_CHANGED",
                event.after().id().toString(),
                Map.of(
                        "before",
                        event.before().name(),
                        "name",
                        event.after().name(),
                        "active",
                        event.after().active()));
    }

    @EventListener
    void on(SheetImported event) {
        write(
                event.by(),
                "SHEET_IMPORTED",
                event.kind(),
                Map.of("rows", event.rows(), "created", event.created(), "updated", event.updated()));
    }

    private void write(@Nullable UUID by, String action, String subject, Map<String, ?> detail) {
        log.write(new AccessLog.Entry(by == null ? null : new PersonId(by), action, subject, detail, null));
    }
}
