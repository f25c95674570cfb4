package org.chabaocu.supervision.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chabaocu.supervision.domain.DrawId;
import org.chabaocu.supervision.domain.RoundId;
import org.chabaocu.supervision.domain.RoundStatus;
import org.chabaocu.supervision.domain.SupervisionAction;
import org.chabaocu.supervision.domain.SupervisionParty;
import org.chabaocu.supervision.domain.TeamId;
import org.chabaocu.supervision.domain.TeamStatus;
import org.chabaocu.supervision.domain.VisitMethod;
import org.jspecify.annotations.Nullable;

/** A round with everything that belongs to it, as one of its parties sees it. */
public record RoundView(
        Plan plan,
        List<StratumRow> strata,
        List<TeamRow> teams,
        List<MaterialRow> materials,
        List<VisitRow> visits,
        List<DrawRow> draws,
        Set<SupervisionParty> parties,
        List<SupervisionAction> actions) {

    public record Plan(
            RoundId id,
            UUID provinceId,
            String title,
            int year,
            String content,
            List<VisitMethod> methods,
            String requirements,
            LocalDate startsOn,
            LocalDate endsOn,
            int cityChecklist,
            int unitChecklist,
            RoundStatus status,
            long version,
            Instant createdAt) {}

    /** @param kind empty for every kind of unit */
    public record StratumRow(UUID cityId, String cityName, String kind, int count) {}

    public record CityRow(UUID id, String name) {}

    public record TeamRow(
            TeamId id,
            String name,
            TeamStatus status,
            long version,
            UUID leaderId,
            UUID recorderId,
            @Nullable Instant dueAt,
            @Nullable Instant submittedAt,
            List<MemberRow> members,
            List<CityRow> cities) {

        public boolean isPrepared() {
            return members.stream().allMatch(member -> member.studied() && member.declaredAt() != null);
        }

        /** The members who can be drawn: all but leader and recorder. */
        public long drawable() {
            return members.stream()
                    .filter(member ->
                            !member.id().equals(leaderId) && !member.id().equals(recorderId))
                    .count();
        }

        public Optional<MemberRow> member(UUID person) {
            return members.stream().filter(member -> member.id().equals(person)).findFirst();
        }
    }

    /** @param studied whether all the material there is has been confirmed */
    public record MemberRow(UUID id, String name, @Nullable Instant declaredAt, boolean studied) {}

    /** @param studiedByMe whether the viewer has confirmed it */
    public record MaterialRow(
            UUID id,
            String title,
            String text,
            @Nullable UUID attachmentId,
            @Nullable String fileName,
            Instant addedAt,
            boolean studiedByMe) {}

    /** @param superseded whether a later draw of the same kind has taken its place */
    public record DrawRow(
            DrawId id,
            String kind,
            int position,
            @Nullable String reason,
            int frameSize,
            String frameHash,
            String commitment,
            Instant frozenAt,
            @Nullable Instant drawnAt,
            boolean superseded) {}

    public boolean allows(SupervisionAction action) {
        return actions.contains(action);
    }

    public boolean isMember() {
        return parties.contains(SupervisionParty.MEMBER);
    }

    /** The draw in force of a kind. */
    public Optional<DrawRow> presentDraw(String kind) {
        return draws.stream()
                .filter(draw -> draw.kind().equals(kind) && !draw.superseded())
                .findFirst();
    }

    /** Whether chance has anything to decide: two teams at least have members besides leader and recorder. */
    public boolean hasInspectorsToDraw() {
        return teams.stream().filter(team -> team.drawable() > 0).count() >= 2;
    }

    public long drawableInspectors() {
        return teams.stream().mapToLong(TeamRow::drawable).sum();
    }

    public String teamName(TeamId id) {
        return teams.stream()
                .filter(team -> team.id().equals(id))
                .map(TeamRow::name)
                .findFirst()
                .orElse("");
    }
}
