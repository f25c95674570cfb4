package org.chabaocu.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chabaocu.access.TestPeople.TestPerson;
import org.chabaocu.platform.ApplicationTest;
import org.chabaocu.platform.sql.StatementCounts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One action is one transaction of at most five statements, BEGIN, COMMIT and the scope's setting not counted. */
@ApplicationTest
class StatementsPerActionTest {

    private static final int MOST = 5;

    @Autowired
    Provinces provinces;

    @Autowired
    Calls calls;

    private final Map<String, List<String>> counted = new LinkedHashMap<>();

    @Test
    void each_action_is_one_transaction_of_at_most_five_statements() {
        var province = provinces.fresh();
        var hospital = province.hospital();
        // warm: what is read once and kept is no cost of an action
        Case.reported(calls, hospital).gradedGeneral();

        count("report", () -> Case.reported(calls, hospital));
        general(hospital);
        major(province);
        dismissed(hospital);

        counted.forEach((action, statements) -> System.out.printf("%-24s %d%n", action, statements.size()));
        assertThat(counted)
                .hasSizeGreaterThan(15)
                .allSatisfy((action, statements) ->
                        assertThat(statements).as(action).hasSizeLessThanOrEqualTo(MOST));
    }

    private void general(Province.Hospital hospital) {
        var hazard = Case.reported(calls, hospital);
        act(hazard, hospital.safety(), "evaluate", Bodies.general());
        act(hazard, hospital.safety(), "plan", Bodies.plan("TEAM", hospital.teamLeader()));
        act(hazard, hospital.safety(), "record-interim-measure", Map.of("measure", "专人值守"));
        var later = Bodies.today().plusDays(9).toString();
        act(hazard, hospital.teamLeader(), "request-extension", Map.of("deadline", later, "reason", "缺件"));
        act(hazard, hospital.safety(), "decide-extension", Map.of("granted", true, "reason", "同意"));
        act(hazard, hospital.teamLeader(), "submit-rectification", Map.of("description", "完成"));
        act(hazard, hospital.safety(), "inspect-acceptance", Map.of("passed", true, "findings", "合格"));
        act(hazard, hospital.union(), "supervise-acceptance", Map.of("agreed", true, "opinion", "同意"));
        act(hazard, hospital.union(), "reopen", Map.of("reason", "复查不合格"));
        act(hazard, hospital.safety(), "regrade", Map.of("grade", "MAJOR", "reason", "扩大"));
    }

    private void major(Province province) {
        var hospital = province.hospital();
        var hazard = Case.reported(calls, hospital);
        hazard.act(hospital.safety(), "evaluate", Bodies.major(true));
        act(hazard, hospital.union(), "advise-stop-work", Map.of("scope", "全站", "reason", "危险"));
        act(hazard, hospital.leader(), "respond-stop-work", Map.of("stopped", true, "reason", "已停"));
        act(hazard, hospital.leader(), "plan-and-escalate", Bodies.planAndEscalate(hospital.leader()));
        act(hazard, province.cityUnion(), "file-and-notify", Bodies.fileAndNotify());
        act(hazard, province.government(), "list-supervision", Bodies.listSupervision());
        act(hazard, hospital.union(), "lift-stop-work", Map.of("reason", "险情排除"));
        hazard.submitted(hospital.leader());
        var delist =
                Map.of("documentNumber", "摘1号", "delistedOn", Bodies.today().toString());
        act(hazard, province.government(), "delist", delist);
    }

    private void dismissed(Province.Hospital hospital) {
        var hazard = Case.reported(calls, hospital);
        act(hazard, hospital.safety(), "dismiss", Map.of("reason", "误报"));
        act(hazard, hospital.union(), "review-dismissal", Map.of("confirmed", true, "reason", "同意"));
        act(hazard, hospital.worker(), "object-to-dismissal", Map.of("reason", "仍在"));
        var first = Case.reported(calls, hospital);
        act(hazard, hospital.safety(), "mark-duplicate", Map.of("ofId", first.id(), "reason", "同一处"));
    }

    private void act(Case hazard, TestPerson who, String action, Map<String, ?> body) {
        count(action, () -> hazard.act(who, action, body));
    }

    private void count(String action, Runnable work) {
        var transactions = StatementCounts.transactionsDuring(
                work, sql -> sql.contains("insert into hazard_event") || sql.contains("update hazard"));
        assertThat(transactions).as(action).hasSize(1);
        counted.put(
                action,
                transactions.getFirst().stream()
                        .filter(sql -> !sql.contains("set_config"))
                        .toList());
    }
}
