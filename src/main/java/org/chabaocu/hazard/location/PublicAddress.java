package org.chabaocu.hazard.location;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Addresses that leave the server on paper: below the configured one, or else the one the request came by. */
@Component
class PublicAddress {

    private final String configured;

    PublicAddress(@Value("${chabaocu.base-url:}") String configured) {
        this.configured = configured.strip().replaceAll("/+$", "");
    }

    String of(LocationCode code) {
        var base = configured.isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : configured;
        return base + "/r/" + code.text();
    }
}
