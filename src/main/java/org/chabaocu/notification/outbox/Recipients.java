package org.chabaocu.notification.outbox;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.chabaocu.notification.Recipient;
import org.chabaocu.notification.choice.KeptChoices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Finds the persons behind recipients, all at once, with what they chose. */
@Repository
class Recipients {

    private static final String PERSONS = """
            with wanted as (
                select * from jsonb_to_recordset(cast(:wanted as jsonb)) as w (number int, person uuid, role text, node uuid)),
            found as (
                select w.number, w.person from wanted w where w.person is not null
                union
                select w.number, a.person_id from wanted w
                join role_assignment a on a.organization_id = w.node and a.role = w.role)
            select f.number, p.id, p.email is not null and p.email <> '' as mailable, %s
            from found f join person p on p.id = f.person left join notification_choice c on c.person_id = p.id
            where p.active
            """.formatted(KeptChoices.COLUMNS);

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Recipients(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The persons behind each of the recipients that has any. */
    Map<Recipient, List<Reached>> resolve(Collection<Recipient> recipients) {
        record Found(Recipient recipient, Reached reached) {}
        var numbered = recipients.stream().distinct().toList();
        if (numbered.isEmpty()) return Map.of();
        return jdbc
                .sql(PERSONS)
                .param("wanted", json.writeValueAsString(wanted(numbered)))
                .query((row, number) -> new Found(
                        numbered.get(row.getInt("number")),
                        new Reached(
                                row.getObject("id", UUID.class), row.getBoolean("mailable"), KeptChoices.read(row))))
                .list()
                .stream()
                .collect(groupingBy(Found::recipient, mapping(Found::reached, toList())));
    }

    private static List<Map<String, Object>> wanted(List<Recipient> recipients) {
        return IntStream.range(0, recipients.size())
                .mapToObj(number -> switch (recipients.get(number)) {
                    case Recipient.OnePerson(var person) ->
                        Map.<String, Object>of("number", number, "person", person.value());
                    case Recipient.Holders(var role, var node) ->
                        Map.<String, Object>of("number", number, "role", role.name(), "node", node.value());
                })
                .toList();
    }
}
