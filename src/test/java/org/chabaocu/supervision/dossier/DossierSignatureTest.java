package org.chabaocu.supervision.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chabaocu.access.TestApi;
import org.chabaocu.access.TestPeople;
import org.chabaocu.platform.ApplicationTest;
import org.chabaocu.supervision.domain.TeamStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;

/** The leader’s signature: the password again, and what was signed kept byte for byte. */
@ApplicationTest
class DossierSignatureTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    TestApi api;

    private DossierTown town;
    private DossierCalls calls;

    @BeforeEach
    void a_round_under_way() {
        town = new DossierTown(context);
        calls = new DossierCalls(town, api);
    }

    @Test
    void a_wrong_password_signs_nothing_and_counts_as_at_the_login() {
        town.visited();
        town.put(town.team, TeamStatus.REPORTING);
        town.login(town.leader);
        for (var typed : List.of("", "wrong")) {
            var errors =
                    (List<?>) DossierCalls.body(calls.sign(typed).expectStatus().isEqualTo(422))
                            .get("errors");
            assertThat(((Map<?, ?>) Objects.requireNonNull(errors).getFirst()).get("field"))
                    .isEqualTo("password");
        }
        assertThat(failures()).isEqualTo(1);
        api.withToken(town.token(town.leader))
                .post()
                .uri(calls.team() + "/sign")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("password", "wrong again"))
                .exchange()
                .expectStatus()
                .isEqualTo(422);
        assertThat(failures()).as("counted although the request is undone").isEqualTo(2);
        for (var i = 0; i < 10; i++) calls.sign("wrong").expectStatus().isEqualTo(422);
        calls.sign(TestPeople.PASSWORD).expectStatus().isEqualTo(422);
        assertThat(DossierCalls.body(calls.get(town.leader, calls.team()))).containsEntry("status", "REPORTING");
        assertThat(DossierCalls.items(calls.get(town.leader, calls.team() + "/signatures")))
                .isEmpty();
    }

    private int failures() {
        return town.jdbc
                .sql("select failed_logins from person where id = ?")
                .param(town.leader.id().value())
                .query(Integer.class)
                .single();
    }

    @Test
    void what_is_signed_is_kept_byte_for_byte_and_can_be_verified() {
        var visits = town.visited();
        town.put(town.team, TeamStatus.REPORTING);
        town.login(town.leader);
        calls.sign(TestPeople.PASSWORD).expectStatus().isOk();
        var signatures = DossierCalls.items(calls.get(town.recorder, calls.team() + "/signatures"));
        assertThat(signatures)
                .hasSize(3)
                .allSatisfy(one -> assertThat(one)
                        .containsEntry("signing", 1)
                        .containsEntry("intact", true)
                        .containsEntry("signedBy", "陈组长"));
        var form = DossierCalls.file(
                calls.get(town.recorder, DossierCalls.visit(visits.getLast().value(), "record-form")));
        assertThat(DossierCalls.file(calls.get(
                        town.recorder, DossierCalls.visit(visits.getLast().value(), "record-form"))))
                .isEqualTo(form);
        assertThat(calls.verify(form)).containsEntry("valid", true);
        town.write(visits.getLast(), "改动", "改动");
        assertThat(DossierCalls.file(calls.get(
                        town.provinceUnion, DossierCalls.visit(visits.getLast().value(), "record-form"))))
                .isEqualTo(form);
        var report = DossierCalls.file(calls.get(town.recorder, calls.reportFile(true)));
        var match = calls.verify(report);
        assertThat(match).containsEntry("valid", true);
        var found = (Map<?, ?>) ((List<?>) Objects.requireNonNull(match.get("signatures"))).getFirst();
        assertThat(found.get("document")).isEqualTo((Object) "REPORT");
        var kept = calls.get(town.recorder, calls.team() + "/signatures/" + found.get("id") + "/file.docx");
        assertThat(DossierCalls.file(kept)).isEqualTo(report);
        report[report.length / 2] ^= 1;
        assertThat(calls.verify(report)).containsEntry("valid", false).containsEntry("signatures", List.of());
        calls.saveReport(town.member, "\"1\"", "一、问题").expectStatus().isEqualTo(409);
    }
}
