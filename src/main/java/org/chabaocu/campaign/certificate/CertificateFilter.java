package org.chabaocu.campaign.certificate;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which certificates a list shows, the one that ends first at its head.
 *
 * @param dueDays those whose next day lies at most so many days ahead, -1 for those overdue; null for all
 * @param status null for those in use
 * @param after the last one of the page before
 */
public record CertificateFilter(
        @Nullable UUID unit,
        @Nullable UUID holder,
        @Nullable String kind,
        @Nullable Integer dueDays,
        @Nullable CertificateStatus status,
        int limit,
        @Nullable UUID after) {}
