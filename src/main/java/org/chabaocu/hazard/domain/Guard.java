package org.chabaocu.hazard.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Text;

/** A condition of a transition beyond state and role: nothing, or the refusal. */
@FunctionalInterface
public interface Guard {

    Guard NONE = (hazard, acting, party, now) -> Optional.empty();

    /** How long after close-out the reporter may say that it is not fixed. */
    Duration REPORTER_WINDOW = Duration.ofDays(15);

    Optional<Refusal> check(Hazard hazard, Acting acting, Party party, Instant now);

    default Guard and(Guard other) {
        return (hazard, acting, party, now) ->
                check(hazard, acting, party, now).or(() -> other.check(hazard, acting, party, now));
    }

    static Guard general() {
        return state("NOT_GENERAL", hazard -> !hazard.isMajor());
    }

    static Guard major() {
        return state("NOT_MAJOR", Hazard::isMajor);
    }

    static Guard stopWorkPossible() {
        return state("NOT_IMMINENT", Hazard::isImminent)
                .and(state("STOP_WORK_STANDS", hazard -> !hazard.stopWorkStands()));
    }

    static Guard stopWorkStands() {
        return state("NO_STOP_WORK", Hazard::stopWorkStands);
    }

    static Guard noExtensionAsked() {
        return state("EXTENSION_ASKED", hazard -> hazard.extension() == null);
    }

    /** The government decides for a listed hazard, the functional department otherwise; nobody decides their own request. */
    static Guard extensionDecider() {
        Guard decider = (hazard, acting, party, now) -> hazard.isListed() == (party == Party.GOVERNMENT_DEPARTMENT)
                ? Optional.empty()
                : forbidden("EXTENSION_DECIDER");
        return state("NO_EXTENSION_ASKED", hazard -> hazard.extension() != null)
                .and(decider)
                .and(person("OWN_REQUEST", (hazard, acting) -> !acting.isPerson(hazard.extensionBy())));
    }

    static Guard notInspected() {
        return state("ALREADY_INSPECTED", hazard -> hazard.acceptance().inspection() == null)
                .and(notTheRectifier())
                .and(person(
                        "SAME_PERSON",
                        (hazard, acting) -> !acting.isPerson(hazard.acceptance().supervisedBy())));
    }

    static Guard notSupervised() {
        return state("ALREADY_SUPERVISED", hazard -> hazard.acceptance().supervision() == null)
                .and(notTheRectifier())
                .and(person(
                        "SAME_PERSON",
                        (hazard, acting) -> !acting.isPerson(hazard.acceptance().inspectedBy())));
    }

    static Guard listed() {
        return state("NOT_LISTED", hazard -> hazard.isListed() && !hazard.isDelisted());
    }

    static Guard notOwnProposal() {
        return person("OWN_PROPOSAL", (hazard, acting) -> !acting.isPerson(hazard.dismissalBy()));
    }

    static Guard notObjectedBefore() {
        return state("ALREADY_OBJECTED", hazard -> !hazard.objected());
    }

    /** A higher union only grades up: for a major imminent hazard it has nothing left to do. */
    static Guard roomAbove() {
        return (hazard, acting, party, now) -> party == Party.HIGHER_UNION && hazard.isMajor() && hazard.isImminent()
                ? forbidden("UP_ONLY")
                : Optional.empty();
    }

    static Guard reporterWindow() {
        return (hazard, acting, party, now) -> {
            var closedAt = hazard.closedAt();
            var late = party == Party.REPORTER && closedAt != null && now.isAfter(closedAt.plus(REPORTER_WINDOW));
            return late ? conflict("WINDOW_OVER") : Optional.empty();
        };
    }

    private static Guard notTheRectifier() {
        return person(
                "RECTIFIER",
                (hazard, acting) ->
                        !acting.isPerson(hazard.acceptance().rectifiedBy()) && !acting.isPerson(hazard.responsible()));
    }

    private static Guard state(String reason, Predicate<Hazard> holds) {
        return (hazard, acting, party, now) -> holds.test(hazard) ? Optional.empty() : conflict(reason);
    }

    private static Guard person(String reason, BiPredicate<Hazard, Acting> holds) {
        return (hazard, acting, party, now) -> holds.test(hazard, acting) ? Optional.empty() : forbidden(reason);
    }

    private static Optional<Refusal> conflict(String reason) {
        return Optional.of(new Refusal.Conflict(reason, Text.of("hazard.refusal." + reason)));
    }

    private static Optional<Refusal> forbidden(String reason) {
        return Optional.of(new Refusal.Forbidden(Text.of("hazard.refusal." + reason)));
    }
}
