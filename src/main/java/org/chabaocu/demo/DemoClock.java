package org.chabaocu.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The clock of the demo: true, except for what is told within {@link #at}, which happened in the past. */
@Component
@Primary
@Profile("demo")
final class DemoClock extends Clock {

    private static final ScopedValue<Instant> TOLD = ScopedValue.newInstance();

    private final ZoneId zone;

    DemoClock() {
        this(ZoneOffset.UTC);
    }

    private DemoClock(ZoneId zone) {
        this.zone = zone;
    }

    /** Does the work as if it were that instant, for the present thread alone. */
    <T> T at(Instant instant, Supplier<T> work) {
        return ScopedValue.where(TOLD, instant).call(work::get);
    }

    @Override
    public Instant instant() {
        return TOLD.isBound() ? TOLD.get() : Instant.now();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new DemoClock(zone);
    }
}
