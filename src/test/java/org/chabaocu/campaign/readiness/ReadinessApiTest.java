package org.chabaocu.campaign.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chabaocu.campaign.CampaignTown.today;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.access.TestApi;
import org.chabaocu.campaign.CampaignTown;
import org.chabaocu.campaign.certificate.CertificateCommand;
import org.chabaocu.campaign.certificate.EnterCertificate;
import org.chabaocu.campaign.record.Participation;
import org.chabaocu.campaign.record.RecordCommand;
import org.chabaocu.campaign.record.RecordKind;
import org.chabaocu.organization.Organization;
import org.chabaocu.organization.OrganizationKind;
import org.chabaocu.people.PersonId;
import org.chabaocu.platform.ApplicationTest;
import org.chabaocu.platform.sql.StatementCounts;
import org.chabaocu.reward.RewardRuleCommand;
import org.chabaocu.reward.SetRewardRule;
import org.chabaocu.supervision.VisitFacts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@ApplicationTest
class ReadinessApiTest {

    private static final int UNITS = 1_000;

    @Autowired
    ApplicationContext context;

    @Autowired
    TestApi api;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ViewReadiness viewReadiness;

    @Autowired
    ReadinessFacts visitFacts;

    private CampaignTown town;

    @BeforeEach
    void a_town() {
        town = new CampaignTown(context);
    }

    /** What was put in without the product would be broken chains to whoever verifies the database after this. */
    @AfterEach
    void removeWhatHasNoEvents() {
        for (var table : List.of("campaign_record", "campaign_hiring"))
            jdbc.sql("""
                            delete from %s s
                            where not exists (
                                select from campaign_event e where e.unit_id = s.unit_id and e.subject_id = s.id)
                            """.formatted(table)).update();
    }

    @Test
    void a_unit_without_anything_on_record_misses_its_items_and_says_what_only_people_can_see() {
        var statuses = statuses(town.union, town.unit, "");
        assertThat(statuses).hasSize(15);
        assertThat(statuses.entrySet().stream()
                        .filter(item -> !item.getValue().equals("MISSING"))
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("U-2-4", "U-4-2");
        assertThat(statuses).containsEntry("U-2-4", "MANUAL").containsEntry("U-4-2", "MANUAL");
        assertThat(statuses(town.cityUnion, town.city, "").values())
                .containsOnly("MISSING")
                .hasSize(15);
    }

    @Test
    void an_item_turns_as_records_of_its_kind_are_added() {
        keep(town.unit, RecordKind.ANNUAL_PLAN);
        keep(town.unit, RecordKind.SAFETY_EDUCATION);
        keep(town.unit, RecordKind.HAZARD_RULES);
        var statuses = statuses(town.union, town.unit, "");
        assertThat(statuses)
                .containsEntry("U-1-2", "MET")
                .containsEntry("U-2-1", "PARTLY")
                .containsEntry("U-3-4", "PARTLY")
                .containsEntry("U-1-3", "MISSING");
        keep(town.unit, RecordKind.SAFETY_EDUCATION);
        assertThat(statuses(town.union, town.unit, "")).containsEntry("U-2-1", "MET");
        var item = item(town.union, town.unit, "U-1-2");
        assertThat(item.get("reason")).asString().contains("年度实施方案").contains("1 次");
        assertThat((List<?>) item.get("evidence"))
                .singleElement()
                .satisfies(evidence -> assertThat(((Map<?, ?>) Objects.requireNonNull(evidence)).get("type"))
                        .isEqualTo("RECORD"));
        assertThat(statuses(town.union, town.unit, "&year=" + (today().getYear() - 1)))
                .containsEntry("U-1-2", "MISSING");
    }

    @Test
    void records_of_the_same_kind_speak_to_the_item_of_their_keeper() {
        keep(town.city, RecordKind.ANNUAL_PLAN);
        keep(town.city, RecordKind.SYSTEM_INCLUSION);
        assertThat(statuses(town.cityUnion, town.city, ""))
                .containsEntry("C-1-2", "MET")
                .containsEntry("C-4-3", "MET");
        assertThat(statuses(town.union, town.unit, "")).containsEntry("U-1-2", "MISSING");
    }

    @Test
    void a_record_that_was_withdrawn_counts_no_more() {
        var id = keep(town.unit, RecordKind.ANNUAL_PLAN);
        jdbc.sql("update campaign_record set status = 'WITHDRAWN', withdrawn_reason = 'x' where id = ?")
                .param(id)
                .update();
        assertThat(statuses(town.union, town.unit, "")).containsEntry("U-1-2", "MISSING");
    }

    @Test
    void an_induction_counts_person_by_person() {
        keep(town.unit, RecordKind.INDUCTION_TRAINING, Participation.NONE, "24");
        assertThat(statuses(town.union, town.unit, "")).containsEntry("U-2-2", "PARTLY");
        jdbc.sql("update campaign_record set status = 'WITHDRAWN', withdrawn_reason = 'x' where unit_id = ?")
                .param(town.unit.id().value())
                .update();
        var nurse = new Participation.Entry(town.nurse.id().value(), null, null, null, true);
        keep(town.unit, RecordKind.INDUCTION_TRAINING, new Participation(null, null, List.of(nurse)), "20");
        assertThat(item(town.union, town.unit, "U-2-2").get("reason"))
                .asString()
                .contains("1 名不足 24 学时");
        keep(town.unit, RecordKind.INDUCTION_TRAINING, new Participation(null, null, List.of(nurse)), "4");
        assertThat(statuses(town.union, town.unit, "")).containsEntry("U-2-2", "MET");
        hire(town.worker.id());
        assertThat(item(town.union, town.unit, "U-2-2").get("reason"))
                .asString()
                .contains("2 名新员工中 1 名完成三级教育");
    }

    @Test
    void a_certificate_that_expires_turns_the_item() {
        var command = new CertificateCommand(
                town.unit.id().value(),
                null,
                "LOW_VOLTAGE",
                town.worker.id().value(),
                null,
                null,
                "T-1",
                "配电房",
                today().minusYears(1),
                today().plusDays(20),
                null);
        var certificate = Objects.requireNonNull(context.getBean(EnterCertificate.class)
                .enter(command, town.safety)
                .orThrow());
        assertThat(statuses(town.union, town.unit, "")).containsEntry("U-2-4", "MET");
        jdbc.sql("update certificate set expires_on = ?, review_due_on = null where id = ?")
                .params(today().minusDays(1), certificate.id().value())
                .update();
        assertThat(statuses(town.union, town.unit, "")).containsEntry("U-2-4", "MISSING");
        assertThat(item(town.union, town.unit, "U-2-4").get("reason"))
                .asString()
                .contains("1 个证件过期");
    }

    @Test
    void the_reward_fund_asks_for_its_document_and_for_the_rule_of_the_year() {
        keep(town.unit, RecordKind.REWARD_FUND);
        assertThat(statuses(town.union, town.unit, "")).containsEntry("U-4-3", "PARTLY");
        context.getBean(SetRewardRule.class)
                .set(town.unit.id(), new RewardRuleCommand(null, BigDecimal.TEN, null, List.of()), town.leader, null)
                .orThrow();
        assertThat(statuses(town.union, town.unit, "")).containsEntry("U-4-3", "MET");
    }

    @Test
    void the_reason_is_in_the_reader_s_language() {
        var english = body(api.withToken(town.token(town.union))
                .get()
                .uri("/api/v1/campaign/readiness?organization=" + town.unit.id())
                .header("Accept-Language", "en")
                .exchange());
        assertThat(english.toString())
                .contains("No record of \"Annual plan\" in")
                .doesNotContainPattern("\\p{IsHan}");
    }

    @Test
    void only_keepers_and_the_unions_above_see_it() {
        var path = "/api/v1/campaign/readiness?organization=";
        get(town.leader, path + town.unit.id()).expectStatus().isOk();
        get(town.safety, path + town.unit.id()).expectStatus().isOk();
        get(town.cityUnion, path + town.unit.id()).expectStatus().isOk();
        get(town.provinceUnion, path + town.city.id()).expectStatus().isOk();
        get(town.worker, path + town.unit.id()).expectStatus().isForbidden();
        get(town.stranger, path + town.unit.id()).expectStatus().isNotFound();
        get(town.union, path + town.city.id()).expectStatus().isNotFound();
        get(town.provinceUnion, path + town.province.id()).expectStatus().isNotFound();
        get(town.provinceUnion, path + town.ward.id()).expectStatus().isNotFound();
        get(town.provinceUnion, path + UUID.randomUUID()).expectStatus().isNotFound();
        get(town.union, path + town.unit.id() + "&year=20").expectStatus().isEqualTo(422);
        get(town.union, path + "nonsense").expectStatus().isEqualTo(422);
        api.asNobody()
                .get()
                .uri(path + town.unit.id())
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void a_supervision_visit_is_told_beside_each_item() {
        keep(town.unit, RecordKind.ANNUAL_PLAN);
        var facts = visitFacts.factsFor(town.unit.id(), List.of("U-1-1", "U-1-2"), today().getYear());
        assertThat(facts.keySet()).containsExactlyInAnyOrder("U-1-1", "U-1-2");
        assertThat(Objects.requireNonNull(facts.get("U-1-2")))
                .extracting(VisitFacts.Fact::value)
                .singleElement()
                .satisfies(value -> assertThat(value.toString()).contains("readiness.status.MET"));
    }

    @Test
    void a_page_of_fifty_units_out_of_a_thousand_takes_a_dozen_statements() {
        manyUnits();
        var filter = new ViewReadiness.Filter(null, OrganizationKind.UNIT, null, 50, null);
        var year = today().getYear();
        for (var warm = 0; warm < 3; warm++) viewReadiness.overview(filter, year, town.cityUnion);
        var slices = new ArrayList<ViewReadiness.Slice>();
        var begin = System.nanoTime();
        var statements = StatementCounts.transactionsDuring(
                        () -> slices.add(viewReadiness.overview(filter, year, town.cityUnion)), sql -> true)
                .getFirst()
                .stream()
                .filter(sql -> sql.contains("select"))
                .toList();
        var millis = (System.nanoTime() - begin) / 1_000_000;
        System.out.printf(
                "readiness: a page of 50 of %d units, %d records: %d statements, %d ms%n",
                UNITS, UNITS * 20, statements.size(), millis);
        assertThat(statements.size()).isLessThanOrEqualTo(12);
        assertThat(slices.getFirst().rows()).hasSize(50);
        assertThat(slices.getFirst().rows().getLast().count(ReadinessStatus.MET))
                .isPositive();

        var seen = new ArrayList<UUID>();
        var slice = slices.getFirst();
        while (true) {
            slice.rows().forEach(row -> seen.add(row.organization().id().value()));
            if (slice.next() == null) break;
            var next = new ViewReadiness.Filter(null, OrganizationKind.UNIT, null, 50, slice.next());
            slice = viewReadiness.overview(next, year, town.cityUnion);
        }
        assertThat(seen).hasSize(UNITS + 2).doesNotHaveDuplicates();
    }

    /** A thousand units more in the city, each with twenty records, a daily, a weekly and a monthly check. */
    private void manyUnits() {
        jdbc.sql("""
                        insert into organization (id, kind, parent_id, name, code, province_id, city_id, unit_id, created_at)
                        select u.id, 'UNIT', :city, '第' || u.n || '医院', 'M' || u.n, :province, :city, u.id, now()
                        from (select gen_random_uuid() as id, n from generate_series(1, :units) as n) u
                        """)
                .param("city", town.city.id().value())
                .param("province", town.province.id().value())
                .param("units", UNITS)
                .update();
        jdbc.sql("""
                        insert into campaign_record (unit_id, id, province_id, city_id, kind, title, held_on, status, created_by,
                            created_at, changed_by, changed_at, version, event_seq, head_hash)
                        select o.id, gen_random_uuid(), o.province_id, o.city_id,
                            (array['DOCUMENT_STUDY', 'ANNUAL_PLAN', 'KICKOFF_MEETING', 'BULLETIN', 'SAFETY_EDUCATION'])[n % 5 + 1],
                            '记录 ' || n, :day, 'KEPT', o.id, now(), o.id, now(), 1, 1, decode(repeat('00', 32), 'hex')
                        from organization o cross join generate_series(1, 20) as n
                        where o.city_id = :city and o.kind = 'UNIT' and o.code like 'M%'
                        """)
                .param("day", today())
                .param("city", town.city.id().value())
                .update();
        jdbc.sql("""
                        insert into check_plan (unit_id, id, province_id, city_id, node_id, frequency, title, weekdays, on_days_off,
                            responsible_role, valid_from, version, created_at, created_by)
                        select o.id, gen_random_uuid(), o.province_id, o.city_id, o.id, f, f, 127, true, 'UNIT_UNION', :from, 1,
                            now(), o.id
                        from organization o cross join unnest(array['DAILY', 'WEEKLY', 'MONTHLY']) as f
                        where o.city_id = :city and o.kind = 'UNIT' and o.code like 'M%'
                        """)
                .param("from", LocalDate.of(today().getYear(), 1, 1))
                .param("city", town.city.id().value())
                .update();
        for (var table : List.of("organization", "campaign_record", "check_plan"))
            jdbc.sql("analyze " + table).update();
    }

    private UUID keep(Organization keeper, RecordKind kind) {
        return keep(keeper, kind, Participation.NONE, null);
    }

    private UUID keep(Organization keeper, RecordKind kind, Participation who, @Nullable String hours) {
        var taught = hours == null ? null : new BigDecimal(hours);
        RecordCommand command = CampaignTown.command(keeper, kind, today(), who, taught);
        var by = keeper.kind() == OrganizationKind.UNIT ? town.union : town.cityUnion;
        return town.keep(command, by).value();
    }

    private void hire(PersonId person) {
        jdbc.sql("""
                        insert into campaign_hiring (unit_id, person_id, id, hired_on, status, changed_by, changed_at, version,
                            event_seq, head_hash)
                        values (:unit, :person, gen_random_uuid(), :day, 'NEW', :person, now(), 1, 1,
                            decode(repeat('00', 32), 'hex'))
                        """)
                .param("unit", town.unit.id().value())
                .param("person", person.value())
                .param("day", today())
                .update();
    }

    private Map<String, String> statuses(Actor reader, Organization organization, String query) {
        var statuses = new LinkedHashMap<String, String>();
        items(reader, organization, query)
                .forEach(item -> statuses.put(String.valueOf(item.get("code")), String.valueOf(item.get("status"))));
        return statuses;
    }

    private Map<?, ?> item(Actor reader, Organization organization, String code) {
        return items(reader, organization, "").stream()
                .filter(item -> code.equals(item.get("code")))
                .findFirst()
                .orElseThrow();
    }

    private List<Map<?, ?>> items(Actor reader, Organization organization, String query) {
        var found = (List<?>) body(get(reader, "/api/v1/campaign/readiness?organization=" + organization.id() + query)
                        .expectStatus()
                        .isOk())
                .get("items");
        return Objects.requireNonNull(found).stream()
                .<Map<?, ?>>map(item -> (Map<?, ?>) Objects.requireNonNull(item))
                .toList();
    }

    private ResponseSpec get(Actor by, String path) {
        return town.as(by).get().uri(path).exchange();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> body(ResponseSpec answer) {
        return Objects.requireNonNull((Map<String, Object>)
                answer.expectBody(Map.class).returnResult().getResponseBody());
    }
}
