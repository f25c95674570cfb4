package org.chabaocu.check;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chabaocu.access.Actor;
import org.chabaocu.access.TestApi;
import org.chabaocu.access.TestPeople;
import org.chabaocu.administration.TestProvince;
import org.chabaocu.check.application.MakePlan;
import org.chabaocu.check.application.PlanCommand;
import org.chabaocu.check.application.PlanCommand.PlacePlan;
import org.chabaocu.check.domain.PlanId;
import org.chabaocu.organization.Organization;
import org.chabaocu.organization.OrganizationKind;
import org.chabaocu.people.PasswordEncoding;
import org.chabaocu.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** A hospital of its own with a department, two teams and their people. */
final class CheckTown {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    final TestProvince tree;
    final Organization province;
    final Organization city;
    final Organization unit;
    final Organization department;
    final Organization team;
    final Organization otherTeam;
    final Organization otherUnit;
    final Actor nurse;
    final Actor teamLeader;
    final Actor otherNurse;
    final Actor head;
    final Actor safety;
    final Actor union;
    final Actor cityUnion;
    final Actor provinceUnion;
    final Actor stranger;

    private final ApplicationContext context;
    private final TestApi api;

    CheckTown(ApplicationContext context) {
        this.context = context;
        this.api = context.getBean(TestApi.class);
        tree = new TestProvince(context);
        province = tree.province("省医务工会");
        city = tree.below(province, OrganizationKind.CITY_UNION, "市医务工会", "350100");
        unit = tree.below(city, OrganizationKind.UNIT, "人民医院", "U1");
        department = tree.below(unit, OrganizationKind.DEPARTMENT, "急诊科", "D1");
        team = tree.below(department, OrganizationKind.TEAM, "急诊护理组", "T1");
        otherTeam = tree.below(department, OrganizationKind.TEAM, "急诊医疗组", "T2");
        otherUnit = tree.below(city, OrganizationKind.UNIT, "社区医院", "U2");
        nurse = tree.person(team, "王护士");
        teamLeader = tree.person(team, "李组长", Role.TEAM_LEADER);
        otherNurse = tree.person(otherTeam, "赵医生");
        head = tree.person(department, "张主任", Role.DEPARTMENT_HEAD);
        safety = tree.person(unit, "周安全", Role.SAFETY_OFFICER);
        union = tree.person(unit, "陈主席", Role.UNIT_UNION);
        cityUnion = tree.person(city, "市工会", Role.CITY_UNION);
        provinceUnion = tree.person(province, "省工会", Role.PROVINCE_UNION);
        stranger = tree.person(otherUnit, "外单位", Role.SAFETY_OFFICER, Role.UNIT_UNION);
    }

    static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    /** Due every day of the year, so that a test means the same on a Sunday. */
    static PlanCommand plan(Organization node, Frequency frequency, Role role, String... places) {
        return new PlanCommand(
                node.id().value(),
                frequency,
                "每日岗位排查",
                frequency == Frequency.JOINT ? "安全生产办公室、保卫科" : null,
                null,
                true,
                role,
                null,
                today(),
                null,
                List.of(places).stream().map(CheckTown::place).toList());
    }

    static PlacePlan place(String name) {
        return new PlacePlan(name, null, List.of("消防通道是否畅通", "插座和线路是否完好", "氧气瓶是否固定"));
    }

    PlanId planned(Organization node, Frequency frequency, Role role, String... places) {
        return planned(plan(node, frequency, role, places));
    }

    PlanId planned(PlanCommand command) {
        return context.getBean(MakePlan.class).make(command, safety).orThrow();
    }

    /** As if the plan had begun earlier; no use case lets a plan begin in the past. */
    void backdate(PlanId plan, LocalDate from) {
        for (var change : List.of(
                "check_plan set valid_from = ? where id = ?", "check_place set valid_from = ? where plan_id = ?"))
            jdbc().sql("update " + change).params(from, plan.value()).update();
    }

    JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    static String check(PlanId plan, LocalDate period) {
        return plan + "_" + period.toString().replace("-", "");
    }

    RestTestClient as(Actor actor) {
        return api.withToken(token(actor));
    }

    String token(Actor actor) {
        return context.getBean(TestPeople.class).token(actor.id());
    }

    /** The person as somebody who can log in. */
    TestPeople.TestPerson login(Actor actor) {
        jdbc().sql("update person set password = ? where id = ?")
                .params(
                        context.getBean(PasswordEncoding.class).encode(TestPeople.PASSWORD),
                        actor.id().value())
                .update();
        return new TestPeople.TestPerson(actor.id(), actor.username(), token(actor));
    }

    ResponseSpec get(Actor by, String path) {
        return as(by).get().uri(path).exchange();
    }

    ResponseSpec post(Actor by, String path, Object body) {
        return as(by).post().uri(path).body(body).exchange();
    }

    ResponseSpec complete(Actor by, String check, Object body) {
        return post(by, "/api/v1/checks/" + check + "/complete", body);
    }

    List<Map<String, Object>> due(Actor by, Organization node, @Nullable LocalDate date) {
        var path = "/api/v1/checks/due?organization=" + node.id() + (date == null ? "" : "&date=" + date);
        return items(get(by, path).expectStatus().isOk());
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> body(ResponseSpec answer) {
        return Objects.requireNonNull((Map<String, Object>)
                answer.expectBody(Map.class).returnResult().getResponseBody());
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> items(ResponseSpec answer) {
        return Objects.requireNonNull((List<Map<String, Object>>) body(answer).get("items"));
    }

    /** The fields that were refused. */
    static List<String> faults(ResponseSpec answer) {
        var errors = (List<?>) Objects.requireNonNull(
                body(answer.expectStatus().isEqualTo(422)).get("errors"));
        return errors.stream()
                .map(error -> String.valueOf(((Map<?, ?>) error).get("field")))
                .toList();
    }

    static Map<String, Object> nothingFound() {
        return Map.of("result", "NOTHING_FOUND");
    }

    static Map<String, Object> found(String... descriptions) {
        var hazards = List.of(descriptions).stream()
                .map(description -> Map.of("place", "抢救室", "description", description, "category", "FIRE"))
                .toList();
        return new LinkedHashMap<>(Map.of("result", "FOUND", "hazards", hazards));
    }
}
