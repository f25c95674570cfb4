package org.chabaocu.check.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chabaocu.check.Frequency;
import org.chabaocu.check.application.CheckRow;
import org.chabaocu.check.domain.CheckAction;
import org.chabaocu.check.domain.CheckResult;
import org.chabaocu.check.domain.CheckStatus;
import org.chabaocu.check.domain.Completion;
import org.chabaocu.hazard.HazardStatus;
import org.chabaocu.hazard.SupervisedLedger;
import org.jspecify.annotations.Nullable;

/**
 * A check as the API shows it.
 *
 * @param id the same whenever it is asked for
 * @param from the first day on which it can be done
 * @param to the last day on which it is in time
 * @param closesOn the last day on which it can still be entered, marked late
 * @param completion null until it is done
 * @param hazards what it found; only of a single check
 * @param actions what the caller may do now
 */
record CheckJson(
        String id,
        UUID planId,
        String title,
        Frequency frequency,
        UUID organizationId,
        String organizationName,
        @Nullable String partners,
        LocalDate from,
        LocalDate to,
        LocalDate closesOn,
        CheckStatus status,
        ResponsibleJson responsible,
        List<PlaceJson> places,
        @Nullable CompletionJson completion,
        List<HazardJson> hazards,
        List<String> actions) {

    /** @param late after its period */
    record CompletionJson(
            CheckResult result,
            int hazards,
            boolean late,
            @Nullable String remark,
            Instant at,
            UUID byId,
            @Nullable String byName) {

        static @Nullable CompletionJson of(@Nullable Completion done, @Nullable String name) {
            return done == null
                    ? null
                    : new CompletionJson(
                            done.result(),
                            done.hazards(),
                            done.late(),
                            done.remark(),
                            done.at(),
                            done.by().value(),
                            name);
        }
    }

    record HazardJson(UUID id, String number, HazardStatus status) {}

    static CheckJson of(CheckRow row, List<SupervisedLedger.Entry> found) {
        var check = row.check();
        var plan = check.plan();
        return new CheckJson(
                check.id().toString(),
                plan.id().value(),
                plan.title(),
                plan.frequency(),
                plan.node().id().value(),
                plan.nodeName(),
                plan.partners(),
                check.opensOn(),
                check.dueOn(),
                check.closesOn(),
                row.status(),
                ResponsibleJson.of(plan.responsible(), row.responsibleName()),
                PlaceJson.of(plan.places()),
                CompletionJson.of(check.completion(), row.doneBy()),
                found.stream()
                        .map(each -> new HazardJson(each.id().value(), each.number(), each.status()))
                        .toList(),
                row.actions().stream().map(CheckAction::code).toList());
    }
}
