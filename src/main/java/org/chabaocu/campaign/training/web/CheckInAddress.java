package org.chabaocu.campaign.training.web;

import org.chabaocu.campaign.training.CheckInCode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The address a participant's phone is led to: below the configured one, or else the one the request came by. */
@Component
class CheckInAddress {

    private final String configured;

    CheckInAddress(@Value("${chabaocu.base-url:}") String configured) {
        this.configured = configured.strip().replaceAll("/+$", "");
    }

    String of(CheckInCode code) {
        var base = configured.isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : configured;
        return base + "/t/" + code.text();
    }
}
