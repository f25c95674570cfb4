package org.chabaocu.notification;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.chabaocu.notification.delivery.TestReceiver;
import org.chabaocu.platform.ChildApplication;
import org.chabaocu.platform.postgres.DataFolder;
import org.chabaocu.platform.postgres.DatabaseAddress;
import org.chabaocu.platform.postgres.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Many hazards overdue at once, two nodes in processes of their own on one database; one is killed with -9 while it reminds,
 * another while it delivers; mail server and webhook are down until then. Prints what it took. Run with -Dchabaocu.overdue=10000 for the whole measure.
 */
class TwoNodesTest {

    private static final int HAZARDS = Integer.getInteger("chabaocu.overdue", 2_000);
    private static final int UNITS = 200;
    private static final Duration LONGEST = Duration.ofMinutes(4);

    @TempDir
    Path folder;

    private final int mailPort = freePort();
    private final GreenMail mail = new GreenMail(new ServerSetup(mailPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private Instant start = Instant.EPOCH;

    @Test
    void everything_is_told_though_one_node_is_killed_while_reminding_and_one_while_delivering() {
        try (var database = PostgresServer.start(new DataFolder(folder.resolve("database")));
                var hook = new TestReceiver();
                var first = node("a", database.address());
                var second = nodeAfter(first, database.address())) {
            var jdbc = jdbc(database.address());
            var town = new ManyOverdue(jdbc, UNITS);
            town.settle(hook.url());
            hook.answers(503, "down");
            town.overdue(HAZARDS);
            start = Instant.now();
            print("%,d hazards of %d units are overdue, two nodes run".formatted(HAZARDS, UNITS));

            until(() -> reminded(jdbc) > HAZARDS / 4);
            second.kill();
            print("killed -9 one node after %,d reminders".formatted(reminded(jdbc)));
            try (var third = node("c", database.address())) {
                until(() -> reminded(jdbc) == HAZARDS);
                print("all %,d reminders are written".formatted(HAZARDS));
                assertThat(third.address()).isNotEmpty();
                assertThat(hook.taken()).isEmpty();
                print("a third node serves; now mail server and webhook come up, which were down so far");
                hook.works();
                mail.start();
                until(() -> mails().size() > UNITS / 2);
                first.kill();
                print("killed -9 another after %,d mails and %,d calls"
                        .formatted(mails().size(), hook.taken().size()));
                until(() -> waiting(jdbc) == 0);
                print("everything is delivered: %,d mails, %,d calls"
                        .formatted(mails().size(), hook.taken().size()));
            }
            everythingIsToldOnce(jdbc);
            everyMailCameOnceOrIsRecognised();
            everyCallCameOnceOrIsRecognised(hook);
        } finally {
            mail.stop();
        }
    }

    private void everythingIsToldOnce(JdbcClient jdbc) {
        assertThat(count(jdbc, "select count(*) from notification_notice")).isEqualTo(HAZARDS);
        assertThat(count(jdbc, "select count(*) from notification_inbox")).isEqualTo(2L * HAZARDS);
        assertThat(count(jdbc, """
                select count(*) from (select i.person_id, n.path from notification_inbox i join notification_notice n
                    on n.id = i.notice_id group by 1, 2 having count(*) > 1) twice
                """)).isZero();
    }

    /** One digest for each of the two officers of a unit; a repeat has the id and the words of the first. */
    private void everyMailCameOnceOrIsRecognised() {
        var received = mails();
        var byId = received.stream().collect(groupingBy(TwoNodesTest::id, counting()));
        var repeats = received.size() - byId.size();
        print("mails: %,d different, %d repeated under the same id".formatted(byId.size(), repeats));
        assertThat(repeats)
                .as("at most what the two killed nodes had just sent")
                .isLessThanOrEqualTo(12);
        var perReader = received.stream().collect(groupingBy(TwoNodesTest::reader));
        assertThat(perReader).hasSize(2 * UNITS);
        perReader.forEach((reader, letters) -> {
            assertThat(letters.stream().map(TwoNodesTest::id).distinct())
                    .as(reader)
                    .hasSize(1);
            assertThat(letters.stream().map(TwoNodesTest::subject).distinct())
                    .containsExactly("【查保促】共 %d 条消息：到期提醒 %d 条".formatted(HAZARDS / UNITS, HAZARDS / UNITS));
        });
    }

    private void everyCallCameOnceOrIsRecognised(TestReceiver hook) {
        var calls = hook.taken();
        var byId = calls.stream().collect(groupingBy(TestReceiver.Call::id));
        print("calls: %,d different, %d repeated under the same id".formatted(byId.size(), calls.size() - byId.size()));
        byId.forEach((id, same) -> assertThat(
                        same.stream().map(TestReceiver.Call::body).distinct())
                .as(id)
                .hasSize(1));
        var items = byId.values().stream()
                .flatMap(same -> same.getFirst().json().path("items").values().stream())
                .map(item -> item.path("id").asString())
                .toList();
        assertThat(items).hasSize(HAZARDS).doesNotHaveDuplicates();
        var numbers = calls.stream()
                .collect(toMap(
                        TestReceiver.Call::id,
                        call -> call.json().path("number").asInt(),
                        (one, same) -> one))
                .values();
        assertThat(List.copyOf(numbers)).doesNotHaveDuplicates();
        var inOrder =
                calls.stream().map(call -> call.json().path("number").asInt()).toList();
        assertThat(inOrder).as("in order").isSorted();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ChildApplication node(String name, DatabaseAddress database) {
        return ChildApplication.node(
                folder.resolve(name),
                Map.ofEntries(
                        Map.entry("SPRING_DATASOURCE_URL", database.url()),
                        Map.entry("SPRING_DATASOURCE_USERNAME", Objects.requireNonNull(database.username())),
                        Map.entry("SPRING_DATASOURCE_PASSWORD", Objects.requireNonNull(database.password())),
                        Map.entry("SPRING_MAIL_HOST", "127.0.0.1"),
                        Map.entry("SPRING_MAIL_PORT", Integer.toString(mailPort)),
                        Map.entry("CHABAOCU_NOTIFICATION_MAILFROM", "noreply@example.org"),
                        Map.entry("CHABAOCU_NOTIFICATION_PRIVATEADDRESSES", "true"),
                        Map.entry("CHABAOCU_NOTIFICATION_COLLECT", "5s"),
                        Map.entry("CHABAOCU_NOTIFICATION_FIRSTRETRY", "1s"),
                        Map.entry("CHABAOCU_NOTIFICATION_LONGESTRETRY", "2s")));
    }

    /** When the first one has made the tables. */
    private ChildApplication nodeAfter(ChildApplication first, DatabaseAddress database) {
        assertThat(first.address()).isNotEmpty();
        var second = node("b", database);
        assertThat(second.address()).isNotEmpty();
        return second;
    }

    private static JdbcClient jdbc(DatabaseAddress database) {
        var source = new DriverManagerDataSource(database.url());
        source.setUsername(database.username());
        source.setPassword(database.password());
        return JdbcClient.create(source);
    }

    private static long reminded(JdbcClient jdbc) {
        return count(jdbc, "select count(*) from hazard where reminded = 2");
    }

    private static long waiting(JdbcClient jdbc) {
        return count(jdbc, "select count(*) from notification_outgoing");
    }

    private static long count(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private List<MimeMessage> mails() {
        return mail.isRunning() ? Stream.of(mail.getReceivedMessages()).toList() : List.of();
    }

    private static String id(MimeMessage mail) {
        return header(mail, "Message-ID");
    }

    private static String reader(MimeMessage mail) {
        return header(mail, "To");
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String header(MimeMessage mail, String name) {
        try {
            return mail.getHeader(name)[0];
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void until(BooleanSupplier condition) {
        await().atMost(LONGEST).pollInterval(Duration.ofMillis(20)).until(condition::getAsBoolean);
    }

    private void print(String what) {
        System.out.printf(
                "%6.1f s  %s%n", Duration.between(start, Instant.now()).toMillis() / 1000.0, what);
    }
}
