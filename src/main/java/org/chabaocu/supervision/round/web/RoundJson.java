package org.chabaocu.supervision.round.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chabaocu.supervision.domain.RoundStatus;
import org.chabaocu.supervision.domain.SupervisionAction;
import org.chabaocu.supervision.domain.TeamStatus;
import org.chabaocu.supervision.domain.VisitKind;
import org.chabaocu.supervision.domain.VisitMethod;
import org.chabaocu.supervision.domain.VisitStatus;
import org.chabaocu.supervision.round.RoundView;
import org.chabaocu.supervision.round.VisitRow;
import org.jspecify.annotations.Nullable;

/**
 * A round as the API shows it.
 *
 * @param cityChecklistVersion the version of the list for city unions it was planned with
 * @param unitChecklistVersion that of the list for units
 * @param draws the newest first; all of them are public at /public/draws/{id}
 * @param actions what the caller may do with the round now
 */
record RoundJson(
        UUID id,
        String title,
        int year,
        String content,
        List<VisitMethod> methods,
        String requirements,
        LocalDate startsOn,
        LocalDate endsOn,
        RoundStatus status,
        long version,
        int cityChecklistVersion,
        int unitChecklistVersion,
        Instant createdAt,
        List<StratumJson> strata,
        List<TeamJson> teams,
        List<MaterialJson> materials,
        List<VisitJson> visits,
        List<DrawJson> draws,
        List<String> actions) {

    /** @param kind of unit; null for every kind */
    record StratumJson(
            UUID cityId, String cityName, @Nullable String kind, int count) {}

    record TeamJson(
            UUID id,
            String name,
            TeamStatus status,
            long version,
            UUID leaderId,
            UUID recorderId,
            List<MemberJson> members,
            List<UUID> memberIds,
            List<UUID> cityIds,
            @Nullable Instant dueAt,
            @Nullable Instant submittedAt) {}

    /** @param studied whether all learning material is confirmed */
    record MemberJson(UUID id, String name, @Nullable Instant declaredAt, boolean studied) {}

    record MaterialJson(
            UUID id, String title, String text, @Nullable UUID attachmentId, Instant addedAt, boolean studied) {}

    /** @param order its place in the draw; null for a city union */
    record VisitJson(
            UUID id,
            VisitKind kind,
            UUID organizationId,
            String name,
            UUID cityId,
            @Nullable String stratum,
            @Nullable Integer order,
            VisitStatus status,
            UUID teamId) {

        static VisitJson of(VisitRow row) {
            return new VisitJson(
                    row.id().value(),
                    row.kind(),
                    row.organizationId(),
                    row.name(),
                    row.cityId(),
                    row.stratum(),
                    row.order(),
                    row.status(),
                    row.teamId().value());
        }
    }

    record DrawJson(
            UUID id,
            String kind,
            int position,
            @Nullable String reason,
            int frameSize,
            String frameHash,
            String commitment,
            Instant frozenAt,
            @Nullable Instant drawnAt,
            boolean superseded) {}

    static RoundJson of(RoundView round) {
        var plan = round.plan();
        return new RoundJson(
                plan.id().value(),
                plan.title(),
                plan.year(),
                plan.content(),
                plan.methods(),
                plan.requirements(),
                plan.startsOn(),
                plan.endsOn(),
                plan.status(),
                plan.version(),
                plan.cityChecklist(),
                plan.unitChecklist(),
                plan.createdAt(),
                round.strata().stream().map(RoundJson::stratum).toList(),
                round.teams().stream().map(RoundJson::team).toList(),
                round.materials().stream().map(RoundJson::material).toList(),
                round.visits().stream().map(VisitJson::of).toList(),
                round.draws().stream().map(RoundJson::draw).toList(),
                round.actions().stream().map(SupervisionAction::code).toList());
    }

    private static StratumJson stratum(RoundView.StratumRow row) {
        return new StratumJson(row.cityId(), row.cityName(), row.kind().isEmpty() ? null : row.kind(), row.count());
    }

    private static TeamJson team(RoundView.TeamRow row) {
        return new TeamJson(
                row.id().value(),
                row.name(),
                row.status(),
                row.version(),
                row.leaderId(),
                row.recorderId(),
                row.members().stream().map(RoundJson::member).toList(),
                row.members().stream().map(RoundView.MemberRow::id).toList(),
                row.cities().stream().map(RoundView.CityRow::id).toList(),
                row.dueAt(),
                row.submittedAt());
    }

    private static MemberJson member(RoundView.MemberRow row) {
        return new MemberJson(row.id(), row.name(), row.declaredAt(), row.studied());
    }

    private static MaterialJson material(RoundView.MaterialRow row) {
        return new MaterialJson(
                row.id(), row.title(), row.text(), row.attachmentId(), row.addedAt(), row.studiedByMe());
    }

    private static DrawJson draw(RoundView.DrawRow row) {
        return new DrawJson(
                row.id().value(),
                row.kind(),
                row.position(),
                row.reason(),
                row.frameSize(),
                row.frameHash(),
                row.commitment(),
                row.frozenAt(),
                row.drawnAt(),
                row.superseded());
    }
}
