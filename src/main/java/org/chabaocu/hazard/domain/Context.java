package org.chabaocu.hazard.domain;

import org.chabaocu.hazard.HazardStatus;
import org.chabaocu.organization.Lineage;
import org.chabaocu.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What an action is decided in.
 *
 * @param responsibleHome the home of the person the plan names, if there is such a person
 * @param original the state of the hazard this one is said to repeat, if it exists in the unit
 */
public record Context(
        Acting acting,
        Lifecycle.Permit permit,
        Moment moment,
        TimeLimits limits,
        @Nullable Lineage responsibleHome,
        @Nullable HazardStatus original) {

    PersonId person() {
        var person = acting.personId();
        if (person == null) throw new IllegalStateException(permit.transition().action() + " needs a person");
        return person;
    }
}
