package org.chabaocu.supervision.visit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.access.TestPeople;
import org.chabaocu.access.TestPeople.TestPerson;
import org.chabaocu.administration.TestProvince;
import org.chabaocu.attachment.Pictures;
import org.chabaocu.hazard.Answer;
import org.chabaocu.hazard.Calls;
import org.chabaocu.organization.Organization;
import org.chabaocu.organization.OrganizationKind;
import org.chabaocu.people.PasswordEncoding;
import org.chabaocu.people.Role;
import org.chabaocu.platform.Ids;
import org.chabaocu.supervision.domain.RoundId;
import org.chabaocu.supervision.domain.RoundStatus;
import org.chabaocu.supervision.domain.SupervisionAction;
import org.chabaocu.supervision.domain.SupervisionParty;
import org.chabaocu.supervision.event.RoundEvents;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A province of its own whose units are drawn: two teams, one of them with two units, two reserves and the city union. */
final class SupervisionTown {

    static final String VISITS = "/api/v1/supervision/visits/";

    private static @Nullable String password;

    final UUID round = Ids.next();
    final UUID team = Ids.next();
    final UUID otherTeam = Ids.next();
    final UUID draw = Ids.next();
    final UUID material = Ids.next();

    final Organization province;
    final Organization city;
    final List<Organization> units = new ArrayList<>();

    final TestPerson provinceUnion;
    final TestPerson leader;
    final TestPerson recorder;
    final TestPerson member;
    /** In the team, but has neither studied nor declared anything. */
    final TestPerson newcomer;
    /** Leads the other team. */
    final TestPerson otherLeader;

    final TestPerson union;
    final TestPerson unitLeader;
    final TestPerson safety;
    final TestPerson worker;
    final TestPerson neighbourUnion;
    final TestPerson cityUnion;

    final UUID visit;
    final UUID secondVisit;
    final UUID cityVisit;

    private final ApplicationContext context;
    private final JdbcClient jdbc;
    private final Calls calls;
    private final TestProvince tree;

    SupervisionTown(ApplicationContext context) {
        this.context = context;
        jdbc = context.getBean(JdbcClient.class);
        calls = context.getBean(Calls.class);
        tree = new TestProvince(context);
        province = tree.province("省医务工会");
        city = tree.below(province, OrganizationKind.CITY_UNION, "榕江市医务工会", "350100");
        for (var name : List.of("榕江市第一医院", "榕江市妇幼保健院", "榕江市中医院", "榕江市疾控中心"))
            units.add(tree.below(city, OrganizationKind.UNIT, name, "U" + (units.size() + 1)));
        provinceUnion = person(province, "省工会干部", Role.PROVINCE_UNION);
        leader = person(province, "陈立新");
        recorder = person(province, "李书");
        member = person(province, "王组员");
        newcomer = person(province, "新成员");
        otherLeader = person(province, "另组组长");
        union = person(units.getFirst(), "周工会", Role.UNIT_UNION);
        unitLeader = person(units.getFirst(), "林院长", Role.UNIT_LEADER);
        safety = person(units.getFirst(), "吴安全", Role.SAFETY_OFFICER);
        worker = person(units.getFirst(), "职工");
        neighbourUnion = person(units.get(1), "邻院工会", Role.UNIT_UNION);
        cityUnion = person(city, "市工会", Role.CITY_UNION);
        checklist();
        context.getBean(TransactionTemplate.class).executeWithoutResult(status -> round());
        team(team, 1, "第一督导组", leader, recorder, List.of(leader, recorder, member, newcomer));
        team(otherTeam, 2, "第二督导组", otherLeader, otherLeader, List.of(otherLeader));
        study();
        draw();
        visit = unitVisit(0, "PLANNED");
        secondVisit = unitVisit(1, "PLANNED");
        cityVisit = insertCityVisit();
    }

    /** Somebody with a password and a token. */
    TestPerson person(Organization home, String name, Role... roles) {
        Actor actor = tree.person(home, name, roles);
        jdbc.sql("update person set password = ? where id = ?")
                .params(password(context), actor.id().value())
                .update();
        return new TestPerson(
                actor.id(), actor.username(), context.getBean(TestPeople.class).token(actor.id()));
    }

    /** Encoding is made to be slow; once is enough for all towns. */
    private static synchronized String password(ApplicationContext context) {
        if (password == null) password = context.getBean(PasswordEncoding.class).encode(TestPeople.PASSWORD);
        return password;
    }

    /** A few items of the source's lists, unless the lists are there. */
    private void checklist() {
        list("UNIT", "各单位开展“查保促”活动督导检查项目表");
        list("CITY_UNION", "各市医务工会开展“查保促”活动督导检查项目表");
    }

    private void list(String code, String title) {
        var added = jdbc.sql(
                        "insert into checklist (code, version, title, created_at) values (?, 1, ?, now()) on conflict do nothing")
                .params(code, title)
                .update();
        if (added == 0) return;
        if (code.equals("UNIT")) {
            group(code, 1, "动员部署", "");
            item(code, "U-1-1", 1, 1, "是否传达学习了上级有关文件和会议精神", "查阅上级下发的文件、通知,传达学习的会议记录");
            item(code, "U-1-2", 1, 2, "是否制定了本单位年度“查保促”行动方案", "查阅文件资料");
            group(code, 3, "隐患查治", "");
            item(code, "U-3-2", 3, 2, "是否坚持职工隐患排查经常化。做到岗位、班组日排查，车间（区、队）周排查，单位月排查", "听汇报,查阅有关文字资料,召开座谈会,随机提问");
            item(code, "U-3-4", 3, 4, "是否建立了隐患排查治理、登记建档、逐级报告、跟踪复查等制度", "查阅单位的文件和职工隐患排查治理台账");
            group(code, 4, "推动措施", "");
            item(code, "U-4-3", 4, 3, "是否设立了本单位隐患排查治理专项奖励资金，对在隐患排查治理中的有功人员给予奖励", "听汇报,查阅单位有关文件");
        } else {
            group(code, 1, "动员部署", "听汇报,查看相关文件资料,查看相关影像资料");
            item(code, "C-1-1", 1, 1, "是否将“查保促”活动作为本市医务工会年度“一号”工程；", "");
            group(code, 5, "督导检查", "听汇报,查阅相关文件资料,随机提问");
            item(code, "C-5-2", 5, 2, "是否经常对集中行动情况进行调度和督导，做到数据统计认真，情况报告及时；", "");
        }
    }

    private void group(String code, int position, String name, String methods) {
        jdbc.sql(
                        "insert into checklist_group (code, version, position, name, methods) values (?, 1, ?, ?, string_to_array(?, ','))")
                .params(code, position, name, methods)
                .update();
    }

    private void item(String code, String item, int group, int position, String text, String methods) {
        jdbc.sql("""
                        insert into checklist_item (code, version, item_code, group_position, position, text, methods)
                        values (?, 1, ?, ?, ?, ?, string_to_array(?, ','))
                        """).params(code, item, group, position, text, methods).update();
    }

    private void round() {
        var events = context.getBean(RoundEvents.class);
        var by = new Actor(provinceUnion.id(), provinceUnion.username(), "省工会干部", province.lineage(), List.of());
        var first = events.first(
                new RoundId(round),
                new RoundEvents.Happened(
                        SupervisionAction.PLAN_ROUND, null, by, SupervisionParty.PROVINCE, Instant.now(), Map.of()));
        jdbc.sql("""
                        insert into supervision_round (id, province_id, title, year, content, methods, requirements, starts_on, ends_on,
                            city_checklist, unit_checklist, status, created_by, created_at, version, event_seq, head_hash)
                        values (:id, :province, '2026年“查保促”活动督导', 2026, '督导内容', '{SITE_CHECK,LEDGER_REVIEW}', '', date '2026-11-01', date '2026-12-20',
                            1, 1, 'PLANNED', :by, now(), 1, 1, decode(:hash, 'hex'))
                        """)
                .param("id", round)
                .param("province", province.id().value())
                .param("by", provinceUnion.id().value())
                .param("hash", first.hash())
                .update();
        events.addFirst(province.id().value(), first);
        events.append(
                new RoundId(round),
                new RoundEvents.Happened(
                        SupervisionAction.DRAW,
                        RoundStatus.VISITING,
                        by,
                        SupervisionParty.PROVINCE,
                        Instant.now(),
                        Map.of()));
    }

    private void team(
            UUID id, int position, String name, TestPerson head, TestPerson writer, List<TestPerson> members) {
        jdbc.sql("""
                        insert into supervision_team (id, round_id, position, name, leader_id, recorder_id, status, version)
                        values (?, ?, ?, ?, ?, ?, 'VISITING', 1)
                        """)
                .params(
                        id,
                        round,
                        position,
                        name,
                        head.id().value(),
                        writer.id().value())
                .update();
        for (var each : members)
            jdbc.sql("insert into supervision_member (team_id, person_id) values (?, ?)")
                    .params(id, each.id().value())
                    .update();
    }

    private void study() {
        jdbc.sql("""
                        insert into supervision_material (id, round_id, position, title, text, added_by, added_at)
                        values (?, ?, 1, '督导检查工作要求', '一、要提前做好准备工作', ?, now())
                        """).params(material, round, provinceUnion.id().value()).update();
        for (var each : List.of(leader, recorder, member, otherLeader)) {
            studies(each);
            declares(each);
        }
    }

    void studies(TestPerson person) {
        jdbc.sql("insert into supervision_study (material_id, person_id, at) values (?, ?, now())")
                .params(material, person.id().value())
                .update();
    }

    void declares(TestPerson person) {
        jdbc.sql("update supervision_member set declared_at = now() where person_id = ?")
                .params(person.id().value())
                .update();
    }

    private void draw() {
        jdbc.sql("""
                        insert into supervision_draw (id, round_id, kind, position, frame, frame_hash, frame_size, strata, secret,
                            commitment, frozen_by, frozen_at, entropy, seed, drawn_by, drawn_at)
                        values (:id, :round, 'UNIT', 1, '[]', sha256('x'), 4, '[]', sha256('s'), sha256('c'), :by, now(), 'dice', sha256('d'), :by, now())
                        """)
                .param("id", draw)
                .param("round", round)
                .param("by", provinceUnion.id().value())
                .update();
        jdbc.sql("""
                        insert into supervision_draw_order (draw_id, stratum, subjects, names, selected)
                        values (:draw, :stratum, cast(:subjects as uuid[]), :names, '{1,2}')
                        """)
                .param("draw", draw)
                .param("stratum", stratum())
                .param(
                        "subjects",
                        units.stream().map(unit -> unit.id().toString()).toArray(String[]::new))
                .param("names", units.stream().map(Organization::name).toArray(String[]::new))
                .update();
    }

    String stratum() {
        return city.id().toString();
    }

    private UUID unitVisit(int unit, String status) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into supervision_visit (id, round_id, team_id, kind, organization_id, city_id, draw_id, stratum,
                            draw_position, status, version)
                        values (?, ?, ?, 'UNIT', ?, ?, ?, ?, ?, ?, 1)
                        """)
                .params(
                        id,
                        round,
                        team,
                        units.get(unit).id().value(),
                        city.id().value(),
                        draw,
                        stratum(),
                        unit + 1,
                        status)
                .update();
        return id;
    }

    private UUID insertCityVisit() {
        var id = Ids.next();
        jdbc.sql("""
                        insert into supervision_visit (id, round_id, team_id, kind, organization_id, city_id, status, version)
                        values (?, ?, ?, 'CITY_UNION', ?, ?, 'PLANNED', 1)
                        """)
                .params(id, round, team, city.id().value(), city.id().value())
                .update();
        return id;
    }

    Answer get(@Nullable TestPerson who, UUID id) {
        return calls.get(who, VISITS + id);
    }

    Answer post(@Nullable TestPerson who, UUID id, String action, Object body, String... headers) {
        return calls.post(who, VISITS + id + "/" + action, body, headers);
    }

    Answer patch(TestPerson who, UUID id, Object body, String... headers) {
        return calls.call("PATCH", who, VISITS + id, body, headers);
    }

    Answer judge(TestPerson who, UUID id, String item, Object body, String... headers) {
        return calls.call("PUT", who, VISITS + id + "/judgements/" + item, body, headers);
    }

    /** Below the first visit. */
    Answer delete(TestPerson who, String path) {
        return calls.call("DELETE", who, VISITS + visit + path, null);
    }

    List<String> actions(TestPerson who, UUID id) {
        return Fields.texts(get(who, id).is(200), "actions");
    }

    UUID photo(TestPerson by) {
        var answer = calls.upload(by, "/api/v1/attachments", "a.jpg", "image/jpeg", Pictures.jpeg(40, 30))
                .is(201);
        return UUID.fromString(answer.text("id"));
    }

    /** The codes of the visit's checklist. */
    List<String> items(UUID id) {
        return get(leader, id).is(200).body().path("items").values().stream()
                .map(item -> item.path("code").asString())
                .toList();
    }

    void started(UUID id) {
        post(leader, id, "start", Map.of()).is(200);
    }

    /** Started, with everything that a hand-over asks for. */
    void complete(UUID id) {
        started(id);
        patch(recorder, id, Map.of("place", "行政楼三楼", "methods", List.of("SITE_CHECK", "LEDGER_REVIEW")))
                .is(200);
        for (var item : items(id))
            judge(member, id, item, Map.of("verdict", "MET")).is(200);
        post(leader, id, "opinion", Map.of("text", "建议完善台账")).is(200);
    }

    /** What is missing is added first. */
    void handedOverBy(TestPerson person, UUID id) {
        patch(person, id, Map.of("place", "行政楼三楼", "methods", List.of("SITE_CHECK")))
                .is(200);
        var seen = get(person, id).is(200).body();
        for (var item : seen.path("missing").values().stream()
                .map(each -> each.asString())
                .filter(each -> each.contains("-"))
                .toList()) judge(person, id, item, Map.of("verdict", "MET")).is(200);
        post(person, id, "opinion", Map.of("text", "建议完善台账")).is(200);
        post(person, id, "hand-over", Map.of()).is(200);
    }

    void handedOver(UUID id) {
        complete(id);
        post(leader, id, "hand-over", Map.of()).is(200);
    }

    List<String> events() {
        return jdbc.sql("select action from supervision_event where round_id = ? order by seq")
                .params(round)
                .query((row, number) -> VisitRows.text(row, "action"))
                .list();
    }

    /** Sets the state by hand, with what the state needs. */
    void putInState(UUID id, String status) {
        var now = OffsetDateTime.now(ZoneOffset.UTC);
        var rank = List.of("PLANNED", "STARTED", "HANDED_OVER", "ACKNOWLEDGED", "CORRECTED", "CONFIRMED")
                .indexOf(status);
        jdbc.sql("""
                        update supervision_visit set status = :status, skip_reason = case when :status = 'SKIPPED' then 'reason' end,
                            started_at = coalesce(started_at, :now), ended_at = null,
                            handed_over_at = case when :rank >= 2 then :now end,
                            acknowledged_at = case when :rank >= 3 then :now end,
                            corrected_at = case when :rank >= 4 then :now end,
                            confirmed_at = case when :rank >= 5 then :now end
                        where id = :id
                        """)
                .param("status", status)
                .param("now", now)
                .param("rank", rank)
                .param("id", id)
                .update();
        jdbc.sql("delete from supervision_feedback where visit_id = ?")
                .params(id)
                .update();
        jdbc.sql("""
                        update supervision_finding set correction = case when :rank >= 4 then 'done' end,
                            corrected_by = :by, corrected_at = :now, confirmed = null, confirmation = null, confirmed_at = null
                        where visit_id = :id
                        """)
                .param("rank", rank)
                .param("by", union.id().value())
                .param("now", now)
                .param("id", id)
                .update();
    }
}
