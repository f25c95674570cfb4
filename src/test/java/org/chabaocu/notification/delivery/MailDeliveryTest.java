package org.chabaocu.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.chabaocu.notification.TestNotices.notice;
import static org.chabaocu.notification.TestNotices.to;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chabaocu.access.TestPeople.TestPerson;
import org.chabaocu.hazard.Province;
import org.chabaocu.hazard.Provinces;
import org.chabaocu.notification.Notice;
import org.chabaocu.notification.TestNotices;
import org.chabaocu.notification.Urgency;
import org.chabaocu.platform.ApplicationTest;
import org.chabaocu.platform.TestMail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mail as it arrives at a real mail server. */
@ApplicationTest
class MailDeliveryTest {

    @Autowired
    Provinces provinces;

    @Autowired
    TestNotices notices;

    @Autowired
    DeliverMessages deliverMessages;

    @Autowired
    JdbcClient jdbc;

    private Province province;
    private TestPerson reader;
    private String address = "";

    @BeforeEach
    void somebody_with_an_address() {
        province = provinces.fresh();
        reader = province.hospital().safety();
        address = notices.address(reader);
        notices.atAnyHour(reader);
    }

    @AfterEach
    void mail_works() {
        TestMail.up();
    }

    @Test
    void one_notice_is_one_mail_in_the_reader_s_language() throws Exception {
        notices.tell(notice(province, "配电间", to(reader)));
        var mail = awaitMails(1).getFirst();

        assertThat(mail.getSubject()).isEqualTo("【查保促】隐患 U1-配电间（配电间）处于“待制定整改方案”，已超过期限 2026-11-25 10:00，请尽快办理");
        assertThat(mail.getFrom()[0].toString()).contains("noreply@example.org");
        assertThat(body(mail)).contains("已超过期限 2026-11-25 10:00").contains("消息编号");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");

        jdbc.sql("update person set locale = 'en' where id = :id")
                .param("id", reader.id().value())
                .update();
        notices.tell(notice(province, "Ward 3", to(reader)));
        assertThat(awaitMails(2).getLast().getSubject()).startsWith("[Chabaocu] Hazard U1-Ward 3 (Ward 3) stands at");
    }

    @Test
    void many_at_once_are_one_mail_with_the_counts_and_the_first_of_them() throws Exception {
        var many = new ArrayList<Notice>();
        for (var i = 1; i <= 300; i++) many.add(notice(province, "处" + i, to(reader)));
        notices.tell(many.subList(0, 150));
        notices.tell(many.subList(150, 300));

        var mail = awaitMails(1).getFirst();
        assertThat(mail.getSubject()).isEqualTo("【查保促】共 300 条消息：到期提醒 300 条");
        assertThat(body(mail))
                .contains("1. 隐患 U1-处1（")
                .contains("20. 隐患 U1-处20（")
                .contains("另有 280 条");
        assertThat(body(mail)).doesNotContain("21. ");
        Thread.sleep(2_500);
        deliverMessages.deliver();
        assertThat(TestMail.to(address)).hasSize(1);
    }

    @Test
    void imminent_danger_comes_at_once_and_on_its_own_at_any_hour() throws Exception {
        jdbc.sql(
                        "update notification_choice set mail = 'NEVER', quiet_from = '00:00', quiet_until = '23:59' where person_id = :id")
                .param("id", reader.id().value())
                .update();
        notices.tell(
                notice(province, "平常", to(reader)),
                notice(province, "险情", to(reader)).with(Urgency.IMMINENT));
        deliverMessages.deliver();
        assertThat(awaitMails(1).getFirst().getSubject()).contains("U1-险情");
        Thread.sleep(2_500);
        deliverMessages.deliver();
        assertThat(TestMail.to(address)).hasSize(1);
    }

    @Test
    void what_comes_at_a_quiet_hour_waits_for_its_end() throws Exception {
        jdbc.sql("""
                        update notification_choice set quiet_from = cast(now() at time zone 'Asia/Shanghai' - interval '1 hour' as time),
                            quiet_until = cast(now() at time zone 'Asia/Shanghai' + interval '1 hour' as time)
                        where person_id = :id
                        """).param("id", reader.id().value()).update();
        notices.tell(notice(province, "夜里", to(reader)));
        deliverMessages.deliver();
        Thread.sleep(1_500);
        deliverMessages.deliver();
        assertThat(TestMail.to(address)).isEmpty();
        var wait = jdbc.sql(
                        "select not_before > now() + interval '50 minutes' from notification_outgoing where receiver_id = :id")
                .param("id", reader.id().value())
                .query(Boolean.class)
                .single();
        assertThat(wait).isTrue();
    }

    @Test
    void when_the_server_was_down_everything_comes_once_and_in_order_and_other_work_goes_on() throws Exception {
        var other = province.hospital().union();
        var otherAddress = notices.address(other);
        notices.atAnyHour(other);
        TestMail.down();
        for (var i = 1; i <= 4; i++) {
            notices.tell(notice(province, "第" + i, to(reader)), notice(province, "另" + i, to(other)));
            Thread.sleep(1_300);
            deliverMessages.deliver();
        }
        assertThat(TestMail.to(address)).isEmpty();
        assertThat(jdbc.sql("select failures from notification_receiver where id = :id")
                        .param("id", Receivers.MAIL_SERVER)
                        .query(Integer.class)
                        .single())
                .isPositive();

        TestMail.up();
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            deliverMessages.deliver();
            return told(address).size() == 4 && told(otherAddress).size() == 4;
        });
        assertThat(told(address)).containsExactly("第1", "第2", "第3", "第4");
        assertThat(told(otherAddress)).containsExactly("另1", "另2", "另3", "另4");
        var ids = Stream.of(address, otherAddress)
                .flatMap(one -> TestMail.to(one).stream())
                .map(MailDeliveryTest::id)
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(jdbc.sql("select failures from notification_receiver where id = :id")
                        .param("id", Receivers.MAIL_SERVER)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_message_that_has_to_be_repeated_is_the_same_under_the_same_id() throws Exception {
        notices.tell(notice(province, "一", to(reader)).with(Urgency.IMMINENT));
        var first = awaitMails(1).getFirst();
        // as if the node had died between the server's answer and the note of it
        jdbc.sql("update notification_message set sent_at = null, seq = 1 where receiver_id = :id")
                .param("id", reader.id().value())
                .update();
        jdbc.sql("""
                        insert into notification_outgoing (receiver_id, notice_id, channel, urgency, not_before, message)
                        select person_id, notice_id, 'MAIL', 'IMMINENT', now(), 1 from notification_inbox where person_id = :id
                        """).param("id", reader.id().value()).update();
        notices.tell(notice(province, "二", to(reader)).with(Urgency.IMMINENT));
        var mails = awaitMails(3);
        assertThat(id(mails.get(1))).isEqualTo(id(first));
        assertThat(body(mails.get(1))).isEqualTo(body(first));
        assertThat(id(mails.get(2))).isNotEqualTo(id(first));
    }

    @Test
    void somebody_without_an_address_has_it_in_the_inbox_only() {
        var without = province.hospital().worker();
        notices.tell(notice(province, "x", to(without)));
        assertThat(jdbc.sql("select count(*) from notification_outgoing where receiver_id = :id")
                        .param("id", without.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private List<MimeMessage> awaitMails(int number) {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            deliverMessages.deliver();
            return TestMail.to(address).size() >= number;
        });
        return TestMail.to(address);
    }

    /** The places the mails tell of, in the order of mails and lines. */
    private static List<String> told(String address) {
        var pattern = Pattern.compile("U1-(\\S+?)（");
        return TestMail.to(address).stream()
                .flatMap(mail -> pattern.matcher(body(mail)).results().map(found -> found.group(1)))
                .toList();
    }

    private static String body(MimeMessage mail) {
        try {
            return mail.getContent().toString();
        } catch (Exception e) {
            throw new IllegalStateException(GreenMailUtil.getWholeMessage(mail), e);
        }
    }

    private static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
