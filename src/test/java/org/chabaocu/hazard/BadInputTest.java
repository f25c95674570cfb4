package org.chabaocu.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.chabaocu.access.TestPeople.TestPerson;
import org.chabaocu.hazard.Province.Hospital;
import org.chabaocu.platform.ApplicationTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is sent: a clear answer that names the field, nothing written, nothing executed. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {

    private static final String HAZARDS = "/api/v1/hazards";

    @Autowired
    Provinces provinces;

    @Autowired
    Calls calls;

    private Province province;
    private Hospital hospital;

    @BeforeAll
    void settle() {
        province = provinces.fresh();
        hospital = province.hospital();
    }

    @ParameterizedTest
    @ValueSource(strings = {"unitId", "place", "description", "foundAt"})
    void a_report_without_a_required_field_names_it(String field) {
        report(Bodies.without(Bodies.report(hospital), field)).faults(field);
        report(Bodies.with(Bodies.report(hospital), field, null)).faults(field);
        if (field.equals("place") || field.equals("description"))
            report(Bodies.with(Bodies.report(hospital), field, " 　\n")).faults(field);
    }

    @Test
    void several_faults_are_named_together() {
        var answer = report(Map.of("unitId", hospital.id()));

        assertThat(answer.is(422).faultyFields()).contains("place", "description", "foundAt");
    }

    @Test
    void too_long_texts_are_refused_and_the_longest_is_taken() {
        report(Bodies.with(Bodies.report(hospital), "description", "字".repeat(2001)))
                .faults("description");
        report(Bodies.with(Bodies.report(hospital), "place", "字".repeat(201))).faults("place");
        report(Bodies.with(Bodies.report(hospital), "description", "字".repeat(2000)))
                .is(201);
    }

    @Test
    void a_rare_character_is_one_character() {
        report(Bodies.with(Bodies.report(hospital), "description", "𠮷".repeat(2001)))
                .faults("description");
        report(Bodies.with(Bodies.report(hospital), "description", "𠮷".repeat(2000)))
                .is(201);
    }

    @Test
    void what_will_be_found_tomorrow_is_refused() {
        var tomorrow = OffsetDateTime.now(ZoneOffset.UTC).plusDays(1).toString();
        report(Bodies.with(Bodies.report(hospital), "foundAt", tomorrow)).faults("foundAt");
    }

    @Test
    void unknown_or_foreign_units_departments_categories_and_photos_are_refused() {
        report(Bodies.with(Bodies.report(hospital), "unitId", UUID.randomUUID()))
                .faults("unitId");
        report(Bodies.with(
                        Bodies.report(hospital), "unitId", province.stranger().id()))
                .faults("unitId");
        report(Bodies.with(Bodies.report(hospital), "unitId", hospital.department()))
                .faults("unitId");
        report(Bodies.with(
                        Bodies.report(hospital),
                        "departmentId",
                        province.stranger().department()))
                .faults("departmentId");
        report(Bodies.with(Bodies.report(hospital), "category", "DRAGONS")).faults("category");
        report(Bodies.with(Bodies.report(hospital), "photoIds", List.of(UUID.randomUUID())))
                .faults("photoIds");
        var ten = Stream.generate(UUID::randomUUID).limit(10).toList();
        report(Bodies.with(Bodies.report(hospital), "photoIds", ten)).faults("photoIds");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "\"text\"", "null", "{\"unitId\":", "\u0000"})
    void what_is_not_the_json_of_a_report_is_refused(String body) {
        var answer = calls.postText(hospital.worker(), HAZARDS, body);

        assertThat(answer.status()).as(answer.response().body()).isIn(400, 422);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.response().body()).doesNotContain("Exception", "org.chabaocu", "jackson");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unitId", "foundAt", "imminent", "photoIds"})
    void a_field_of_another_type_is_refused_by_name(String field) {
        var answer = report(Bodies.with(Bodies.report(hospital), field, Map.of("a", 1)));

        assertThat(answer.status()).isIn(400, 422);
        assertThat(answer.response().body()).contains(field);
    }

    @Test
    void another_type_of_body_and_a_huge_one_are_refused() {
        var huge = "{\"place\":\"" + "x".repeat(6_000_000) + "\"}";
        assertThat(calls.postText(hospital.worker(), HAZARDS, huge).status()).isIn(400, 413, 422);
        calls.upload(hospital.worker(), HAZARDS, "a.txt", "text/plain", new byte[] {1})
                .is(415);
        calls.get(hospital.worker(), HAZARDS + "/not-an-id").is(404);
        calls.post(
                        hospital.safety(),
                        HAZARDS + "/" + Case.reported(calls, hospital).id() + "/explode",
                        Map.of())
                .is(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "🚑 四字节表情与 𠀀𠮷𪚥 扩展B汉字",
                "<script>alert(1)</script><img src=x onerror=alert(2)>",
                "=HYPERLINK(\"http://evil\",\"x\")",
                "'; drop table hazard; --",
                "${7*7} #{7*7} {{7*7}}",
                "\u202e倒写 e\u0301 组合"
            })
    void text_comes_back_as_it_was_sent(String text) {
        var answer = report(Bodies.with(Bodies.report(hospital), "description", text))
                .is(201);

        assertThat(answer.text("description")).isEqualTo(text);
        var again =
                calls.get(hospital.safety(), HAZARDS + "/" + answer.text("id")).is(200);
        assertThat(again.text("description")).isEqualTo(text);
    }

    @Test
    void characters_that_no_text_holds_are_refused() {
        report(Bodies.with(Bodies.report(hospital), "description", "a\u0000b")).is(422);
    }

    /** An action, who takes it, a sound body, and the fields that must not be missing. */
    record Sample(String action, String stage, Map<String, Object> body, List<String> required, List<String> texts) {}

    Stream<Sample> samples() {
        return Stream.of(
                new Sample(
                        "evaluate",
                        "REPORTED",
                        Bodies.general(),
                        List.of("grade", "category", "cause", "reason"),
                        List.of("reason")),
                new Sample(
                        "evaluate",
                        "REPORTED",
                        Bodies.major(true),
                        List.of("clause", "condition", "harm"),
                        List.of("condition", "harm")),
                new Sample("dismiss", "REPORTED", Map.of("reason", "误报"), List.of("reason"), List.of("reason")),
                new Sample(
                        "mark-duplicate",
                        "REPORTED",
                        Map.of("ofId", UUID.randomUUID(), "reason", "同"),
                        List.of("ofId", "reason"),
                        List.of("reason")),
                new Sample(
                        "plan",
                        "PLANNING",
                        Bodies.plan("TEAM", hospital.teamLeader()),
                        List.of("level", "responsibleId", "measures", "funds", "deadline", "contingency"),
                        List.of("measures", "contingency")),
                new Sample(
                        "record-interim-measure",
                        "PLANNING",
                        Map.of("measure", "值守"),
                        List.of("measure"),
                        List.of("measure")),
                new Sample(
                        "regrade",
                        "PLANNING",
                        Map.of("grade", "MAJOR", "reason", "扩大"),
                        List.of("grade", "reason"),
                        List.of("reason")),
                new Sample(
                        "plan-and-escalate",
                        "MAJOR",
                        Bodies.planAndEscalate(hospital.leader()),
                        List.of("goals", "measures", "funds", "responsibleId", "deadline", "emergencyPlan"),
                        List.of("goals", "emergencyPlan")),
                new Sample(
                        "request-extension",
                        "RECTIFYING",
                        Map.of("deadline", "2999-01-01", "reason", "缺件"),
                        List.of("deadline", "reason"),
                        List.of("reason")),
                new Sample(
                        "submit-rectification",
                        "RECTIFYING",
                        Map.of("description", "完成"),
                        List.of("description"),
                        List.of("description")),
                new Sample(
                        "inspect-acceptance",
                        "ACCEPTANCE",
                        Map.of("passed", true, "findings", "好"),
                        List.of("passed", "findings"),
                        List.of("findings")),
                new Sample(
                        "file-and-notify",
                        "ESCALATED",
                        Bodies.fileAndNotify(),
                        List.of("archiveNumber", "filedOn", "governmentDepartment", "documentNumber", "notifiedOn"),
                        List.of("archiveNumber")),
                new Sample(
                        "record-inspection",
                        "GOVERNMENT",
                        Map.of("findings", "属实", "inspectedOn", Bodies.today().toString()),
                        List.of("findings", "inspectedOn"),
                        List.of("findings")),
                new Sample(
                        "list-supervision",
                        "GOVERNMENT",
                        Bodies.listSupervision(),
                        List.of("listingNumber", "requirements", "deadline"),
                        List.of("requirements")));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void an_action_with_bad_input_names_the_field_and_changes_nothing(Sample sample) {
        var hazard = at(sample.stage());
        var who = who(sample);
        for (var field : sample.required()) {
            hazard.attempt(who, sample.action(), Bodies.without(sample.body(), field))
                    .faults(field);
        }
        for (var field : sample.texts()) {
            hazard.attempt(who, sample.action(), Bodies.with(sample.body(), field, "字".repeat(2001)))
                    .faults(field);
        }
        for (var field : List.of("grade", "cause", "level")) {
            if (!sample.body().containsKey(field)) continue;
            var answer = hazard.attempt(who, sample.action(), Bodies.with(sample.body(), field, "NONSENSE"));
            assertThat(answer.status()).isIn(400, 422);
            assertThat(answer.response().body()).contains(field);
        }
        if (sample.body().containsKey("deadline"))
            hazard.attempt(who, sample.action(), Bodies.with(sample.body(), "deadline", "2020-01-01"))
                    .faults("deadline");
        if (sample.body().containsKey("funds"))
            hazard.attempt(who, sample.action(), Bodies.with(sample.body(), "funds", -1))
                    .faults("funds");
        for (var broken : List.of("", "{", "null", "[1]")) {
            var answer = calls.postText(who, HAZARDS + "/" + hazard.id() + "/" + sample.action(), broken);
            assertThat(answer.status()).as(broken + answer.response().body()).isIn(400, 422);
        }
        assertThat(calls.get(hospital.safety(), HAZARDS + "/" + hazard.id()).header("ETag"))
                .isEqualTo("\"" + hazard.last().body().path("version").asInt() + "\"");
    }

    private TestPerson who(Sample sample) {
        return switch (sample.action()) {
            case "submit-rectification", "request-extension" -> hospital.teamLeader();
            case "file-and-notify" -> province.cityUnion();
            case "record-inspection", "list-supervision" -> province.government();
            default -> hospital.safety();
        };
    }

    private Case at(String stage) {
        var hazard = Case.reported(calls, hospital);
        if (List.of("MAJOR", "ESCALATED", "GOVERNMENT").contains(stage)) {
            hazard.act(hospital.safety(), "evaluate", Bodies.major(false));
            if (!stage.equals("MAJOR"))
                hazard.act(hospital.leader(), "plan-and-escalate", Bodies.planAndEscalate(hospital.leader()));
            if (stage.equals("GOVERNMENT")) hazard.act(province.cityUnion(), "file-and-notify", Bodies.fileAndNotify());
            return hazard;
        }
        if (!stage.equals("REPORTED")) hazard.gradedGeneral();
        if (List.of("RECTIFYING", "ACCEPTANCE").contains(stage)) hazard.planned("TEAM", hospital.teamLeader());
        if (stage.equals("ACCEPTANCE")) hazard.submitted(hospital.teamLeader());
        return hazard;
    }

    private Answer report(Map<String, Object> body) {
        return calls.post(hospital.worker(), HAZARDS, body);
    }
}
