package org.chabaocu.supervision.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chabaocu.access.Actor;
import org.chabaocu.platform.ApplicationTest;
import org.chabaocu.supervision.reminder.RemindTeams;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The seven days of clause 6, as their leader and recorder hear of them. */
@ApplicationTest
class RemindTeamsTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    RemindTeams remindTeams;

    @Autowired
    JdbcClient jdbc;

    private DossierTown town;

    @BeforeEach
    void a_team() {
        town = new DossierTown(context);
    }

    @Test
    void leader_and_recorder_are_reminded_while_the_days_run_and_the_province_when_they_are_over_each_once() {
        endsIn("5 days");
        remindTeams.remind();
        assertThat(told(town.leader)).isEmpty();

        endsIn("50 hours");
        remindTeams.remind();
        remindTeams.remind();
        assertThat(told(town.leader)).containsExactly("SOON");
        assertThat(told(town.recorder)).containsExactly("SOON");
        assertThat(told(town.provinceUnion)).isEmpty();
        assertThat(told(town.member)).isEmpty();

        endsIn("10 hours");
        remindTeams.remind();
        assertThat(told(town.leader)).containsExactly("SOON", "LAST_DAY");

        endsIn("-1 minute");
        remindTeams.remind();
        remindTeams.remind();
        assertThat(told(town.leader)).containsExactly("SOON", "LAST_DAY", "LATE");
        assertThat(told(town.provinceUnion)).containsExactly("LATE");
        assertThat(told(town.otherLeader)).isEmpty();
    }

    @Test
    void a_team_that_has_submitted_hears_no_more() {
        endsIn("10 hours");
        jdbc.sql(
                        "update supervision_team set status = 'SUBMITTED', signed_at = now(), submitted_at = now() where id = :id")
                .param("id", town.team.value())
                .update();
        remindTeams.remind();
        assertThat(told(town.leader)).isEmpty();
    }

    private void endsIn(String time) {
        jdbc.sql("""
                        update supervision_team set status = 'REPORTING', visits_ended_at = now() - interval '2 days',
                            due_at = now() + cast(:time as interval)
                        where id = :id
                        """).param("time", time).param("id", town.team.value()).update();
    }

    private List<String> told(Actor person) {
        return jdbc.sql("""
                        select substring(n.key from '[A-Z_]+$') from notification_inbox i join notification_notice n on n.id = i.notice_id
                        where i.person_id = :person and n.key like :key order by n.id
                        """)
                .param("person", person.id().value())
                .param("key", "supervision-team/" + town.team + "/%")
                .query((row, number) -> row.getString(1))
                .list();
    }
}
