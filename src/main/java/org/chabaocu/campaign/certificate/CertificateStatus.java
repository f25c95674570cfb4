package org.chabaocu.campaign.certificate;

/** Where a certificate stands in its unit's list; whether it is valid is told by its {@link Standing}. */
public enum CertificateStatus {
    IN_USE,
    /** 已换证: another one has taken its place. */
    REPLACED,
    /** 已注销: taken back by its issuer, or entered by mistake. */
    WITHDRAWN
}
