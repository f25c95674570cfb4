package org.chabaocu.access.account;

import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.chabaocu.access.login.Device;
import org.chabaocu.access.login.Sha256;
import org.chabaocu.people.PersonId;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The browsers in which a person is logged in. */
@Component
class Sessions {

    private final FindByIndexNameSessionRepository<? extends Session> repository;

    Sessions(FindByIndexNameSessionRepository<? extends Session> repository) {
        this.repository = repository;
    }

    List<SessionRow> list(PersonId owner, String currentId) {
        return repository.findByPrincipalName(owner.toString()).values().stream()
                .filter(session -> !session.isExpired())
                .map(session -> new SessionRow(
                        name(session.getId()),
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        Objects.requireNonNullElse(session.getAttribute(Device.ATTRIBUTE), ""),
                        session.getId().equals(currentId)))
                .sorted(Comparator.comparing(SessionRow::lastUsedAt).reversed())
                .toList();
    }

    void end(PersonId owner, String name) {
        repository.findByPrincipalName(owner.toString()).keySet().stream()
                .filter(id -> name(id).equals(name))
                .forEach(repository::deleteById);
    }

    private static String name(String id) {
        return HexFormat.of().formatHex(Sha256.of(id)).substring(0, 32);
    }
}
