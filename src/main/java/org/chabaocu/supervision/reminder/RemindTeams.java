package org.chabaocu.supervision.reminder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Locale;
import org.chabaocu.notification.Notice;
import org.chabaocu.notification.Notifications;
import org.chabaocu.notification.Recipient;
import org.chabaocu.notification.Urgency;
import org.chabaocu.organization.Lineage;
import org.chabaocu.people.Role;
import org.chabaocu.platform.Text;
import org.chabaocu.supervision.reminder.DueTeams.DueTeam;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds teams of their seven days: three days and one day before the end, and when it has passed; each once. */
@Component
public class RemindTeams {

    static final String KIND = "supervision.submission";

    private static final Duration FIRST = Duration.ofDays(3);
    private static final Duration LAST = Duration.ofDays(1);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final DueTeams teams;
    private final Notifications notifications;
    private final Clock clock;
    private final ZoneId zone;

    RemindTeams(DueTeams teams, Notifications notifications, Clock clock, ZoneId zone) {
        this.teams = teams;
        this.notifications = notifications;
        this.clock = clock;
        this.zone = zone;
    }

    /** Answers how many reminders that were. What has been told is known by its key. */
    @Transactional
    public int remind() {
        var now = clock.instant();
        return notifications.tell(teams.dueBefore(now.plus(FIRST)).stream()
                .map(team -> notice(team, Step.of(team.dueAt(), now)))
                .toList());
    }

    private enum Step {
        SOON,
        LAST_DAY,
        LATE;

        static Step of(Instant dueAt, Instant now) {
            if (now.isAfter(dueAt)) return LATE;
            return now.isAfter(dueAt.minus(LAST)) ? LAST_DAY : SOON;
        }
    }

    private Notice notice(DueTeam team, Step step) {
        var province = Lineage.ofProvince(team.province());
        var recipients = new HashSet<Recipient>();
        recipients.add(Recipient.person(team.leader()));
        recipients.add(Recipient.person(team.recorder()));
        if (step == Step.LATE) recipients.addAll(Recipient.reaching(Role.PROVINCE_UNION, province));
        var key = "supervision-team/%s/%d/%s".formatted(team.id(), team.dueAt().getEpochSecond(), step);
        var text = Text.of(
                "supervision.submission." + step,
                team.round(),
                team.name(),
                TIME.format(team.dueAt().atZone(zone)));
        return Notice.of(key, KIND, text, "/supervision/teams/" + team.id(), province, recipients)
                .with(step == Step.SOON ? Urgency.NORMAL : Urgency.URGENT);
    }
}
