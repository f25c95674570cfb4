package org.chabaocu.campaign.training;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chabaocu.access.Actor;
import org.chabaocu.campaign.event.CampaignAct;
import org.chabaocu.people.Role;
import org.chabaocu.platform.Ids;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A participant checks in: who scans the code on the trainer's screen, is logged in and belongs to the organisation, is present. */
@Service
public class CheckIn {

    private final CheckIns checkIns;
    private final Clock clock;

    CheckIn(CheckIns checkIns, Clock clock) {
        this.checkIns = checkIns;
        this.clock = clock;
    }

    /**
     * A training as the participant's phone shows it.
     *
     * @param invited whether the person belongs to the organisation that holds it
     * @param present whether the person has checked in
     */
    public record View(Training training, boolean invited, boolean present, boolean open) {}

    /** NotFoundException for a code that is none. */
    @Transactional(readOnly = true)
    public View view(String code, Actor actor) {
        var training = CheckInCode.parse(code).flatMap(checkIns::find).orElseThrow(() -> missing(code));
        return new View(
                training,
                actor.isAt(training.keeper().id()),
                checkIns.isPresent(training, actor.id()),
                training.isOpen(clock.instant()));
    }

    /** Checking in twice is checking in once. */
    @Transactional
    public Outcome<Training> checkIn(String code, Actor actor) {
        var training = CheckInCode.parse(code).flatMap(checkIns::lock).orElseThrow(() -> missing(code));
        if (!actor.isAt(training.keeper().id()))
            return Outcome.refused(
                    new Refusal.Forbidden(Text.of("campaign.refusal.NOT_INVITED", training.keeperName())));
        if (checkIns.isPresent(training, actor.id())) return Outcome.done(training);
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!training.isOpen(at))
            return Outcome.refused(
                    new Refusal.Conflict("CHECK_IN_CLOSED", Text.of("campaign.refusal.CHECK_IN_CLOSED")));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("personId", actor.id().toString());
        var act = new CampaignAct("check-in", actor.id(), Role.WORKER, at, data);
        checkIns.checkIn(training, Ids.next(), actor.id(), actor.name(), act);
        return Outcome.done(training);
    }

    private static NotFoundException missing(String code) {
        return new NotFoundException("check-in " + code);
    }
}
