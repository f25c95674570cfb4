package org.chabaocu.access.account;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chabaocu.access.Actor;
import org.chabaocu.access.login.Tokens;
import org.chabaocu.organization.Organization;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.organization.Organizations;
import org.chabaocu.people.People;
import org.chabaocu.people.PersonId;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.sql.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the system holds about a person as a person, as they may read and take it with them (PIPL art. 45). */
@Component
class OwnData {

    record LogRow(Instant at, String action, @Nullable String address) {}

    /** The file to take along. */
    record PersonalData(AccountView account, List<LogRow> log) {}

    private static final int MOST_LOG_ROWS = 1000;

    private final People people;
    private final Organizations organizations;
    private final Sessions sessions;
    private final Tokens tokens;
    private final JdbcClient jdbc;
    private final Clock clock;

    OwnData(
            People people,
            Organizations organizations,
            Sessions sessions,
            Tokens tokens,
            JdbcClient jdbc,
            Clock clock) {
        this.people = people;
        this.organizations = organizations;
        this.sessions = sessions;
        this.tokens = tokens;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    AccountView account(Actor actor, String session) {
        var nodes = new ArrayList<OrganizationId>();
        nodes.add(actor.home().id());
        actor.assignments().forEach(assignment -> nodes.add(assignment.at().id()));
        var names = organizations.byIds(nodes);
        var roles = actor.assignments().stream()
                .map(assignment -> new AccountView.RoleView(
                        assignment.role(), name(names.get(assignment.at().id()))))
                .toList();
        return new AccountView(
                people.find(actor.id()).orElseThrow(() -> new NotFoundException("person " + actor.id())),
                name(names.get(actor.home().id())),
                roles,
                sessions.list(actor.id(), session),
                tokens.list(actor.id(), clock.instant()));
    }

    PersonalData everything(Actor actor, String session) {
        return new PersonalData(account(actor, session), log(actor.id()));
    }

    private List<LogRow> log(PersonId person) {
        return jdbc.sql("""
                        select at, action, address
                        from access_log
                        where actor_id = :person
                        order by at desc
                        limit :most
                        """)
                .param("person", person.value())
                .param("most", MOST_LOG_ROWS)
                .query((row, number) ->
                        new LogRow(Moments.read(row, "at"), row.getString("action"), row.getString("address")))
                .list();
    }

    private static String name(@Nullable Organization node) {
        return Optional.ofNullable(node).map(Organization::name).orElse("");
    }
}
