package org.chabaocu.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chabaocu.notification.TestNotices.notice;
import static org.chabaocu.notification.TestNotices.to;

import org.chabaocu.hazard.Provinces;
import org.chabaocu.notification.TestNotices;
import org.chabaocu.platform.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class OldNoticesTest {

    @Autowired
    Provinces provinces;

    @Autowired
    TestNotices notices;

    @Autowired
    OldNotices oldNotices;

    @Autowired
    JdbcClient jdbc;

    @Test
    void after_a_year_a_notice_leaves_the_inbox_unless_it_is_still_to_be_sent() {
        var province = provinces.fresh();
        var reader = province.hospital().worker();
        notices.tell(
                notice(province, "旧", to(reader)),
                notice(province, "未发", to(reader)),
                notice(province, "新", to(reader)));
        jdbc.sql(
                        "update notification_notice set created_at = now() - interval '400 days' where text ->> 'args' not like '%新%' and about_id = :unit")
                .param("unit", province.hospital().id())
                .update();
        jdbc.sql("""
                        insert into notification_outgoing (receiver_id, notice_id, channel, urgency, not_before)
                        select :reader, id, 'MAIL', 'NORMAL', now() + interval '1 day' from notification_notice
                        where about_id = :unit and text ->> 'args' like '%未发%'
                        """)
                .param("reader", reader.id().value())
                .param("unit", province.hospital().id())
                .update();

        oldNotices.remove();

        assertThat(jdbc.sql("""
                                select n.text ->> 'args' from notification_inbox i join notification_notice n on n.id = i.notice_id
                                where i.person_id = :reader order by n.id
                                """)
                        .param("reader", reader.id().value())
                        .query((row, number) -> row.getString(1))
                        .list())
                .hasSize(2)
                .noneMatch(arguments -> arguments.contains("旧"));
    }
}
