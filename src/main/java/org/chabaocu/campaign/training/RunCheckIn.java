package org.chabaocu.campaign.training;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chabaocu.access.Actor;
import org.chabaocu.campaign.event.CampaignAct;
import org.chabaocu.campaign.record.RecordId;
import org.chabaocu.campaign.record.RecordKeepers;
import org.chabaocu.people.Role;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The trainer opens the check-in of a training on the day it is held, and closes it. */
@Service
public class RunCheckIn {

    /** What nobody closes ends by itself. */
    static final Duration LONGEST = Duration.ofHours(6);

    private final CheckIns checkIns;
    private final Clock clock;
    private final ZoneId zone;

    RunCheckIn(CheckIns checkIns, Clock clock, ZoneId zone) {
        this.checkIns = checkIns;
        this.clock = clock;
        this.zone = zone;
    }

    /** A training's check-in as the trainer's screen shows it. */
    public record Screen(Training training, List<String> present, boolean open) {}

    /** Opening again what was closed keeps the code. */
    @Transactional
    public Outcome<Training> open(RecordId id, Actor actor) {
        return act(id, actor, (training, role) -> {
            var at = now();
            if (training.isOpen(at)) return Outcome.done(training);
            if (!training.kind().isTraining()) return conflict("NO_TRAINING");
            if (!training.isHeldOn(LocalDate.ofInstant(at, zone))) return conflict("NOT_TODAY");
            var before = training.session();
            var code = before == null ? CheckInCode.random() : before.code();
            var session = new CheckInSession(code, at, at.plus(LONGEST), null);
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("closesAt", session.closesAt().toString());
            checkIns.open(training, session, new CampaignAct("open-check-in", actor.id(), role, at, data));
            return Outcome.done(training);
        });
    }

    @Transactional
    public Outcome<Training> close(RecordId id, Actor actor) {
        return act(id, actor, (training, role) -> {
            var at = now();
            var session = training.session();
            if (session == null || session.closedAt() != null) return Outcome.done(training);
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("present", checkIns.present(training).size());
            checkIns.close(training, new CampaignAct("close-check-in", actor.id(), role, at, data));
            return Outcome.done(training);
        });
    }

    /** For whoever keeps the record. */
    @Transactional(readOnly = true)
    public Outcome<Screen> screen(RecordId id, Actor actor) {
        var training = visible(checkIns.find(id).orElse(null), id, actor);
        return RecordKeepers.permit(actor, training.keeper())
                .map(role -> new Screen(training, checkIns.present(training), training.isOpen(now())));
    }

    private interface Step {
        Outcome<Training> take(Training training, Role role);
    }

    private Outcome<Training> act(RecordId id, Actor actor, Step step) {
        var training = visible(checkIns.lock(id).orElse(null), id, actor);
        return switch (RecordKeepers.permit(actor, training.keeper())) {
            case Outcome.Refused<Role>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Done<Role>(var role) -> training.kept() ? step.take(training, role) : conflict("WITHDRAWN");
        };
    }

    private static Training visible(@Nullable Training training, RecordId id, Actor actor) {
        if (training == null || !RecordKeepers.reads(actor, training.keeper()))
            throw new NotFoundException("record " + id);
        return training;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static <T> Outcome<T> conflict(String reason) {
        return Outcome.refused(new Refusal.Conflict(reason, Text.of("campaign.refusal." + reason)));
    }
}
