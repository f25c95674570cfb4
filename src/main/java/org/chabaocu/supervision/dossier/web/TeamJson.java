package org.chabaocu.supervision.dossier.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chabaocu.supervision.domain.SupervisionAction;
import org.chabaocu.supervision.domain.TeamStatus;
import org.chabaocu.supervision.domain.VisitKind;
import org.chabaocu.supervision.domain.VisitStatus;
import org.chabaocu.supervision.dossier.Submission;
import org.chabaocu.supervision.dossier.ViewDossier;
import org.jspecify.annotations.Nullable;

/**
 * A supervision team as the API shows it.
 *
 * @param dueAt seven days after the end of its visits
 * @param late whether these have passed, or had passed when it submitted
 * @param actions what the caller may do now
 */
record TeamJson(
        UUID id,
        UUID roundId,
        String roundTitle,
        String name,
        TeamStatus status,
        long version,
        PersonJson leader,
        PersonJson recorder,
        List<String> members,
        List<String> cities,
        @Nullable Instant visitsEndedAt,
        @Nullable Instant dueAt,
        boolean late,
        @Nullable Instant signedAt,
        @Nullable Instant submittedAt,
        @Nullable Instant acceptedAt,
        @Nullable String returnReason,
        List<VisitJson> visits,
        List<Submission> submissions,
        List<String> actions) {

    record PersonJson(UUID id, String name) {}

    record VisitJson(
            UUID id,
            VisitKind kind,
            UUID organizationId,
            String organizationName,
            VisitStatus status,
            @Nullable String skipReason,
            int findings) {

        static VisitJson of(ViewDossier.Visit visit) {
            return new VisitJson(
                    visit.id().value(),
                    visit.kind(),
                    visit.organizationId(),
                    visit.name(),
                    visit.status(),
                    visit.skipReason(),
                    visit.findings());
        }
    }

    static TeamJson of(ViewDossier.View view) {
        var team = view.team();
        return new TeamJson(
                team.id().value(),
                team.round().value(),
                view.roundTitle(),
                team.name(),
                team.status(),
                team.version(),
                new PersonJson(team.leader().value(), view.leader()),
                new PersonJson(team.recorder().value(), view.recorder()),
                view.members(),
                view.cities(),
                team.visitsEndedAt(),
                team.dueAt(),
                view.late(),
                team.signedAt(),
                team.submittedAt(),
                team.acceptedAt(),
                team.returnReason(),
                view.visits().stream().map(VisitJson::of).toList(),
                view.submissions(),
                view.actions().stream().map(SupervisionAction::code).toList());
    }
}
