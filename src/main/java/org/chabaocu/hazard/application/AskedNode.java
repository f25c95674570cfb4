package org.chabaocu.hazard.application;

import org.chabaocu.access.Actor;
import org.chabaocu.hazard.domain.Visibility;
import org.chabaocu.hazard.persistence.LedgerFilter;
import org.chabaocu.organization.Organization;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.organization.Organizations;
import org.chabaocu.organization.Reach;
import org.chabaocu.platform.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The unit or city union whose part of the ledger is asked for: to those who do not see it, it does not exist. */
@Service
public class AskedNode {

    private final Organizations organizations;

    AskedNode(Organizations organizations) {
        this.organizations = organizations;
    }

    /** Null when no node is asked for; NotFoundException when one is that does not exist for this reader. */
    public @Nullable Organization of(LedgerFilter filter, Actor actor) {
        var city = filter.city() == null ? null : seen(new OrganizationId(filter.city()), actor);
        return filter.unit() == null ? city : seen(new OrganizationId(filter.unit()), actor);
    }

    private Organization seen(OrganizationId node, Actor actor) {
        var reach = Reach.seenFrom(actor.home(), actor.nodesWith(Visibility.LEDGER_ROLES));
        return organizations
                .find(node)
                .filter(found -> reach.includes(found.lineage()))
                .orElseThrow(() -> new NotFoundException("organization " + node));
    }
}
