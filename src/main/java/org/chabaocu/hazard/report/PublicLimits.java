package org.chabaocu.hazard.report;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.chabaocu.hazard.location.LocationId;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.web.ClientAddress;
import org.chabaocu.platform.web.RateLimit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How often somebody who is not logged in may report, or try a claim code. */
@Component
public class PublicLimits {

    private final RateLimit reportsOfAddress;
    private final RateLimit reportsAtLocation;
    private final RateLimit lookUps;

    PublicLimits(
            @Value("${chabaocu.public.reports-per-address:20}") int perAddress,
            @Value("${chabaocu.public.reports-per-location:60}") int perLocation,
            @Value("${chabaocu.public.claim-look-ups:10}") int lookUps) {
        this.reportsOfAddress = new RateLimit(perAddress, Duration.ofMinutes(10));
        this.reportsAtLocation = new RateLimit(perLocation, Duration.ofHours(1));
        this.lookUps = new RateLimit(lookUps, Duration.ofMinutes(1));
    }

    /** Counts one report; the refusal if it is one too many. */
    public Optional<Refusal> report(HttpServletRequest request, LocationId location) {
        return reportsOfAddress.take(ClientAddress.of(request)).or(() -> reportsAtLocation.take(location.toString()));
    }

    /** Counts one use of a claim code; the refusal if it is one too many. */
    Optional<Refusal> lookUp(HttpServletRequest request) {
        return lookUps.take(ClientAddress.of(request));
    }
}
