package org.chabaocu.hazard.application;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.chabaocu.audit.Chain;
import org.chabaocu.audit.ChainLink;
import org.chabaocu.hazard.domain.Acting;
import org.chabaocu.hazard.domain.Command;
import org.chabaocu.hazard.domain.Decision;
import org.chabaocu.hazard.domain.Hazard;
import org.chabaocu.hazard.persistence.EventJson;
import org.chabaocu.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the event of an action: the next link of the hazard's chain. */
@Component
class EventWriter {

    private final EventJson json;

    EventWriter(EventJson json) {
        this.json = json;
    }

    Chain.Stored link(Hazard hazard, Decision.Taken taken, Command command, Acting acting, Role role, Instant at) {
        Map<String, Object> data = new LinkedHashMap<>(json.members(command));
        data.putAll(taken.facts());
        var person = acting.personId();
        var link = new ChainLink(
                hazard.id().value(),
                hazard.eventSeq() + 1,
                at,
                taken.action().code(),
                taken.from().name(),
                taken.to().name(),
                person == null ? null : person.value(),
                role.name(),
                data,
                hazard.headHash());
        var stored = new Chain.Stored(link, Chain.hash(link));
        hazard.chained(stored.hash());
        return stored;
    }

    /** The first link: what was reported, without who reported it unless they gave their name. */
    Chain.Stored first(UUID hazard, Instant at, @Nullable UUID reporter, Map<String, Object> data) {
        var link = new ChainLink(
                hazard, 1, at, "report", null, "REPORTED", reporter, Role.WORKER.name(), data, ChainLink.GENESIS);
        return new Chain.Stored(link, Chain.hash(link));
    }
}
