package org.chabaocu.platform.view;

import java.util.Set;
import java.util.UUID;

/** The person a page is drawn for: as much as navigation and the account menu need. Roles by their constants' names. */
public record Viewer(UUID id, String name, Set<String> roles) {

    public Viewer {
        roles = Set.copyOf(roles);
    }

    public boolean hasAny(String... wanted) {
        return Set.of(wanted).stream().anyMatch(roles::contains);
    }
}
