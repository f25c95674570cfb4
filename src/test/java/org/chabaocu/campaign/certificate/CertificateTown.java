package org.chabaocu.campaign.certificate;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.access.TestApi;
import org.chabaocu.access.TestPeople;
import org.chabaocu.administration.TestProvince;
import org.chabaocu.organization.Organization;
import org.chabaocu.organization.OrganizationKind;
import org.chabaocu.people.PasswordEncoding;
import org.chabaocu.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** A unit of its own whose people do special work, and the unions above. */
final class CertificateTown {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    final Organization city;
    final Organization unit;
    final Actor electrician;
    final Actor welder;
    final Actor safety;
    final Actor leader;
    final Actor union;
    final Actor cityUnion;
    final Actor stranger;
    final Actor elsewhere;

    private final ApplicationContext context;

    CertificateTown(ApplicationContext context) {
        this.context = context;
        var tree = new TestProvince(context);
        var province = tree.province("Province");
        city = tree.below(province, OrganizationKind.CITY_UNION, "City", "350100");
        var otherCity = tree.below(province, OrganizationKind.CITY_UNION, "Other city", "350200");
        unit = tree.below(city, OrganizationKind.UNIT, "市第一医院", "U1");
        var other = tree.below(otherCity, OrganizationKind.UNIT, "Clinic", "U2");
        electrician = tree.person(unit, "王电工");
        welder = tree.person(unit, "李焊工");
        safety = tree.person(unit, "Safety", Role.SAFETY_OFFICER);
        leader = tree.person(unit, "Leader", Role.UNIT_LEADER);
        union = tree.person(unit, "Union", Role.UNIT_UNION);
        cityUnion = tree.person(city, "City union", Role.CITY_UNION);
        stranger = tree.person(other, "Stranger", Role.SAFETY_OFFICER, Role.UNIT_UNION);
        elsewhere = tree.person(other, "Elsewhere");
    }

    static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    /** A certificate of the electrician, issued a year ago, for the post of an electrician. */
    Map<String, Object> certificate(@Nullable Object... changes) {
        var body = new LinkedHashMap<String, Object>();
        body.put("unitId", unit.id().toString());
        body.put("kind", "SPECIAL_WORK");
        body.put("work", "LOW_VOLTAGE");
        body.put("holderId", electrician.id().toString());
        body.put("number", "T-350102");
        body.put("post", "配电房值班");
        body.put("issuedOn", today().minusYears(1).toString());
        for (var i = 0; i < changes.length; i += 2) {
            var value = changes[i + 1];
            if (value == null) body.remove(String.valueOf(changes[i]));
            else body.put(String.valueOf(changes[i]), value.toString());
        }
        return body;
    }

    /** The electrician as the one who does an electrician's work. */
    Map<String, Object> post(Object... changes) {
        var body = new LinkedHashMap<String, Object>();
        body.put("unitId", unit.id().toString());
        body.put("work", "LOW_VOLTAGE");
        body.put("holderId", electrician.id().toString());
        body.put("post", "配电房");
        for (var i = 0; i < changes.length; i += 2) body.put(changes[i].toString(), changes[i + 1].toString());
        return body;
    }

    Map<String, Object> enter(@Nullable Object... changes) {
        return body(send(safety, "/api/v1/certificates", certificate(changes))
                .expectStatus()
                .isCreated());
    }

    /** The id of a certificate entered so. */
    Object entered(@Nullable Object... changes) {
        return Objects.requireNonNull(enter(changes).get("id"));
    }

    ResponseSpec send(Actor by, String path, Map<String, ?> body) {
        return context.getBean(TestApi.class)
                .withToken(token(by))
                .post()
                .uri(path)
                .body(body)
                .exchange();
    }

    ResponseSpec get(Actor by, String path) {
        return context.getBean(TestApi.class)
                .withToken(token(by))
                .get()
                .uri(path)
                .exchange();
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> body(ResponseSpec answer) {
        return Objects.requireNonNull((Map<String, Object>)
                answer.expectBody(Map.class).returnResult().getResponseBody());
    }

    /** Lets time pass for a certificate: its days move into the past. */
    void passes(Object id, int days) {
        jdbc().sql("""
                        update certificate set issued_on = issued_on - :days, expires_on = expires_on - :days,
                            review_due_on = review_due_on - :days
                        where id = :id
                        """)
                .param("days", days)
                .param("id", UUID.fromString(String.valueOf(id)))
                .update();
    }

    void leaves(Actor person) {
        jdbc().sql("update person set active = false where id = ?")
                .param(person.id().value())
                .update();
    }

    JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    TestPeople.TestPerson login(Actor actor) {
        jdbc().sql("update person set password = ?, created_at = ? where id = ?")
                .params(
                        context.getBean(PasswordEncoding.class).encode(TestPeople.PASSWORD),
                        OffsetDateTime.now(ZoneOffset.UTC),
                        actor.id().value())
                .update();
        return new TestPeople.TestPerson(actor.id(), actor.username(), token(actor));
    }

    String token(Actor actor) {
        return context.getBean(TestPeople.class).token(actor.id());
    }
}
