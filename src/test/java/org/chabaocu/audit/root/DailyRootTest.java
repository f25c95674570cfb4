package org.chabaocu.audit.root;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chabaocu.audit.Chain;
import org.chabaocu.audit.ChainLink;
import org.chabaocu.audit.ChainSource;
import org.chabaocu.audit.Tampering;
import org.chabaocu.hazard.Calls;
import org.chabaocu.hazard.Case;
import org.chabaocu.hazard.Province;
import org.chabaocu.hazard.Provinces;
import org.chabaocu.platform.ApplicationTest;
import org.chabaocu.platform.sql.Moments;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ApplicationTest
class DailyRootTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Autowired
    Provinces provinces;

    @Autowired
    Calls calls;

    @Autowired
    Tampering tampering;

    @Autowired
    ComputeRoots computeRoots;

    @Autowired
    Roots roots;

    @Autowired
    List<ChainSource> sources;

    @Autowired
    JdbcClient jdbc;

    private final Instant threeDaysAgo = Instant.now().minus(Duration.ofDays(3)).truncatedTo(ChronoUnit.MICROS);
    private Province province;
    private Case hazard;

    @BeforeEach
    void a_hazard_of_three_days_ago() {
        tampering.with("audit_root", Map.of(), "delete from audit_root");
        province = provinces.fresh();
        hazard = Case.reported(calls, province.hospital());
        forge(hazard, threeDaysAgo, "found long ago");
    }

    @AfterEach
    void forgotten() {
        tampering.with("audit_root", Map.of(), "delete from audit_root");
    }

    @Test
    void every_day_that_is_over_has_one_root_over_the_one_before() {
        computeRoots.compute();
        var all = roots.inOrder();

        assertThat(all.getFirst().previousRoot()).isEqualTo(ChainLink.GENESIS);
        assertThat(all.getLast().day()).isEqualTo(LocalDate.now(ZONE).minusDays(1));
        for (int i = 1; i < all.size(); i++) {
            assertThat(all.get(i).day()).isEqualTo(all.get(i - 1).day().plusDays(1));
            assertThat(all.get(i).previousRoot()).isEqualTo(all.get(i - 1).root());
        }
        computeRoots.compute();
        assertThat(roots.inOrder()).isEqualTo(all);
    }

    @Test
    void a_root_is_what_anybody_computes_from_the_heads_of_the_day() {
        computeRoots.compute();
        var day = LocalDate.ofInstant(threeDaysAgo, ZONE);
        var root = roots.inOrder().stream()
                .filter(one -> one.day().equals(day))
                .findFirst()
                .orElseThrow();

        var own = new RootHash(root.previousRoot());
        sources.stream()
                .sorted(Comparator.comparing(ChainSource::name))
                .forEach(source -> source.forEachHead(
                        day.atStartOfDay(ZONE).toInstant(),
                        day.plusDays(1).atStartOfDay(ZONE).toInstant(),
                        own::add));

        assertThat(root.heads()).isPositive().isEqualTo(own.heads());
        assertThat(root.root()).isEqualTo(own.root());
    }

    @Test
    void a_chain_forged_as_a_whole_is_betrayed_by_the_root_of_its_day() {
        computeRoots.compute();
        assertThat(verifyAll().path("valid").asBoolean()).isTrue();
        assertThat(verifyAll().path("roots").asInt()).isGreaterThanOrEqualTo(3);

        forge(hazard, threeDaysAgo, "nothing was ever wrong");

        var one = calls.get(province.hospital().safety(), "/api/v1/audit/verify?hazard=" + hazard.id());
        assertThat(one.body().path("valid").asBoolean()).isTrue();
        assertThat(verifyAll().path("valid").asBoolean()).isFalse();
        assertThat(verifyAll().at("/brokenAt/day").asString())
                .isEqualTo(LocalDate.ofInstant(threeDaysAgo, ZONE).toString());
    }

    @Test
    void the_roots_can_be_read_page_by_page_newest_first() {
        computeRoots.compute();
        var first = calls.get(province.hospital().worker(), "/api/v1/audit/roots?limit=2")
                .is(200)
                .body();
        var next = first.path("next").asString();
        var second = calls.get(province.hospital().worker(), "/api/v1/audit/roots?limit=1&after=" + next)
                .body();

        assertThat(first.at("/items/0/day").asString())
                .isEqualTo(LocalDate.now(ZONE).minusDays(1).toString());
        assertThat(first.at("/items/0/previousRoot")).isEqualTo(first.at("/items/1/root"));
        assertThat(first.at("/items/1/previousRoot")).isEqualTo(second.at("/items/0/root"));
        calls.get(null, "/api/v1/audit/roots").is(401);
    }

    private JsonNode verifyAll() {
        return calls.get(province.provinceUnion(), "/api/v1/audit/verify")
                .is(200)
                .body();
    }

    /** A whole chain made anew, sound in itself, as somebody with all rights and this code could. */
    private void forge(Case one, Instant at, String description) {
        var id = UUID.fromString(one.id());
        var link = new ChainLink(
                id,
                1,
                at,
                "report",
                null,
                "REPORTED",
                null,
                "WORKER",
                Map.of("description", description),
                ChainLink.GENESIS);
        var parameters = Map.of(
                "hazard",
                id,
                "at",
                Moments.parameter(at),
                "data",
                "{\"description\": \"%s\"}".formatted(description),
                "hash",
                HexFormat.of().parseHex(Chain.hash(link)));
        tampering.with("hazard_event", parameters, """
                update hazard_event set at = :at, data = cast(:data as jsonb), hash = :hash, actor_id = null
                where hazard_id = :hazard
                """, "update hazard set head_hash = :hash where id = :hazard");
        assertThat(jdbc.sql("select count(*) from hazard_event where hazard_id = :id and at = :at")
                        .param("id", id)
                        .param("at", Moments.parameter(at))
                        .query(Integer.class)
                        .single())
                .isOne();
    }
}
