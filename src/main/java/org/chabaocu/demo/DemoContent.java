package org.chabaocu.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.chabaocu.hazard.Cause;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the demo province is made of, as it stands in resources/demo. */
record DemoContent(Province province, List<Facts> facts) {

    /** @param structures the departments of a kind of unit */
    record Province(
            String name,
            String code,
            String surnames,
            List<String> givenNames,
            List<City> cities,
            Map<Structure, List<Department>> structures,
            Map<Structure, List<String>> locations) {}

    /** @param suffix ends the usernames of union and government */
    record City(String name, String code, String suffix, String government, List<Unit> units) {}

    /** @param suffix ends the usernames of the unit's people */
    record Unit(String name, String code, String kind, Structure structure, int staff, String suffix) {}

    enum Structure {
        HOSPITAL,
        CDC,
        CENTRE
    }

    record Department(String name, List<String> teams) {}

    /** What there is to say about a hazard on its whole way; the last eight only for a major one. */
    record Facts(
            String key,
            List<Structure> structures,
            Scene scene,
            boolean major,
            String category,
            Cause cause,
            String place,
            String description,
            String reason,
            String measures,
            String done,
            BigDecimal funds,
            BigDecimal cost,
            @Nullable String contingency,
            @Nullable String clause,
            @Nullable String condition,
            @Nullable String harm,
            @Nullable String goals,
            @Nullable String emergencyPlan,
            @Nullable String stopScope,
            @Nullable String interim) {}

    static DemoContent read(JsonMapper json) {
        return new DemoContent(
                read(json, "demo/province.json", new TypeReference<>() {}),
                read(json, "demo/hazards.json", new TypeReference<>() {}));
    }

    private static <T> T read(JsonMapper json, String resource, TypeReference<T> type) {
        try (var in = new ClassPathResource(resource).getInputStream()) {
            return json.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Facts> of(Structure structure, boolean major) {
        return facts.stream()
                .filter(each -> each.major() == major && each.structures().contains(structure))
                .toList();
    }
}
