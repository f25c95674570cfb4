package org.chabaocu.hazard.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.chabaocu.access.TestApi;
import org.chabaocu.access.TestPeople;
import org.chabaocu.attachment.Pictures;
import org.chabaocu.hazard.report.TestBrowser.Sending;
import org.chabaocu.people.Role;
import org.chabaocu.platform.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class ReportPagesTest {

    private static final Pattern CODE = Pattern.compile("id=\"claim-code\">([^<]*)<");

    @Autowired
    TestApi api;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient jdbc;

    private TestPeople.Tree tree;
    private TestPeople.TestPerson worker;
    private TestPeople.TestPerson safety;
    private TestBrowser browser;

    @BeforeEach
    void a_worker() {
        tree = people.tree();
        worker = people.worker(tree);
        safety = people.person(tree.unit(), Role.SAFETY_OFFICER);
        browser = new TestBrowser(api).loggedInAs(worker);
    }

    @Test
    void a_worker_reports_what_and_where_with_a_photo() {
        var answer = browser.postParts("/report", form("门被堵住", "三楼东侧").photo(Pictures.anyJpeg()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.uri().getPath()).startsWith("/report/receipt/");
        var number = jdbc.sql("select number from hazard where unit_id = :unit and reporter_id = :person")
                .param("unit", tree.unit())
                .param("person", worker.id().value())
                .query(String.class)
                .single();
        assertThat(answer.body()).contains(number);
        var photo = photos().getFirst();
        assertThat(browser.get("/attachments/" + photo).statusCode()).isEqualTo(200);
        assertThat(browser.get("/attachments/" + photo + "/thumbnail").statusCode())
                .isEqualTo(200);
        var stranger = people.worker(people.tree());
        assertThat(new TestBrowser(api)
                        .loggedInAs(stranger)
                        .get("/attachments/" + photo)
                        .statusCode())
                .isEqualTo(404);
        assertThat(new TestBrowser(api)
                        .loggedInAs(stranger)
                        .get(answer.uri().getPath())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void what_is_wrong_stands_beside_its_field_and_nothing_typed_or_sent_is_lost() {
        var wrong = browser.postParts(
                "/report",
                form("  ", "<b>三楼</b>")
                        .with("foundAt", "2999-01-01T00:00")
                        .photo(Pictures.anyJpeg())
                        .photo(Pictures.heic()));

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("description-fault", "photos-fault", "&lt;b", "2999-01-01T00:00", "data:image/jpeg;base64,")
                .doesNotContain("<b>三楼</b>");
        var again = new Sending(wrong)
                .with("description", "门被堵住")
                .with("place", "三楼")
                .with("foundAt", "");
        assertThat(again.values("photoIds")).hasSize(1);
        assertThat(browser.postParts("/report", again).statusCode()).isEqualTo(200);
        assertThat(photos()).hasSize(1);
    }

    @Test
    void a_future_time_is_refused_beside_its_field() {
        var wrong = browser.postParts("/report", form("门被堵住", "三楼").with("foundAt", "2999-01-01T00:00"));

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("foundAt-fault");
        assertThat(hazards()).isZero();
    }

    @Test
    void a_photo_sent_with_another_form_cannot_be_taken_over() {
        var wrong = browser.postParts("/report", form("", "三楼").photo(Pictures.anyJpeg()));
        var photo = new Sending(wrong).values("photoIds").getFirst();
        var thief = form("别人的照片", "二楼").with("photoIds", photo);

        assertThat(browser.postParts("/report", thief).statusCode()).isEqualTo(200);
        assertThat(photos()).isEmpty();
    }

    @Test
    void an_anonymous_report_gives_a_code_and_keeps_no_name() {
        var answer = browser.postParts(
                "/report", form("氧气瓶未固定", "二楼").with("anonymous", "true").photo(Pictures.anyJpeg()));

        assertThat(answer.statusCode()).isEqualTo(200);
        var code = code(answer);
        assertThat(answer.uri().toString()).doesNotContain(code);
        assertThat(jdbc.sql("""
                                select count(*) from hazard h join attachment a on a.uploaded_by is null
                                join hazard_attachment l on l.unit_id = h.unit_id and l.hazard_id = h.id and l.attachment_id = a.id
                                where h.unit_id = :unit and h.reporter_id is null and h.claim_hash is not null
                                """).param("unit", tree.unit()).query(Integer.class).single())
                .isEqualTo(1);
        var visitor = new TestBrowser(api);
        var claimed = visitor.post(
                "/claim", new Sending(visitor.get("/claim")).with("code", " " + code.toLowerCase(Locale.ROOT)));
        assertThat(claimed.statusCode()).isEqualTo(200);
        assertThat(claimed.body()).contains("氧气瓶未固定");
    }

    @Test
    void a_form_sent_many_times_at_once_is_one_hazard_and_shows_one_code() throws Exception {
        var form = form("电线裸露", "一楼").with("anonymous", "true");
        Callable<HttpResponse<String>> tap = () -> browser.postParts("/report", form);
        var codes = new HashSet<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(Collections.nCopies(8, tap))) codes.add(code(answer.get()));
        }
        codes.add(code(browser.postParts("/report", form)));

        assertThat(codes).hasSize(1);
        assertThat(hazards()).isEqualTo(1);
    }

    @Test
    void a_likely_duplicate_is_shown_and_can_be_seen_too_or_set_apart() {
        browser.postParts("/report", form("三楼安全出口被杂物堵住，推不开门", "住院部三楼"));
        var other = people.worker(tree);
        var second = new TestBrowser(api).loggedInAs(other);
        var asked = second.postParts(
                "/report",
                new Sending(second.get("/report"))
                        .with("description", "安全出口被杂物堵住了")
                        .with("place", "住院部三楼")
                        .photo(Pictures.anyJpeg()));

        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body()).contains("/report/sightings");
        assertThat(hazards()).isEqualTo(1);
        var parts = asked.body().split("aria-labelledby=\"mine\"");
        assertThat(second.post("/report/sightings", new Sending(parts[0])).statusCode())
                .isEqualTo(200);
        second.post("/report/sightings", new Sending(parts[0]));
        assertThat(jdbc.sql("select count(*) from hazard_sighting where unit_id = :unit and person_id = :person")
                        .param("unit", tree.unit())
                        .param("person", other.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(second.postParts("/report", new Sending(csrf(parts[0]) + parts[1]))
                        .statusCode())
                .isEqualTo(200);
        assertThat(hazards()).isEqualTo(2);
        assertThat(photos()).hasSize(1);
    }

    @Test
    void a_hazard_in_another_place_of_another_kind_is_no_duplicate() {
        browser.postParts("/report", form("三楼安全出口被杂物堵住，推不开门", "住院部三楼"));

        assertThat(browser.postParts("/report", form("锅炉压力表已过检定期", "锅炉房")).uri().getPath())
                .startsWith("/report/receipt/");
    }

    @Test
    void the_unit_asks_and_the_anonymous_finder_answers() {
        var code = code(browser.postParts("/report", form("针头外露", "换药室").with("anonymous", "true")));
        var id = jdbc.sql("select id from hazard where unit_id = :unit")
                .param("unit", tree.unit())
                .query(UUID.class)
                .single();
        var officer = new TestBrowser(api).loggedInAs(safety);
        var path = "/hazards/" + id + "/messages";
        assertThat(officer.post(path, new Sending(officer.get(path)).with("text", "在哪个柜子？"))
                        .statusCode())
                .isEqualTo(200);
        var visitor = new TestBrowser(api);
        var claimed = visitor.post("/claim", new Sending(visitor.get("/claim")).with("code", code));
        assertThat(claimed.body()).contains("在哪个柜子？");
        var answered = visitor.post(
                "/claim/messages", new Sending(claimed).with("code", code).with("text", "靠窗的柜子"));
        assertThat(answered.statusCode()).isEqualTo(200);
        assertThat(answered.body()).contains("靠窗的柜子");
        assertThat(officer.get(path).body()).contains("靠窗的柜子");
        assertThat(browser.get(path).statusCode()).isEqualTo(404);
        var empty = visitor.post(
                "/claim/messages", new Sending(claimed).with("code", code).with("text", " "));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("text-fault");
    }

    @Test
    void a_code_that_belongs_to_nothing_is_said_to() {
        var visitor = new TestBrowser(api);
        var answer = visitor.post("/claim", new Sending(visitor.get("/claim")).with("code", "ABCDE-12345"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("code-fault", "ABCDE-12345");
    }

    private Sending form(String description, String place) {
        return new Sending(browser.get("/report"))
                .with("description", description)
                .with("place", place);
    }

    private static String csrf(String html) {
        var found = Pattern.compile("<input[^>]*name=\"_csrf\"[^>]*>").matcher(html);
        return found.find() ? found.group() : "";
    }

    private static String code(HttpResponse<String> answer) {
        var found = CODE.matcher(answer.body());
        assertThat(found.find()).as(answer.statusCode() + " " + answer.body()).isTrue();
        return found.group(1);
    }

    private List<UUID> photos() {
        return jdbc
                .sql("select attachment_id from hazard_attachment where unit_id = :unit")
                .param("unit", tree.unit())
                .query(UUID.class)
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    private int hazards() {
        return jdbc.sql("select count(*) from hazard where unit_id = :unit")
                .param("unit", tree.unit())
                .query(Integer.class)
                .single();
    }
}
