package org.chabaocu.organization;

import java.time.Clock;
import java.util.ArrayList;
import org.chabaocu.platform.Ids;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Refusal.FieldFault;
import org.chabaocu.platform.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds a node below one that the administrator administers. */
@Service
public class CreateOrganization {

    private final Organizations organizations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CreateOrganization(Organizations organizations, ApplicationEventPublisher events, Clock clock) {
        this.organizations = organizations;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public Outcome<Organization> create(OrganizationCommand command, Administrator by) {
        var parent = organizations
                .find(command.parentId())
                .filter(node -> by.visible().includes(node.lineage()))
                .orElse(null);
        if (parent != null && !by.administered().includes(parent.lineage())) {
            return Outcome.refused(new Refusal.Forbidden(Text.of("organization.refusal.notAdministered")));
        }
        var faults = new ArrayList<>(OrganizationRules.faults(
                command.kind(), command.name(), command.code(), command.unitKind(), command.staff()));
        var parentFault = parentFault(parent, command.kind());
        if (parentFault != null) faults.add(parentFault);
        if (parent == null || !faults.isEmpty()) return Outcome.refused(new Refusal.Invalid(faults));
        return insert(command, parent, by);
    }

    private static @Nullable FieldFault parentFault(@Nullable Organization parent, OrganizationKind kind) {
        if (parent == null || !parent.active()) {
            return new FieldFault("parentId", Text.of("organization.fault.parentUnknown"));
        }
        if (!kind.mayStandBelow(parent.kind())) {
            return new FieldFault("kind", Text.of("organization.fault.kindBelow"));
        }
        return null;
    }

    private Outcome<Organization> insert(OrganizationCommand command, Organization parent, Administrator by) {
        var id = new OrganizationId(Ids.next());
        var unitKind = command.unitKind();
        var node = new Organization(
                id,
                command.kind(),
                command.name().strip(),
                command.code().strip(),
                parent.id(),
                parent.lineage().child(id, command.kind()),
                unitKind == null || unitKind.isBlank() ? null : unitKind.strip(),
                command.staff(),
                true,
                0);
        if (!organizations.insert(node, clock.instant())) {
            return Outcome.refused(Refusal.Invalid.of("code", Text.of("organization.fault.codeTaken")));
        }
        events.publishEvent(new OrganizationCreated(node, by.person()));
        return Outcome.done(node);
    }
}
