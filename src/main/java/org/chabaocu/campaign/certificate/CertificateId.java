package org.chabaocu.campaign.certificate;

import java.util.UUID;

/** The id of a certificate: a time-ordered UUID. */
public record CertificateId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
