package org.chabaocu.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.chabaocu.access.TestPeople.TestPerson;
import org.chabaocu.hazard.Province.Hospital;
import tools.jackson.databind.JsonNode;

/** One hazard on its way through the lifecycle, moved over the API. */
public final class Case {

    private final Calls calls;
    private final Hospital hospital;
    private Answer last;

    private Case(Calls calls, Hospital hospital, Answer last) {
        this.calls = calls;
        this.hospital = hospital;
        this.last = last;
    }

    public static Case reported(Calls calls, Hospital hospital) {
        var answer = calls.post(hospital.worker(), "/api/v1/hazards", Bodies.report(hospital))
                .is(201);
        return new Case(calls, hospital, answer);
    }

    public String id() {
        return last.text("id");
    }

    public String number() {
        return last.text("number");
    }

    public Answer last() {
        return last;
    }

    /** Tries an action; whether it succeeds is for the caller to see. */
    public Answer attempt(TestPerson who, String action, Object body, String... headers) {
        return calls.post(who, "/api/v1/hazards/" + id() + "/" + action, body, headers);
    }

    public Case act(TestPerson who, String action, Map<String, ?> body) {
        last = attempt(who, action, body).is(200);
        return this;
    }

    public Case stands(String status) {
        assertThat(last.text("status")).isEqualTo(status);
        return this;
    }

    public Case gradedGeneral() {
        return act(hospital.safety(), "evaluate", Bodies.general()).stands("PLANNING");
    }

    public Case planned(String level, TestPerson responsible) {
        return act(hospital.safety(), "plan", Bodies.plan(level, responsible)).stands("RECTIFYING");
    }

    public Case submitted(TestPerson by) {
        return act(by, "submit-rectification", Map.of("description", "已按方案完成整改", "cost", 760))
                .stands("ACCEPTANCE");
    }

    public Case inspected(boolean passed) {
        return act(hospital.safety(), "inspect-acceptance", Map.of("passed", passed, "findings", "现场核验"));
    }

    public Case supervised(boolean agreed) {
        return act(hospital.union(), "supervise-acceptance", Map.of("agreed", agreed, "opinion", "已到场监督"));
    }

    public List<JsonNode> events() {
        var answer = calls.get(hospital.safety(), "/api/v1/hazards/" + id() + "/events")
                .is(200);
        return List.copyOf(answer.body().path("items").values());
    }

    public List<String> actions() {
        return events().stream().map(event -> event.path("action").asString("")).toList();
    }
}
