package org.chabaocu.platform.view;

import java.util.Set;

/** The person a page is drawn for: as much as navigation and the account menu need. Roles by their constants' names. */
public record Viewer(String name, Set<String> roles) {

    public Viewer {
        roles = Set.copyOf(roles);
    }

    public boolean hasAny(String... wanted) {
        return Set.of(wanted).stream().anyMatch(roles::contains);
    }
}
