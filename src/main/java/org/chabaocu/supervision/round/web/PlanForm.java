package org.chabaocu.supervision.round.web;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Refusal.FieldFault;
import org.chabaocu.platform.Text;
import org.chabaocu.supervision.domain.Stratum;
import org.chabaocu.supervision.domain.VisitMethod;
import org.chabaocu.supervision.round.RoundCommand;
import org.chabaocu.supervision.round.RoundView;
import org.jspecify.annotations.Nullable;

/**
 * The plan's form as it was sent. Its fields are named as the API names them, but for the strata: the field
 * {@code count:<stratum>} of each city and kind holds how many are drawn there, or nothing.
 */
final class PlanForm {

    static final int MOST_TEAMS = 30;
    private static final int STANDS_FOR_NONE = 2000;
    private static final String COUNT = "count:";
    private static final Pattern STRATUM = Pattern.compile("strata\\[(\\d+)]\\..*");
    private static final Pattern IN_LIST = Pattern.compile("(.*(?:Ids|methods))\\[[^\\]]*](?:\\..*)?");

    private final Map<String, List<String>> sent;
    private final List<FieldFault> faults = new ArrayList<>();
    private final List<String> countFields = new ArrayList<>();

    PlanForm(Map<String, String[]> parameters) {
        sent = new LinkedHashMap<>();
        parameters.forEach((name, values) -> sent.put(name, List.of(values)));
    }

    /** How many teams the form shows: those sent, one more if asked for. */
    int teams() {
        var shown = 0;
        while (shown < MOST_TEAMS && sent.containsKey("teams[" + shown + "].name")) shown++;
        return Math.clamp(shown + (sent.containsKey("addTeam") ? 1 : 0), 1, MOST_TEAMS);
    }

    /** Whether it was sent to be changed, not to be saved. */
    boolean isStillWritten() {
        return sent.containsKey("addTeam") || sent.containsKey("find");
    }

    String sought() {
        return one("sought");
    }

    List<UUID> people() {
        var ids = new ArrayList<UUID>();
        for (var i = 0; i < teams(); i++) {
            var prefix = "teams[" + i + "].";
            Stream.of("leaderId", "recorderId", "memberIds")
                    .flatMap(field -> sent.getOrDefault(prefix + field, List.of()).stream())
                    .flatMap(text -> Stream.ofNullable(uuid(text)))
                    .forEach(ids::add);
        }
        return ids;
    }

    /** The command; what cannot be read has something else in its place there and is a fault here. */
    RoundCommand command() {
        return new RoundCommand(
                one("title"),
                year(),
                one("content"),
                methods(),
                one("requirements"),
                date("startsOn", LocalDate.MIN),
                date("endsOn", LocalDate.MAX),
                strata(),
                teamsSent());
    }

    boolean isUnreadable() {
        return !faults.isEmpty();
    }

    /** What cannot be read, and what the rules say of the rest. */
    Refusal together(List<FieldFault> ofRules) {
        var fields = faults.stream().map(FieldFault::field).collect(toSet());
        var all = new ArrayList<>(faults);
        ofRules.stream()
                .map(fault -> new FieldFault(fieldOf(fault.field()), fault.text()))
                .filter(fault -> !fields.contains(fault.field()))
                .forEach(all::add);
        return new Refusal.Invalid(all);
    }

    /** The use case's faults beside the fields of this form. */
    Refusal named(Refusal refusal) {
        if (!(refusal instanceof Refusal.Invalid(var found))) return refusal;
        return new Refusal.Invalid(found.stream()
                .map(fault -> new FieldFault(fieldOf(fault.field()), fault.text()))
                .toList());
    }

    private String fieldOf(String path) {
        var stratum = STRATUM.matcher(path);
        if (stratum.matches()) return countFields.get(Integer.parseInt(stratum.group(1)));
        var list = IN_LIST.matcher(path);
        return list.matches() ? list.group(1) : path;
    }

    private List<VisitMethod> methods() {
        return Stream.of(VisitMethod.values())
                .filter(method -> sent.getOrDefault("methods", List.of()).contains(method.name()))
                .toList();
    }

    private List<RoundCommand.Stratum> strata() {
        var strata = new ArrayList<RoundCommand.Stratum>();
        sent.keySet().stream().filter(name -> name.startsWith(COUNT)).sorted().forEach(name -> {
            var count = number(name);
            var text = name.substring(COUNT.length());
            if (count == null || text.length() < 36) return;
            var city = uuid(text.substring(0, 36));
            if (city == null) return;
            countFields.add(name);
            strata.add(new RoundCommand.Stratum(city, Stratum.kind(text), count));
        });
        return strata;
    }

    private List<RoundCommand.Team> teamsSent() {
        var teams = new ArrayList<RoundCommand.Team>();
        for (var i = 0; i < teams(); i++) {
            var prefix = "teams[" + i + "].";
            teams.add(new RoundCommand.Team(
                    one(prefix + "name"),
                    uuid(one(prefix + "leaderId")),
                    uuid(one(prefix + "recorderId")),
                    uuids(prefix + "memberIds"),
                    uuids(prefix + "cityIds")));
        }
        return teams;
    }

    private String one(String name) {
        var values = sent.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    private @Nullable Integer number(String name) {
        var text = one(name).strip();
        if (text.isEmpty()) return null;
        if (text.matches("\\d{1,9}")) return Integer.valueOf(text);
        faults.add(new FieldFault(name, Text.of("supervision.fault.NUMBER")));
        return null;
    }

    private int year() {
        var year = number("year");
        if (year != null) return year;
        if (one("year").isBlank()) faults.add(new FieldFault("year", Text.of("fault.NotNull")));
        return STANDS_FOR_NONE;
    }

    /** @param otherwise stands in for a day that is not there, which is a fault */
    private LocalDate date(String name, LocalDate otherwise) {
        var text = one(name).strip();
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException odd) {
            var fault = text.isEmpty() ? "fault.NotNull" : "supervision.fault.DATE";
            faults.add(new FieldFault(name, Text.of(fault)));
            return otherwise;
        }
    }

    private List<UUID> uuids(String name) {
        return sent.getOrDefault(name, List.of()).stream()
                .flatMap(text -> Stream.ofNullable(uuid(text)))
                .toList();
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return text.isBlank() ? null : UUID.fromString(text.strip());
        } catch (IllegalArgumentException odd) {
            return null;
        }
    }

    /** The form of a plan that stands. */
    static Map<String, Object> values(RoundView round) {
        var plan = round.plan();
        var values = new LinkedHashMap<String, Object>();
        values.put("version", plan.version());
        values.put("title", plan.title());
        values.put("year", plan.year());
        values.put("content", plan.content());
        values.put("methods", names(plan.methods(), Enum::name));
        values.put("requirements", plan.requirements());
        values.put("startsOn", plan.startsOn());
        values.put("endsOn", plan.endsOn());
        for (var stratum : round.strata())
            values.put(COUNT + Stratum.text(stratum.cityId(), stratum.kind()), stratum.count());
        for (var i = 0; i < round.teams().size(); i++)
            put(values, "teams[" + i + "].", round.teams().get(i));
        return values;
    }

    private static void put(Map<String, Object> values, String prefix, RoundView.TeamRow team) {
        values.put(prefix + "name", team.name());
        values.put(prefix + "leaderId", team.leaderId());
        values.put(prefix + "recorderId", team.recorderId());
        values.put(
                prefix + "memberIds",
                names(team.members(), member -> member.id().toString()));
        values.put(prefix + "cityIds", names(team.cities(), city -> city.id().toString()));
    }

    private static <T> List<String> names(List<T> things, Function<T, String> name) {
        return things.stream().map(name).toList();
    }
}
