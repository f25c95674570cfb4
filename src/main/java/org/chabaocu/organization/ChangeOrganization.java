package org.chabaocu.organization;

import java.util.ArrayList;
import java.util.Objects;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Refusal.FieldFault;
import org.chabaocu.platform.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Renames a node, corrects its code and facts, takes it out of use or back, or moves it: a unit to another county of its
 * city, a team to another department of its unit. Nothing ever changes city or unit, for what happened there is filed there.
 */
@Service
public class ChangeOrganization {

    private final Organizations organizations;
    private final ApplicationEventPublisher events;

    ChangeOrganization(Organizations organizations, ApplicationEventPublisher events) {
        this.organizations = organizations;
        this.events = events;
    }

    @Transactional
    public Outcome<Organization> change(OrganizationId id, OrganizationChange change, Administrator by) {
        var before = organizations.get(id, by.visible());
        var refusal = refusal(before, change, by.administered());
        if (refusal != null) return Outcome.refused(refusal);
        var parent = parent(before, change, by.administered());
        if (parent == null || !isMovable(before, parent)) {
            return Outcome.refused(Refusal.Invalid.of("parentId", Text.of("organization.fault.move")));
        }
        var after = change.applyTo(before, parent);
        var faults = new ArrayList<FieldFault>(
                OrganizationRules.faults(after.kind(), after.name(), after.code(), after.unitKind(), after.staff()));
        return faults.isEmpty() ? write(before, after, by) : Outcome.refused(new Refusal.Invalid(faults));
    }

    private @Nullable Refusal refusal(Organization before, OrganizationChange change, Reach administered) {
        if (!administered.includes(before.lineage())) {
            return new Refusal.Forbidden(Text.of("organization.refusal.notAdministered"));
        }
        if (change.expectedVersion() != null && change.expectedVersion() != before.version()) {
            return new Refusal.Stale(before.version());
        }
        if (!Boolean.FALSE.equals(change.active()) || !before.active()) return null;
        if (administered.within().stream().anyMatch(own -> own.isWithin(before.id()))) {
            return new Refusal.Conflict("own-node", Text.of("organization.refusal.ownNode"));
        }
        return before.kind().isTerritory() && organizations.hasActiveBelow(before.id())
                ? new Refusal.Conflict("active-below", Text.of("organization.refusal.activeBelow"))
                : null;
    }

    /** The node's parent after the change; the node itself when it stays where it is; null when there is none such. */
    private @Nullable Organization parent(Organization before, OrganizationChange change, Reach administered) {
        if (change.parentId() == null || change.parentId().equals(before.parentId())) return before;
        return organizations
                .find(change.parentId())
                .filter(parent -> parent.active() && administered.includes(parent.lineage()))
                .orElse(null);
    }

    private static boolean isMovable(Organization node, Organization parent) {
        if (node.id().equals(parent.id())) return true;
        if (!node.kind().mayStandBelow(parent.kind())) return false;
        var to = parent.lineage();
        return switch (node.kind()) {
            case PROVINCE_UNION, CITY_UNION, COUNTY, DEPARTMENT -> false;
            case UNIT ->
                Objects.equals(node.lineage().cityId(), to.cityId())
                        && node.lineage().provinceId().equals(to.provinceId());
            case TEAM -> Objects.equals(node.lineage().unitId(), to.unitId());
        };
    }

    private Outcome<Organization> write(Organization before, Organization after, Administrator by) {
        try {
            if (!organizations.update(after)) return Outcome.refused(new Refusal.Stale(before.version() + 1));
        } catch (DuplicateKeyException taken) {
            return Outcome.refused(Refusal.Invalid.of("code", Text.of("organization.fault.codeTaken")));
        }
        organizations.carryBelow(after);
        events.publishEvent(new OrganizationChanged(before, after, by.person()));
        return Outcome.done(
                organizations.find(after.id()).orElseThrow(() -> new NotFoundException("organization " + after.id())));
    }
}
