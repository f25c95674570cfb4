package org.chabaocu.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.chabaocu.audit.verification.ChainBackupCheck;
import org.chabaocu.hazard.Calls;
import org.chabaocu.hazard.Case;
import org.chabaocu.hazard.Province;
import org.chabaocu.hazard.Province.Hospital;
import org.chabaocu.hazard.Provinces;
import org.chabaocu.platform.ApplicationTest;
import org.chabaocu.platform.TestDatabase;
import org.chabaocu.platform.backup.BackupFile;
import org.chabaocu.platform.backup.WriteBackup;
import org.chabaocu.platform.postgres.DatabaseAddress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChainVerificationTest {

    private static final String DATA_CHANGED = """
            update hazard_event set data = jsonb_set(data, '{description}', '"nothing was ever wrong"')
            where hazard_id = :hazard and seq = 1
            """;
    private static final String LAST_DELETED = "delete from hazard_event where hazard_id = :hazard and seq = 3";

    @Autowired
    Provinces provinces;

    @Autowired
    Calls calls;

    @Autowired
    Tampering tampering;

    @Autowired
    JdbcClient jdbc;

    private Province province;
    private Hospital hospital;

    @BeforeAll
    void settle() {
        province = provinces.fresh();
        hospital = province.hospital();
    }

    @Test
    void an_untouched_chain_is_valid_for_whoever_sees_the_hazard() {
        var hazard = withThreeEvents();

        var answer = calls.get(hospital.worker(), verify(hazard)).is(200).body();

        assertThat(answer.path("valid").asBoolean()).isTrue();
        assertThat(answer.path("events").asInt()).isEqualTo(3);
        assertThat(answer.path("brokenAt").isNull()).isTrue();
        assertThat(answer.propertyNames()).containsExactly("valid", "events", "brokenAt");
    }

    @Test
    void outside_its_scope_a_hazard_has_no_chain() {
        var hazard = withThreeEvents();

        calls.get(province.stranger().safety(), verify(hazard)).is(404);
        calls.get(province.otherCityUnion(), verify(hazard)).is(404);
        calls.get(null, verify(hazard)).is(401);
        calls.get(hospital.safety(), "/api/v1/audit/verify?hazard=nonsense").faults("hazard");
    }

    @Test
    void changed_data_is_found_where_it_stands() {
        assertThat(brokenAtAfter(DATA_CHANGED)).isEqualTo(1);
    }

    @Test
    void a_changed_actor_is_found() {
        assertThat(brokenAtAfter("update hazard_event set actor_id = null where hazard_id = :hazard and seq = 2"))
                .isEqualTo(2);
    }

    @Test
    void a_missing_last_event_is_found() {
        assertThat(brokenAtAfter(LAST_DELETED)).isEqualTo(3);
    }

    @Test
    void a_missing_event_in_between_is_found() {
        assertThat(brokenAtAfter("delete from hazard_event where hazard_id = :hazard and seq = 2"))
                .isEqualTo(2);
    }

    @Test
    void two_events_that_changed_places_are_found() {
        assertThat(brokenAtAfter(
                        "update hazard_event set seq = 99 where hazard_id = :hazard and seq = 2",
                        "update hazard_event set seq = 2 where hazard_id = :hazard and seq = 3",
                        "update hazard_event set seq = 3 where hazard_id = :hazard and seq = 99"))
                .isEqualTo(2);
    }

    @Test
    void a_state_set_past_the_chain_is_found() {
        assertThat(brokenAtAfter("update hazard set status = 'DISMISSED', dismissal = 'DISMISSED' where id = :hazard"))
                .isEqualTo(3);
    }

    @Test
    void an_event_cannot_be_changed_without_taking_the_right_to_do_so() {
        assertThatThrownBy(() -> jdbc.sql("update hazard_event set data = '{}'").update())
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> jdbc.sql("delete from audit_root").update())
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void administrators_and_the_province_union_verify_all_that_is_theirs() {
        var own = provinces.fresh();
        var first = Case.reported(calls, own.hospital()).act(own.hospital().safety(), "record-interim-measure", note());
        var second = Case.reported(calls, own.stranger());

        var sound =
                calls.get(own.administrator(), "/api/v1/audit/verify").is(200).body();
        assertThat(sound.path("events").asInt()).isEqualTo(3);
        assertThat(sound.path("chains").asInt()).isEqualTo(2);
        assertThat(sound.at("/brokenAt/subject").asString("")).isEmpty();

        tampering.with("hazard_event", second.id(), DATA_CHANGED);
        var broken =
                calls.get(own.provinceUnion(), "/api/v1/audit/verify").is(200).body();
        assertThat(broken.path("valid").asBoolean()).isFalse();
        assertThat(broken.at("/brokenAt/subject").asString()).isEqualTo(second.id());
        assertThat(broken.at("/brokenAt/seq").asInt()).isEqualTo(1);

        calls.get(own.hospital().safety(), "/api/v1/audit/verify").is(403);
        assertThat(first.events()).hasSize(2);
    }

    @Test
    void rewards_and_their_rules_are_verified_with_the_hazards() {
        var own = provinces.fresh();
        var address = "/api/v1/units/" + own.hospital().id() + "/reward-rule";
        var tariff = List.of(Map.of("grade", "GENERAL", "amount", 100));
        calls.put(own.hospital().leader(), address, Map.of("fund", 1000, "tariff", tariff))
                .is(200);
        calls.put(own.hospital().leader(), address, Map.of("fund", 2000, "tariff", tariff))
                .is(200);

        var sound =
                calls.get(own.administrator(), "/api/v1/audit/verify").is(200).body();
        assertThat(sound.path("events").asInt()).isEqualTo(2);
        assertThat(sound.at("/brokenAt/subject").asString("")).isEmpty();

        tampering.with("reward_event", Map.of("unit", own.hospital().id()), """
                update reward_event set data = jsonb_set(data, '{fund}', '9999') where unit_id = :unit and seq = 2
                """);
        var broken =
                calls.get(own.administrator(), "/api/v1/audit/verify").is(200).body();
        assertThat(broken.at("/brokenAt/seq").asInt()).isEqualTo(2);
    }

    @Test
    void a_backup_tells_the_same_without_a_database(@TempDir Path folder) throws IOException {
        var sound = withThreeEvents();
        var changed = withThreeEvents();
        var shortened = withThreeEvents();
        tampering.with("hazard_event", changed.id(), DATA_CHANGED);
        tampering.with("hazard_event", shortened.id(), LAST_DELETED);

        var faults = faultsOfBackup(folder);

        assertThat(faults).noneMatch(fault -> fault.contains(sound.id()));
        assertThat(faults)
                .contains(
                        "the chain of hazard %s is broken at event 1".formatted(changed.id()),
                        "the chain of hazard %s is broken at event 3".formatted(shortened.id()));
    }

    private static List<String> faultsOfBackup(Path folder) throws IOException {
        var target = folder.resolve("backup.zip");
        var address = new DatabaseAddress(TestDatabase.url(), "chabaocu", "");
        new WriteBackup(Clock.systemUTC()).write(address, folder.resolve("files"), target);
        try (var backup = BackupFile.open(target)) {
            return new ChainBackupCheck().faults(backup);
        }
    }

    private int brokenAtAfter(String... statements) {
        var hazard = withThreeEvents();
        tampering.with("hazard_event", hazard.id(), statements);
        var answer = calls.get(hospital.safety(), verify(hazard)).is(200).body();
        assertThat(answer.path("valid").asBoolean()).isFalse();
        return answer.path("brokenAt").asInt();
    }

    private Case withThreeEvents() {
        return Case.reported(calls, hospital).gradedGeneral().act(hospital.safety(), "record-interim-measure", note());
    }

    private static Map<String, String> note() {
        return Map.of("measure", "设置警戒线");
    }

    private static String verify(Case hazard) {
        return "/api/v1/audit/verify?hazard=" + hazard.id();
    }
}
