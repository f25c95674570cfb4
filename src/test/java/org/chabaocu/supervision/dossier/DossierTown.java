package org.chabaocu.supervision.dossier;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.access.TestPeople;
import org.chabaocu.administration.TestProvince;
import org.chabaocu.organization.Organization;
import org.chabaocu.organization.OrganizationKind;
import org.chabaocu.people.PasswordEncoding;
import org.chabaocu.people.Role;
import org.chabaocu.platform.Ids;
import org.chabaocu.supervision.domain.RoundId;
import org.chabaocu.supervision.domain.SupervisionAction;
import org.chabaocu.supervision.domain.SupervisionParty;
import org.chabaocu.supervision.domain.TeamId;
import org.chabaocu.supervision.domain.TeamStatus;
import org.chabaocu.supervision.domain.VisitId;
import org.chabaocu.supervision.event.RoundEvents;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A province with a round under way: two teams, each with its city, drawn units and visits. */
final class DossierTown {

    final Organization province;
    final Organization city;
    final Organization otherCity;
    final Actor provinceUnion;
    final Actor leader;
    final Actor recorder;
    final Actor member;
    final Actor otherLeader;
    final Actor unitUnion;
    final Actor cityUnion;
    final Actor stranger;
    final RoundId round;
    final TeamId team;
    final TeamId otherTeam;
    final UUID draw = Ids.next();
    final Organization hospital;

    final JdbcClient jdbc;

    private final ApplicationContext context;
    private final TestProvince tree;
    private int units;

    DossierTown(ApplicationContext context) {
        this.context = context;
        jdbc = context.getBean(JdbcClient.class);
        SourceLists.insert(jdbc);
        tree = new TestProvince(context);
        province = tree.province("闽江省医务工会");
        city = tree.below(province, OrganizationKind.CITY_UNION, "云河市医务工会", "350100");
        otherCity = tree.below(province, OrganizationKind.CITY_UNION, "松山市医务工会", "350200");
        hospital = unit("云河市第一医院");
        provinceUnion = tree.person(province, "省工会", Role.PROVINCE_UNION);
        leader = tree.person(province, "陈组长");
        recorder = tree.person(province, "林记录");
        member = tree.person(province, "黄组员");
        otherLeader = tree.person(province, "外组长");
        unitUnion = tree.person(hospital, "院工会", Role.UNIT_UNION);
        cityUnion = tree.person(city, "市工会", Role.CITY_UNION);
        stranger = tree.person(otherCity, "路人", Role.CITY_UNION);
        round = round();
        team = team(1, "第一督导组", leader, city);
        otherTeam = team(2, "第二督导组", otherLeader, otherCity);
        member(team, recorder);
        member(team, member);
        draw();
    }

    Organization unit(String name) {
        return tree.below(city, OrganizationKind.UNIT, name, "U" + ++units);
    }

    private RoundId round() {
        var id = new RoundId(Ids.next());
        var events = context.getBean(RoundEvents.class);
        var happened = new RoundEvents.Happened(
                SupervisionAction.PLAN_ROUND, null, provinceUnion, SupervisionParty.PROVINCE, now(), Map.of());
        context.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            var first = events.first(id, happened);
            jdbc.sql("""
                            insert into supervision_round (id, province_id, title, year, content, methods, requirements,
                                starts_on, ends_on, city_checklist, unit_checklist, status, created_by, created_at,
                                version, event_seq, head_hash)
                            values (?, ?, '2026年“查保促”活动督导检查', 2026, '督导检查', '{SITE_CHECK}', '', ?, ?, 1, 1,
                                'VISITING', ?, now(), 1, 1, ?)
                            """)
                    .params(
                            id.value(),
                            province.id().value(),
                            LocalDate.of(2026, 11, 2),
                            LocalDate.of(2026, 11, 20),
                            provinceUnion.id().value(),
                            HexFormat.of().parseHex(first.hash()))
                    .update();
            events.addFirst(province.id().value(), first);
        });
        return id;
    }

    private TeamId team(int position, String name, Actor by, Organization where) {
        var id = new TeamId(Ids.next());
        var recording = position == 1 ? recorder : by;
        jdbc.sql("""
                        insert into supervision_team (id, round_id, position, name, leader_id, recorder_id, status, version)
                        values (?, ?, ?, ?, ?, ?, 'VISITING', 1)
                        """)
                .params(
                        id.value(),
                        round.value(),
                        position,
                        name,
                        by.id().value(),
                        recording.id().value())
                .update();
        member(id, by);
        jdbc.sql("insert into supervision_team_city (round_id, city_id, team_id) values (?, ?, ?)")
                .params(round.value(), where.id().value(), id.value())
                .update();
        return id;
    }

    private void member(TeamId id, Actor person) {
        jdbc.sql("insert into supervision_member (team_id, person_id) values (?, ?)")
                .params(id.value(), person.id().value())
                .update();
    }

    private void draw() {
        var bytes = new byte[32];
        jdbc.sql("""
                        insert into supervision_draw (id, round_id, kind, position, frame, frame_hash, frame_size, strata,
                            secret, commitment, frozen_by, frozen_at, entropy, seed, drawn_by, drawn_at)
                        values (?, ?, 'UNIT', 1, '[]', ?, 240, '[]', ?, ?, ?, now(), '3 5 6', ?, ?, ?)
                        """)
                .params(
                        draw,
                        round.value(),
                        bytes,
                        bytes,
                        bytes,
                        provinceUnion.id().value(),
                        bytes,
                        provinceUnion.id().value(),
                        at(LocalDate.of(2026, 11, 1)))
                .update();
    }

    VisitId cityVisit(String status) {
        return visit("CITY_UNION", city, status);
    }

    VisitId unitVisit(String status) {
        return visit("UNIT", hospital, status);
    }

    VisitId unitVisit(Organization unit, String status) {
        return visit("UNIT", unit, status);
    }

    private VisitId visit(String kind, Organization where, String status) {
        var id = Ids.next();
        var drawn = kind.equals("UNIT");
        var begun = !status.equals("PLANNED") && !status.equals("SKIPPED");
        var over = begun && !status.equals("STARTED");
        var acknowledged = over && !status.equals("HANDED_OVER");
        jdbc.sql("""
                        insert into supervision_visit (id, round_id, team_id, kind, organization_id, city_id, draw_id,
                            stratum, draw_position, status, started_at, ended_at, place, methods, handed_over_at,
                            acknowledged_by, acknowledged_at, skip_reason, version)
                        values (:id, :round, :team, :kind, :where, :city, cast(:draw as uuid), :stratum,
                            cast(:position as int), :status, cast(:begun as timestamptz), cast(:begun as timestamptz),
                            null, :methods, cast(:over as timestamptz), cast(:by as uuid), cast(:over2 as timestamptz),
                            :skip, 1)
                        """)
                .param("id", id)
                .param("round", round.value())
                .param("team", team.value())
                .param("kind", kind)
                .param("where", where.id().value())
                .param("city", city.id().value())
                .param("draw", drawn ? draw.toString() : null)
                .param("stratum", drawn ? city.id().toString() : null)
                .param("position", drawn ? Integer.toString(units) : null)
                .param("status", status)
                .param("begun", begun ? "2026-11-05T01:00:00Z" : null)
                .param("methods", begun ? new String[] {"SITE_CHECK", "LEDGER_REVIEW"} : new String[0])
                .param("over", over ? "2026-11-05T09:00:00Z" : null)
                .param("by", acknowledged ? unitUnion.id().toString() : null)
                .param("over2", acknowledged ? "2026-11-06T09:00:00Z" : null)
                .param("skip", status.equals("SKIPPED") ? "台风停运，无法前往" : null)
                .update();
        return new VisitId(id);
    }

    void write(VisitId visit, String notes, String opinion) {
        jdbc.sql("update supervision_visit set notes = ?, opinion = ? where id = ?")
                .params(notes, opinion, visit.value())
                .update();
    }

    void judge(VisitId visit, String item, String verdict, String remark) {
        jdbc.sql("""
                        insert into supervision_judgement (visit_id, item_code, verdict, remark, judged_by, judged_at, version)
                        values (?, ?, ?, ?, ?, now(), 1)
                        """)
                .params(visit.value(), item, verdict, remark, member.id().value())
                .update();
    }

    /** Every item of the unit's list, in turn with these verdicts. */
    void judgeAll(VisitId visit, List<SourceLists.Group> groups, String... verdicts) {
        var at = 0;
        var prefix = groups == SourceLists.CITY ? "C-" : "U-";
        for (var group = 1; group <= groups.size(); group++)
            for (var item = 1; item <= groups.get(group - 1).items().size(); item++)
                judge(visit, prefix + group + "-" + item, verdicts[at++ % verdicts.length], "");
    }

    void finding(VisitId visit, int position, String item, String description, String suggestion) {
        jdbc.sql("""
                        insert into supervision_finding (id, visit_id, position, item_code, description, suggestion,
                            added_by, added_at, version)
                        values (?, ?, ?, nullif(?, ''), ?, ?, ?, now(), 1)
                        """)
                .params(
                        Ids.next(),
                        visit.value(),
                        position,
                        item,
                        description,
                        suggestion,
                        member.id().value())
                .update();
    }

    void practice(VisitId visit, String text) {
        jdbc.sql("insert into supervision_practice (id, visit_id, text, added_by, added_at) values (?, ?, ?, ?, now())")
                .params(Ids.next(), visit.value(), text, member.id().value())
                .update();
    }

    void question(VisitId visit, boolean satisfied) {
        jdbc.sql("""
                        insert into supervision_interview (id, visit_id, question, answer, satisfied, asked_by, asked_at)
                        values (?, ?, '灭火器在哪里', '在走廊尽头', ?, ?, now())
                        """)
                .params(Ids.next(), visit.value(), satisfied, member.id().value())
                .update();
    }

    /** A city union and a hospital visited, with something of everything. */
    List<VisitId> visited() {
        var visits = new ArrayList<VisitId>();
        var union = cityVisit("ACKNOWLEDGED");
        judgeAll(union, SourceLists.CITY, "MET", "MET", "PARTLY");
        write(union, "听取了市医务工会工作汇报，查阅文件 12 份。", "尽快建立基层工会干部定期培训制度。");
        finding(union, 1, "C-2-1", "未建立基层工会干部定期教育培训制度", "年内印发培训制度");
        visits.add(union);
        var unit = unitVisit("HANDED_OVER");
        judgeAll(unit, SourceLists.UNIT, "MET", "PARTLY", "MET", "NOT_MET");
        write(unit, "实地查看病房、配电房和锅炉房。", "对特种作业人员证件逐一复核。\n完善调度会记录。");
        finding(unit, 1, "U-2-4", "两名电工证件过期", "立即停止无证作业，限期复审");
        finding(unit, 2, "", "三楼消防通道堆放杂物", "当日清理");
        practice(unit, "班组每日晨会三分钟隐患提示");
        question(unit, true);
        question(unit, false);
        visits.add(unit);
        return visits;
    }

    /** Puts a team where a test wants it. */
    void put(TeamId id, TeamStatus status) {
        var ended = status != TeamStatus.PREPARING && status != TeamStatus.VISITING;
        jdbc.sql("""
                        update supervision_team
                        set status = :status, visits_ended_at = cast(:ended as timestamptz),
                            due_at = cast(:ended as timestamptz) + interval '7 days',
                            signed_at = cast(:ended as timestamptz), submitted_at = cast(:ended as timestamptz),
                            accepted_by = :by, accepted_at = cast(:ended as timestamptz)
                        where id = :id
                        """)
                .param("status", status.name())
                .param("ended", ended ? now().toString() : null)
                .param("by", provinceUnion.id().value())
                .param("id", id.value())
                .update();
    }

    /** As if the visits had ended that long ago. */
    void endedAgo(TeamId id, Duration ago) {
        var ended = OffsetDateTime.ofInstant(now().minus(ago), ZoneOffset.UTC);
        jdbc.sql("update supervision_team set visits_ended_at = ?, due_at = ? where id = ?")
                .params(ended, ended.plusDays(7), id.value())
                .update();
    }

    TestPeople.TestPerson login(Actor actor) {
        jdbc.sql("update person set password = ? where id = ?")
                .params(
                        context.getBean(PasswordEncoding.class).encode(TestPeople.PASSWORD),
                        actor.id().value())
                .update();
        return new TestPeople.TestPerson(actor.id(), actor.username(), token(actor));
    }

    String token(Actor actor) {
        return context.getBean(TestPeople.class).token(actor.id());
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    private static OffsetDateTime at(LocalDate date) {
        return date.atTime(2, 0).atOffset(ZoneOffset.UTC);
    }
}
