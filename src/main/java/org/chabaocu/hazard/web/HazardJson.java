package org.chabaocu.hazard.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chabaocu.hazard.Cause;
import org.chabaocu.hazard.Grade;
import org.chabaocu.hazard.HazardStatus;
import org.chabaocu.hazard.Level;
import org.chabaocu.hazard.Source;
import org.chabaocu.hazard.application.ViewHazard.Seen;
import org.chabaocu.hazard.domain.Action;
import org.chabaocu.organization.OrganizationId;
import org.jspecify.annotations.Nullable;

/**
 * A hazard as the API shows it.
 *
 * @param overdue whether the time limit of the present state has passed
 * @param dueAt when it passes
 * @param sightings how many have seen it besides the reporter
 * @param claimCode an anonymous reporter's secret: only in the answer to the report
 * @param actions what the caller may do now
 */
record HazardJson(
        UUID id,
        String number,
        HazardStatus status,
        long version,
        UUID unitId,
        String unitName,
        @Nullable UUID cityId,
        @Nullable UUID departmentId,
        @Nullable UUID teamId,
        String place,
        String description,
        Instant foundAt,
        Instant reportedAt,
        Source source,
        @Nullable Grade grade,
        @Nullable String category,
        @Nullable Cause cause,
        boolean imminent,
        @Nullable Level level,
        @Nullable PersonJson responsible,
        @Nullable String measures,
        @Nullable BigDecimal funds,
        @Nullable LocalDate deadline,
        @Nullable Instant dueAt,
        boolean overdue,
        int round,
        boolean listed,
        boolean stopWork,
        @Nullable String closeNumber,
        @Nullable Instant closedAt,
        @Nullable PersonJson reporter,
        int sightings,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String claimCode,
        List<String> actions) {

    record PersonJson(UUID id, @Nullable String name) {}

    static HazardJson of(Seen seen) {
        return of(seen, null);
    }

    static HazardJson of(Seen seen, @Nullable String claimCode) {
        var hazard = seen.hazard();
        var report = hazard.report();
        var plan = hazard.plan();
        var grading = hazard.grading();
        var closeOut = hazard.closeOut();
        var reporter = seen.showsReporter() ? hazard.reporter() : null;
        return new HazardJson(
                hazard.id().value(),
                report.number(),
                hazard.status(),
                hazard.version(),
                hazard.where().unit().id().value(),
                seen.row().unitName(),
                value(hazard.where().cityId()),
                value(hazard.where().departmentId()),
                value(hazard.where().teamId()),
                report.place(),
                report.description(),
                report.foundAt(),
                report.reportedAt(),
                report.source(),
                hazard.grade(),
                hazard.category(),
                grading == null ? null : grading.cause(),
                hazard.isImminent(),
                hazard.level(),
                plan == null
                        ? null
                        : new PersonJson(plan.responsible().value(), seen.row().responsibleName()),
                plan == null ? null : plan.measures(),
                plan == null ? null : plan.funds(),
                hazard.deadline(),
                hazard.dueAt(),
                seen.overdue(),
                hazard.round(),
                hazard.isListed(),
                hazard.stopWorkStands(),
                closeOut == null ? null : closeOut.number(),
                closeOut == null ? null : closeOut.at(),
                reporter == null
                        ? null
                        : new PersonJson(reporter.value(), seen.row().reporterName()),
                seen.row().sightings(),
                claimCode,
                seen.actions().stream().map(Action::code).toList());
    }

    private static @Nullable UUID value(@Nullable OrganizationId id) {
        return id == null ? null : id.value();
    }
}
