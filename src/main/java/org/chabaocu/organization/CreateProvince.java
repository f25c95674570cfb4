package org.chabaocu.organization;

import java.time.Clock;
import org.chabaocu.platform.Ids;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Text;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the root of a tree: a province union. Only the first setup and the demo province do that. */
@Service
public class CreateProvince {

    private final Organizations organizations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CreateProvince(Organizations organizations, ApplicationEventPublisher events, Clock clock) {
        this.organizations = organizations;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public Outcome<Organization> create(String name, String code) {
        var faults = OrganizationRules.faults(OrganizationKind.PROVINCE_UNION, name, code, null, null);
        if (!faults.isEmpty()) return Outcome.refused(new Refusal.Invalid(faults));
        var id = new OrganizationId(Ids.next());
        var province = new Organization(
                id,
                OrganizationKind.PROVINCE_UNION,
                name.strip(),
                code.strip(),
                null,
                Lineage.ofProvince(id),
                null,
                null,
                true,
                0);
        if (!organizations.insert(province, clock.instant())) {
            return Outcome.refused(Refusal.Invalid.of("code", Text.of("organization.fault.codeTaken")));
        }
        events.publishEvent(new OrganizationCreated(province, null));
        return Outcome.done(province);
    }
}
