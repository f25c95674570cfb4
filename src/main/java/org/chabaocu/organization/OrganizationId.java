package org.chabaocu.organization;

import java.util.UUID;

/** The id of a node of the organisation tree: a time-ordered UUID. */
public record OrganizationId(UUID value) {

    public static OrganizationId of(String text) {
        return new OrganizationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
