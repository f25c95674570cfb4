package org.chabaocu.notification.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chabaocu.notification.TestNotices.notice;
import static org.chabaocu.notification.TestNotices.to;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.chabaocu.access.TestPeople.TestPerson;
import org.chabaocu.hazard.Province;
import org.chabaocu.hazard.Provinces;
import org.chabaocu.notification.Notice;
import org.chabaocu.notification.Notifications;
import org.chabaocu.notification.Recipient;
import org.chabaocu.notification.TestNotices;
import org.chabaocu.people.Role;
import org.chabaocu.platform.ApplicationTest;
import org.chabaocu.platform.sql.StatementCounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class TellPeopleTest {

    @Autowired
    Provinces provinces;

    @Autowired
    TestNotices notices;

    @Autowired
    Notifications notifications;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private Province province;

    @BeforeEach
    void settle() {
        province = provinces.fresh();
    }

    @Test
    void persons_and_the_holders_of_roles_at_the_place_or_above_it_are_told_each_once() {
        var hospital = province.hospital();
        var recipients = new HashSet<Recipient>();
        recipients.add(to(hospital.worker()));
        recipients.add(to(hospital.safety()));
        recipients.addAll(Recipient.reaching(Role.SAFETY_OFFICER, TestNotices.unit(province)));
        recipients.addAll(Recipient.reaching(Role.CITY_UNION, TestNotices.unit(province)));

        assertThat(notices.tell(notice(province, "a", recipients.toArray(Recipient[]::new))))
                .isEqualTo(1);

        for (var told : List.of(hospital.worker(), hospital.safety(), hospital.safetyTwo(), province.cityUnion()))
            assertThat(inbox(told)).as(told.username()).isEqualTo(1);
        for (var other : List.of(
                hospital.union(), province.neighbour().safety(), province.otherCityUnion(), province.provinceUnion()))
            assertThat(inbox(other)).isZero();
    }

    @Test
    void the_same_key_is_told_once_also_within_one_telling() {
        var one = notice(province, "a", to(province.hospital().worker()));
        var same = new Notice(
                one.key(), one.kind(), one.urgency(), one.text(), "/elsewhere", one.about(), one.recipients(), null);

        assertThat(notices.tell(one, same)).isEqualTo(1);
        assertThat(notices.tell(one)).isZero();
        assertThat(inbox(province.hospital().worker())).isEqualTo(1);
    }

    @Test
    void what_is_rolled_back_was_never_told() {
        var one = notice(province, "a", to(province.hospital().worker()));
        transaction.executeWithoutResult(status -> {
            notifications.tell(one);
            status.setRollbackOnly();
        });
        assertThat(inbox(province.hospital().worker())).isZero();
        assertThat(notices.tell(one)).isEqualTo(1);
    }

    @Test
    void without_a_transaction_nothing_is_told() {
        var one = List.of(notice(province, "a", to(province.hospital().worker())));
        assertThatThrownBy(() -> notifications.tell(one)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void persons_out_of_use_are_told_nothing() {
        var person = province.hospital().worker();
        jdbc.sql("update person set active = false where id = :id")
                .param("id", person.id().value())
                .update();
        assertThat(notices.tell(notice(province, "a", to(person)))).isEqualTo(1);
        assertThat(inbox(person)).isZero();
    }

    @Test
    void many_notices_take_as_many_statements_as_one() {
        var address = notices.address(province.hospital().safety());
        assertThat(address).isNotBlank();
        var many = new ArrayList<Notice>();
        for (var i = 0; i < 500; i++)
            many.add(notice(
                    province,
                    "n" + i,
                    Recipient.reaching(Role.SAFETY_OFFICER, TestNotices.unit(province))
                            .toArray(Recipient[]::new)));
        var counted = StatementCounts.transactionsDuring(
                () -> notices.tell(many), sql -> sql.contains("insert into notification_notice"));
        assertThat(counted).hasSize(1);
        assertThat(counted.getFirst()).hasSizeLessThanOrEqualTo(6);
        assertThat(inbox(province.hospital().safetyTwo())).isEqualTo(500);
    }

    private int inbox(TestPerson person) {
        return jdbc.sql("select count(*) from notification_inbox where person_id = :id")
                .param("id", person.id().value())
                .query(Integer.class)
                .single();
    }
}
