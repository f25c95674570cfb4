package org.chabaocu.check.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.check.domain.CheckAction;
import org.chabaocu.check.domain.CheckTable;
import org.chabaocu.check.domain.DayKind;
import org.chabaocu.check.persistence.DayStore;
import org.chabaocu.check.persistence.DayStore.DayRow;
import org.chabaocu.organization.Organization;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.organization.OrganizationKind;
import org.chabaocu.people.Role;
import org.chabaocu.platform.Ids;
import org.chabaocu.platform.InputFaults;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Refusal.FieldFault;
import org.chabaocu.platform.Text;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the days off and make-up workdays of a unit or a province. Only from today on: what was due in the past stays due,
 * so that nobody makes a missed check vanish.
 */
@Service
public class KeepDays {

    private static final int MOST = 500;
    private static final int LONGEST = 400;

    private final CheckNodes nodes;
    private final DayStore days;
    private final InputFaults inputFaults;
    private final Clock clock;
    private final ZoneId zone;

    KeepDays(CheckNodes nodes, DayStore days, InputFaults inputFaults, Clock clock, ZoneId zone) {
        this.nodes = nodes;
        this.days = days;
        this.inputFaults = inputFaults;
        this.clock = clock;
        this.zone = zone;
    }

    /** The days of a unit, or of a province, that end on a day or later. */
    @Transactional(readOnly = true)
    public List<DayRow> list(Organization owner, LocalDate since) {
        return owner.kind() == OrganizationKind.UNIT
                ? days.ofUnit(owner.id(), since, MOST)
                : days.ofProvince(owner.id(), since, MOST);
    }

    /** The province's days that hold for a unit. */
    @Transactional(readOnly = true)
    public List<DayRow> above(Organization unit, LocalDate since) {
        return days.ofProvince(unit.lineage().provinceId(), since, MOST);
    }

    public boolean mayKeep(Organization owner, Actor actor) {
        return CheckTable.permit(action(owner), actor, owner.lineage()) instanceof Outcome.Done;
    }

    @Transactional
    public Outcome<DayRow> add(DayCommand command, Actor actor) {
        if (command.organizationId() == null)
            return Outcome.refused(Refusal.Invalid.of("organizationId", Text.of("fault.NotNull")));
        var owner = owner(new OrganizationId(command.organizationId()), actor);
        return switch (CheckTable.permit(action(owner), actor, owner.lineage())) {
            case Outcome.Refused<Role>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Done<Role> done -> {
                var faults = faults(command, owner, actor);
                if (!faults.isEmpty()) yield Outcome.refused(new Refusal.Invalid(faults));
                yield write(day(command, owner), owner, actor);
            }
        };
    }

    private Organization owner(OrganizationId id, Actor actor) {
        var owner = nodes.get(id, actor);
        return switch (owner.kind()) {
            case UNIT, PROVINCE_UNION -> owner;
            case CITY_UNION, COUNTY, DEPARTMENT, TEAM -> throw new NotFoundException("days off of " + id);
        };
    }

    private static CheckAction action(Organization owner) {
        return owner.kind() == OrganizationKind.UNIT ? CheckAction.KEEP_DAYS : CheckAction.KEEP_PROVINCE_DAYS;
    }

    private List<FieldFault> faults(DayCommand command, Organization owner, Actor actor) {
        var faults = new ArrayList<>(inputFaults.in(command));
        if (!faults.isEmpty()) return faults;
        if (command.first().isBefore(today())) faults.add(fault("first", "DAY_PAST"));
        if (command.lastDay().isBefore(command.first())) faults.add(fault("last", "UNTIL"));
        if (command.lastDay().isAfter(command.first().plusDays(LONGEST))) faults.add(fault("last", "TOO_LONG"));
        if (command.closedId() != null && !isIn(command.closedId(), owner, actor))
            faults.add(fault("closedId", "CLOSED"));
        if (command.closedId() != null && command.kind() == DayKind.WORK) faults.add(fault("kind", "CLOSED_WORK"));
        return faults;
    }

    private boolean isIn(UUID closed, Organization owner, Actor actor) {
        if (owner.kind() != OrganizationKind.UNIT) return false;
        try {
            return nodes.get(new OrganizationId(closed), actor).lineage().isWithin(owner.id());
        } catch (NotFoundException unknown) {
            return false;
        }
    }

    private static FieldFault fault(String field, String name) {
        return new FieldFault(field, Text.of("check.fault." + name));
    }

    private static DayRow day(DayCommand command, Organization owner) {
        var closed = command.closedId();
        return new DayRow(
                Ids.next(),
                owner.id(),
                closed == null ? null : new OrganizationId(closed),
                null,
                command.kind(),
                command.name().strip(),
                command.first(),
                command.lastDay());
    }

    private Outcome<DayRow> write(DayRow day, Organization owner, Actor actor) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        try {
            if (owner.kind() == OrganizationKind.UNIT) days.addToUnit(day, actor.id(), at);
            else days.addToProvince(day, actor.id(), at);
            return Outcome.done(day);
        } catch (DataIntegrityViolationException overlapping) {
            if (!String.valueOf(overlapping.getMessage()).contains("day_overlap")) throw overlapping;
            return Outcome.refused(Refusal.Invalid.of("first", Text.of("check.fault.DAY_OVERLAP")));
        }
    }

    /** Takes days back; those that have begun end yesterday. */
    @Transactional
    public Outcome<OrganizationId> remove(UUID id, Actor actor) {
        var day = days.find(id).orElseThrow(() -> new NotFoundException("days off " + id));
        var owner = owner(day.owner(), actor);
        return CheckTable.permit(action(owner), actor, owner.lineage()).map(role -> {
            if (!day.first().isBefore(today())) days.remove(day);
            else if (!day.last().isBefore(today())) days.shorten(day, today().minusDays(1));
            return owner.id();
        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
