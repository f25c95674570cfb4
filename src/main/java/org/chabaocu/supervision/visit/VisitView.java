package org.chabaocu.supervision.visit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chabaocu.hazard.HazardId;
import org.chabaocu.hazard.SupervisedLedger;
import org.chabaocu.supervision.domain.SupervisionAction;
import org.chabaocu.supervision.domain.SupervisionParty;
import org.chabaocu.supervision.domain.VisitId;
import org.jspecify.annotations.Nullable;

/**
 * A visit as somebody sees it. Notes, questions and good practice are the team's and the province's; the feedback on
 * discipline is for those of the province who were not there.
 *
 * @param names of what the visit is about
 * @param missing before it can be handed over: item codes, PLACE, METHODS, OPINION
 * @param hazards what findings became in the ledger
 * @param feedbackGiven whether the inspected side has spoken; known to it and to the province
 */
public record VisitView(
        Visit visit,
        Names names,
        Set<SupervisionParty> parties,
        List<SupervisionAction> actions,
        VisitChecklist checklist,
        Map<String, Judgement> judgements,
        List<Finding> findings,
        List<Evidence> evidence,
        List<Interview> interviews,
        List<Practice> practices,
        Map<HazardId, SupervisedLedger.Entry> hazards,
        List<String> missing,
        @Nullable VisitId replacedBy,
        @Nullable Feedback feedback,
        boolean feedbackGiven) {

    /** @param team the team's members, the leader first */
    public record Names(
            String round,
            int year,
            String organization,
            String city,
            String teamName,
            String leader,
            String recorder,
            List<String> team) {}

    public boolean may(SupervisionAction action) {
        return actions.contains(action);
    }

    /** Whether the reader sees what is not for the inspected side. */
    public boolean isInside() {
        return parties.contains(SupervisionParty.PROVINCE) || parties.contains(SupervisionParty.MEMBER);
    }

    public boolean isTeam() {
        return parties.contains(SupervisionParty.MEMBER);
    }

    public Optional<Judgement> judgement(String itemCode) {
        return Optional.ofNullable(judgements.get(itemCode));
    }

    public long judged() {
        return checklist
                .items()
                .filter(item -> judgements.containsKey(item.code()))
                .count();
    }

    public List<Evidence> evidenceOf(String itemCode) {
        return at(Evidence.Place.item(itemCode));
    }

    public List<Evidence> evidenceOf(UUID finding) {
        return at(Evidence.Place.finding(finding));
    }

    public List<Evidence> evidenceOfCorrection(UUID finding) {
        return at(Evidence.Place.correction(finding));
    }

    public List<Evidence> evidenceOfVisit() {
        return at(Evidence.Place.VISIT);
    }

    private List<Evidence> at(Evidence.Place place) {
        return evidence.stream().filter(each -> each.place().equals(place)).toList();
    }

    public @Nullable Finding finding(UUID id) {
        return findings.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    public SupervisedLedger.@Nullable Entry hazardOf(Finding finding) {
        return finding.hazard() == null ? null : hazards.get(finding.hazard());
    }

    /** The item's text in the list, for an item code. */
    public String itemText(String code) {
        return checklist
                .items()
                .filter(item -> item.code().equals(code))
                .map(VisitChecklist.Item::text)
                .findFirst()
                .orElse(code);
    }
}
