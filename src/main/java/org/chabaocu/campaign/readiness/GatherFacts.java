package org.chabaocu.campaign.readiness;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chabaocu.campaign.certificate.CoveredPost;
import org.chabaocu.campaign.certificate.SpecialPostCoverage;
import org.chabaocu.check.CheckCoverage;
import org.chabaocu.hazard.LedgerYears;
import org.chabaocu.organization.Organization;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.organization.OrganizationKind;
import org.chabaocu.reward.FundYears;
import org.springframework.stereotype.Component;

/** Gathers what is on record of many organisations in about ten statements, however many they are. */
@Component
class GatherFacts {

    private final EvidenceRecords records;
    private final SpecialPostCoverage posts;
    private final CheckCoverage checks;
    private final LedgerYears ledgers;
    private final FundYears funds;
    private final Clock clock;
    private final ZoneId zone;

    GatherFacts(
            EvidenceRecords records,
            SpecialPostCoverage posts,
            CheckCoverage checks,
            LedgerYears ledgers,
            FundYears funds,
            Clock clock,
            ZoneId zone) {
        this.records = records;
        this.posts = posts;
        this.checks = checks;
        this.ledgers = ledgers;
        this.funds = funds;
        this.clock = clock;
        this.zone = zone;
    }

    Map<OrganizationId, OrganizationFacts> of(List<Organization> organizations, int year) {
        if (organizations.isEmpty()) return Map.of();
        var all = organizations.stream().map(Organization::id).toList();
        var units = organizations.stream()
                .filter(node -> node.kind() == OrganizationKind.UNIT)
                .map(Organization::id)
                .toList();
        var kept = records.ofYear(all, year);
        var ofUnits = units.isEmpty() ? UnitFacts.NONE : unitFacts(units, year);
        return all.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), id -> facts(id, year, kept, ofUnits)));
    }

    /** What only units have. */
    private record UnitFacts(
            Map<OrganizationId, List<Trainee>> trainees,
            Map<OrganizationId, List<CoveredPost>> posts,
            Map<OrganizationId, Integer> certificates,
            Map<OrganizationId, List<CheckCoverage.Line>> checks,
            Map<OrganizationId, LedgerYears.LedgerYear> ledgers,
            Map<OrganizationId, FundYears.FundYear> funds) {

        static final UnitFacts NONE = new UnitFacts(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
    }

    private UnitFacts unitFacts(List<OrganizationId> units, int year) {
        var last = LocalDate.of(year, 12, 31);
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var day = last.isBefore(today) ? last : today;
        return new UnitFacts(
                records.trainees(units, year),
                posts.of(units, day).stream()
                        .collect(
                                Collectors.groupingBy(post -> post.post().unit().id())),
                posts.certificates(units, day),
                checks.of(units, LocalDate.of(year, 1, 1), last),
                ledgers.of(units, year),
                funds.of(units, year));
    }

    private static OrganizationFacts facts(
            OrganizationId id, int year, Map<OrganizationId, List<KeptRecord>> kept, UnitFacts ofUnits) {
        return new OrganizationFacts(
                id,
                year,
                kept.getOrDefault(id, List.of()),
                ofUnits.trainees().getOrDefault(id, List.of()),
                ofUnits.posts().getOrDefault(id, List.of()),
                ofUnits.certificates().getOrDefault(id, 0),
                ofUnits.checks().getOrDefault(id, List.of()),
                ofUnits.ledgers().getOrDefault(id, LedgerYears.LedgerYear.EMPTY),
                ofUnits.funds().get(id));
    }
}
