package org.chabaocu.campaign.certificate;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.chabaocu.access.Actor;
import org.chabaocu.organization.OrganizationId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows who does which special work in a unit today, and whether with a valid certificate. */
@Service
@Transactional(readOnly = true)
public class ViewSpecialPosts {

    private final CertificateKeepers keepers;
    private final SpecialPostCoverage coverage;
    private final Clock clock;
    private final ZoneId zone;

    ViewSpecialPosts(CertificateKeepers keepers, SpecialPostCoverage coverage, Clock clock, ZoneId zone) {
        this.keepers = keepers;
        this.coverage = coverage;
        this.clock = clock;
        this.zone = zone;
    }

    public List<CoveredPost> of(OrganizationId unit, Actor actor) {
        var seen = keepers.overseenUnit(unit, actor);
        return coverage.of(List.of(seen.id()), LocalDate.ofInstant(clock.instant(), zone));
    }
}
