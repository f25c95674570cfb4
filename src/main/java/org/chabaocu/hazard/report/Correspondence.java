package org.chabaocu.hazard.report;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.chabaocu.hazard.HazardId;
import org.chabaocu.hazard.application.ViewHazard;
import org.chabaocu.hazard.domain.Acting;
import org.chabaocu.hazard.domain.Hazard;
import org.chabaocu.people.Role;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Questions of the unit and the unions to the finder, and the finder's answers, by name or by claim code. Others see none of it. */
@Service
public class Correspondence {

    private static final int LONGEST = 1000;
    private static final Set<Role> ASKING =
            EnumSet.of(Role.SAFETY_OFFICER, Role.UNIT_LEADER, Role.UNIT_UNION, Role.CITY_UNION, Role.PROVINCE_UNION);

    private final ViewHazard viewHazard;
    private final HazardMessages messages;
    private final Clock clock;

    Correspondence(ViewHazard viewHazard, HazardMessages messages, Clock clock) {
        this.viewHazard = viewHazard;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * @param mayWrite whether the reader is one of the two sides
     * @param isFinder on which of them
     */
    public record Thread(List<HazardMessage> messages, boolean mayWrite, boolean isFinder) {

        static final Thread NONE = new Thread(List.of(), false, false);
    }

    /** What was written, for either side; empty for anyone else who sees the hazard. */
    @Transactional(readOnly = true)
    public Thread read(HazardId id, Acting acting) {
        var hazard = viewHazard.view(id, acting).hazard();
        var finder = isFinder(hazard, acting);
        if (!finder && !mayAsk(hazard, acting)) return Thread.NONE;
        return new Thread(messages.of(hazard.where().unit().id(), id), hasFinder(hazard), finder);
    }

    @Transactional
    public Outcome<Hazard> write(HazardId id, String text, Acting acting) {
        var hazard = viewHazard.view(id, acting).hazard();
        var finder = isFinder(hazard, acting);
        if (!finder && !mayAsk(hazard, acting)) {
            return Outcome.refused(new Refusal.Forbidden(Text.of("report.fault.notYours")));
        }
        if (!hasFinder(hazard)) throw new NotFoundException("finder of hazard " + id);
        var plain = text.strip();
        if (plain.isEmpty()) return Outcome.refused(Refusal.Invalid.of("text", Text.of("fault.NotBlank")));
        if (plain.length() > LONGEST) {
            return Outcome.refused(Refusal.Invalid.of("text", Text.of("fault.Size", 1, LONGEST)));
        }
        return add(hazard, finder, plain, acting);
    }

    private Outcome<Hazard> add(Hazard hazard, boolean finder, String text, Acting acting) {
        var unit = hazard.where().unit().id();
        if (messages.count(unit, hazard.id()) >= HazardMessages.MOST) {
            return Outcome.refused(new Refusal.Conflict("FULL", Text.of("report.fault.full")));
        }
        messages.add(
                unit,
                hazard.id(),
                finder,
                acting.personId(),
                text,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        return Outcome.done(hazard);
    }

    private static boolean hasFinder(Hazard hazard) {
        return hazard.reporter() != null || hazard.report().claimHash() != null;
    }

    private static boolean isFinder(Hazard hazard, Acting acting) {
        var person = acting.personId();
        return acting.claimant() || (person != null && person.equals(hazard.reporter()));
    }

    private static boolean mayAsk(Hazard hazard, Acting acting) {
        var actor = acting.actor();
        return actor != null && actor.rolesAt(hazard.where()).stream().anyMatch(ASKING::contains);
    }
}
