package org.chabaocu.check.web;

import java.util.UUID;
import org.chabaocu.check.domain.Responsible;
import org.chabaocu.people.Role;
import org.jspecify.annotations.Nullable;

/** Who does it: whoever holds the role at the organisation, or a person. */
record ResponsibleJson(
        @Nullable Role role,
        @Nullable UUID personId,
        @Nullable String personName) {

    static ResponsibleJson of(Responsible responsible, @Nullable String name) {
        var person = responsible.person();
        return new ResponsibleJson(responsible.role(), person == null ? null : person.value(), name);
    }
}
