package org.chabaocu.supervision.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chabaocu.administration.TestProvince;
import org.chabaocu.hazard.Calls;
import org.chabaocu.organization.OrganizationKind;
import org.chabaocu.platform.ApplicationTest;
import org.chabaocu.supervision.SupervisionTown;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A whole province: 16 cities with 5,000 units each. The times are printed. */
@ApplicationTest
class LargeDrawTest {

    private static final int CITIES = 16;
    private static final int UNITS_EACH = 5_000;
    private static final String ROUNDS = "/api/v1/supervision/rounds";

    @Autowired
    ApplicationContext context;

    @Autowired
    Calls calls;

    @Autowired
    JdbcClient jdbc;

    @Test
    void eighty_thousand_units_are_frozen_and_drawn() {
        var town = new SupervisionTown(context);
        var tree = new TestProvince(context);
        var strata = new ArrayList<Object>();
        var cities = new ArrayList<String>();
        for (var i = 0; i < CITIES; i++) {
            var city =
                    tree.below(town.province, OrganizationKind.CITY_UNION, "市" + i, Integer.toString(351000 + i * 100));
            jdbc.sql("""
                            insert into organization (id, kind, parent_id, name, code, province_id, city_id, unit_id, created_at)
                            select u.id, 'UNIT', :city, '第' || u.n || '单位', 'L' || :i || '-' || u.n, :province, :city, u.id, now()
                            from (select gen_random_uuid() as id, n from generate_series(1, :count) as n) u
                            """)
                    .param("city", city.id().value())
                    .param("province", town.province.id().value())
                    .param("i", i)
                    .param("count", UNITS_EACH)
                    .update();
            strata.add(town.stratum(city, "", 5));
            cities.add(town.id(city));
        }
        jdbc.sql("analyze organization").update();
        var team = town.team("组", 0, town.city);
        team.put("cityIds", cities);
        var plan = town.plan("strata", strata);
        plan.put("teams", List.of(team));
        var round = calls.post(town.union, ROUNDS, plan).is(201).text("id");

        // Once to warm up, then measured.
        calls.post(town.union, ROUNDS + "/" + round + "/freeze", Map.of()).is(200);
        calls.post(town.union, ROUNDS + "/" + round + "/draw", Map.of("entropy", "warm"))
                .is(200);
        var begin = System.nanoTime();
        var frozen = calls.post(town.union, ROUNDS + "/" + round + "/freeze", Map.of("reason", "again"))
                .is(200);
        var frozenAt = System.nanoTime();
        var drawn = calls.post(town.union, ROUNDS + "/" + round + "/draw", Map.of("entropy", "3 1 4 1 5"))
                .is(200);
        var drawnAt = System.nanoTime();
        var file = calls.get(null, "/public/draws/" + drawn.text("drawId") + ".json")
                .is(200)
                .response()
                .body();
        var readAt = System.nanoTime();
        System.out.printf(
                "draw: %d units in %d cities: frozen in %d ms, drawn in %d ms (answer with all reserves), read in %d ms (%d MB)%n",
                CITIES * UNITS_EACH,
                CITIES,
                (frozenAt - begin) / 1_000_000,
                (drawnAt - frozenAt) / 1_000_000,
                (readAt - drawnAt) / 1_000_000,
                file.length() / 1_000_000);
        assertThat(frozen.body().path("frameSize").asInt()).isEqualTo(CITIES * UNITS_EACH);
        assertThat(drawn.body().path("selected").size()).isEqualTo(CITIES * 5);
        assertThat(DrawCheck.of(DrawCheck.read(file))).allMatch(DrawCheck.Step::holds);
    }
}
