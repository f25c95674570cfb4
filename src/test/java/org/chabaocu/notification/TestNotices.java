package org.chabaocu.notification;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chabaocu.access.TestPeople.TestPerson;
import org.chabaocu.hazard.Province;
import org.chabaocu.organization.Lineage;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.organization.OrganizationKind;
import org.chabaocu.platform.Ids;
import org.chabaocu.platform.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells people things in tests. */
@Component
public final class TestNotices {

    private final Notifications notifications;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    TestNotices(Notifications notifications, TransactionTemplate transaction, JdbcClient jdbc) {
        this.notifications = notifications;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    public int tell(Notice... notices) {
        return tell(List.of(notices));
    }

    public int tell(Collection<Notice> notices) {
        var told = transaction.execute(status -> notifications.tell(notices));
        return told == null ? 0 : told;
    }

    /** The person gets a mail address of their own. */
    public String address(TestPerson person) {
        var address = person.username() + "@example.org";
        jdbc.sql("update person set email = :address where id = :id")
                .param("address", address)
                .param("id", person.id().value())
                .update();
        return address;
    }

    /** Reachable at any hour, whatever the hour of the test. */
    public void atAnyHour(TestPerson person) {
        jdbc.sql("insert into notification_choice (person_id, mail, version) values (:id, 'AT_ONCE', 1)")
                .param("id", person.id().value())
                .update();
    }

    public static Notice notice(Province province, String text, Recipient... recipients) {
        return Notice.of(
                "test/" + Ids.next(),
                "hazard.reminder",
                Text.of(
                        "hazard.reminder.OVERDUE",
                        "U1-" + text,
                        text,
                        Text.of("hazard.status.PLANNING"),
                        "2026-11-25 10:00"),
                "/hazards/" + Ids.next(),
                unit(province),
                Set.of(recipients));
    }

    public static Lineage unit(Province province) {
        var unit = new OrganizationId(province.hospital().id());
        return new Lineage(
                unit,
                OrganizationKind.UNIT,
                new OrganizationId(province.id()),
                new OrganizationId(province.city()),
                null,
                unit,
                null,
                null);
    }

    public static Recipient to(TestPerson person) {
        return Recipient.person(person.id());
    }

    /** A webhook without the ways of administrators. */
    public UUID webhook(Province province, String format, String url, TestPerson by) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into notification_webhook (id, organization_id, name, format, url, secret, least_urgency, language, quiet,
                            version, created_at, created_by)
                        values (:id, :unit, :format, :format, :url, 'a secret of sixteen', 'NORMAL', 'zh', false, 1, now(), :by)
                        """)
                .param("id", id)
                .param("unit", province.hospital().id())
                .param("format", format)
                .param("url", url)
                .param("by", by.id().value())
                .update();
        return id;
    }
}
