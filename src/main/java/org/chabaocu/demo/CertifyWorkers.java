package org.chabaocu.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.chabaocu.campaign.certificate.CertificateCommand;
import org.chabaocu.campaign.certificate.EnterCertificate;
import org.chabaocu.people.PersonId;
import org.chabaocu.people.PersonName;
import org.chabaocu.people.PersonNames;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives units their special posts and certificates: some in order, some about to end, some that have. */
@Component
@Profile("demo")
@Order(1)
class CertifyWorkers implements Chapter {

    /** The unit that has done nothing for the campaign yet. */
    private static final String IDLE = "-b";

    private static final int PEOPLE = 60;

    private final EnterCertificate enterCertificate;
    private final PersonNames names;
    private final DemoClock clock;
    private final ZoneId zone;

    CertifyWorkers(EnterCertificate enterCertificate, PersonNames names, DemoClock clock, ZoneId zone) {
        this.enterCertificate = enterCertificate;
        this.names = names;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public void tell(List<DemoUnit> units) {
        units.stream().filter(unit -> !unit.content().suffix().equals(IDLE)).forEach(this::certify);
    }

    private void certify(DemoUnit unit) {
        var today = today(clock);
        var staff = staff(unit);
        enter(unit, today, "LOW_VOLTAGE", staff.get(0), "配电房值班", today.minusYears(2));
        enter(
                unit,
                today,
                "PRESSURE_VESSEL",
                staff.get(1),
                "消毒供应室灭菌器",
                today.minusYears(4).plusDays(26));
        enter(unit, today, "HEIGHT", staff.get(2), "后勤维修", today.minusYears(3).plusDays(55));
        enter(unit, today, "ELEVATOR", null, "电梯维保", today.minusYears(1));
        // in date when it was entered, a year ago; nobody has renewed it
        if (unit.number() % 3 == 0)
            enter(
                    unit,
                    today.minusYears(1),
                    "WELDING",
                    staff.get(3),
                    "维修班焊接",
                    today.minusYears(6).minusDays(9));
    }

    private void enter(
            DemoUnit unit, LocalDate day, String work, @Nullable UUID holder, String post, LocalDate issuedOn) {
        var command = new CertificateCommand(
                unit.organization().id().value(),
                null,
                work,
                holder,
                holder == null ? "赵建国" : null,
                holder == null ? "安捷电梯维保有限公司" : null,
                "T3501%04d%02d".formatted(unit.number() * 7 + work.length(), work.hashCode() & 63),
                post,
                issuedOn,
                null,
                null);
        clock.at(
                        day.atTime(10, 0).atZone(zone).toInstant(),
                        () -> enterCertificate.enter(command, unit.actor(Part.SAFETY)))
                .orThrow();
    }

    /** People of the unit who play no part in the story. */
    private List<UUID> staff(DemoUnit unit) {
        var cast = unit.cast().values().stream().map(actor -> actor.id()).toList();
        return names.search(unit.organization().id(), "", PEOPLE).stream()
                .map(PersonName::id)
                .filter(id -> !cast.contains(id))
                .map(PersonId::value)
                .toList();
    }

    private LocalDate today(Clock now) {
        return LocalDate.ofInstant(now.instant(), zone);
    }
}
