package org.chabaocu.supervision.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chabaocu.supervision.domain.Stratum;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The units that can be drawn. */
@Repository
class Units {

    private static final int ROWS_AT_ONCE = 5_000;

    private final JdbcClient jdbc;

    Units(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All active units of the strata; those without a city belong to their province union's. */
    Frame frame(List<Stratum> strata) {
        var texts = strata.stream().map(Stratum::text).collect(Collectors.toSet());
        var entries = new ArrayList<Frame.Entry>();
        jdbc.sql("""
                        select id, coalesce(city_id, province_id) as city_id, coalesce(unit_kind, '') as unit_kind, name
                        from organization
                        where (city_id in (:cities) or (city_id is null and province_id in (:cities)))
                            and kind = 'UNIT' and active
                        """)
                .param("cities", strata.stream().map(Stratum::cityId).distinct().toList())
                .withFetchSize(ROWS_AT_ONCE)
                .query(row -> {
                    var city = row.getString("city_id");
                    var stratum = stratum(city, row.getString("unit_kind"), texts);
                    if (!stratum.isEmpty())
                        entries.add(new Frame.Entry(stratum, row.getString("id"), row.getString("name")));
                });
        return new Frame(entries);
    }

    private static String stratum(String city, String kind, Set<String> wanted) {
        if (wanted.contains(city)) return city;
        var ofKind = city + "/" + kind;
        return !kind.isEmpty() && wanted.contains(ofKind) ? ofKind : "";
    }

    /** The present names of organisations or persons, by the text of their ids. */
    Map<String, String> names(DrawKind kind, List<String> ids) {
        var names = new HashMap<String, String>();
        var table = switch (kind) {
            case UNIT -> "organization";
            case INSPECTOR -> "person";
        };
        jdbc.sql("select id, name from %s where id = any (cast(:ids as uuid[]))".formatted(table))
                .param("ids", ids.toArray(String[]::new))
                .withFetchSize(ROWS_AT_ONCE)
                .query(row -> {
                    names.put(row.getString("id"), row.getString("name"));
                });
        return names;
    }

    /** The kinds' and cities' names are for people; a stratum's text is for the arithmetic. */
    Map<UUID, String> cityNames(List<UUID> cities) {
        var names = new HashMap<UUID, String>();
        if (cities.isEmpty()) return names;
        jdbc.sql("select id, name from organization where id in (:ids)")
                .param("ids", cities)
                .query(row -> {
                    names.put(row.getObject("id", UUID.class), row.getString("name"));
                });
        return names;
    }
}
