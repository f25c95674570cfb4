package org.chabaocu.supervision.round;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.chabaocu.platform.Refusal.FieldFault;
import org.chabaocu.platform.Text;
import org.chabaocu.supervision.domain.Stratum;
import org.jspecify.annotations.Nullable;

/** What is wrong with a plan whose fields are filled: every fault, named by its field. */
final class PlanRules {

    private final RoundCommand plan;
    private final PlanFacts facts;
    private final List<FieldFault> faults = new ArrayList<>();

    private PlanRules(RoundCommand plan, PlanFacts facts) {
        this.plan = plan;
        this.facts = facts;
    }

    static List<FieldFault> faults(RoundCommand plan, PlanFacts facts) {
        var rules = new PlanRules(plan, facts);
        if (plan.endsOn().isBefore(plan.startsOn())) rules.add("endsOn", "ENDS_BEFORE_START");
        rules.checkStrata();
        rules.checkTeams();
        return rules.faults;
    }

    private void checkStrata() {
        var seen = new HashSet<String>();
        for (var i = 0; i < plan.strata().size(); i++) checkStratum(i, seen);
    }

    private void checkStratum(int i, HashSet<String> seen) {
        var stratum = plan.strata().get(i);
        var path = "strata[" + i + "].";
        var city = facts.cities().get(stratum.cityId());
        if (city == null) {
            add(path + "cityId", "UNKNOWN_CITY");
            return;
        }
        if (overlaps(stratum, seen)) add(path + "cityId", "STRATUM_TWICE", city);
        if (plan.teams().stream().noneMatch(team -> team.cities().contains(stratum.cityId())))
            add(path + "cityId", "NO_TEAM", city);
        var size = facts.sizes().getOrDefault(Stratum.text(stratum.cityId(), stratum.kindText()), 0);
        if (size == 0) add(path + "count", "EMPTY_STRATUM", city);
        else if (stratum.count() > size) add(path + "count", "QUOTA", size);
    }

    /** A unit is in one stratum only: a city is drawn from as a whole or by kinds. */
    private static boolean overlaps(RoundCommand.Stratum stratum, HashSet<String> seen) {
        var whole = stratum.cityId().toString();
        var overlaps = seen.contains(stratum.kindText().isEmpty() ? whole + "/" : whole)
                || !seen.add(Stratum.text(stratum.cityId(), stratum.kindText()));
        if (!stratum.kindText().isEmpty()) seen.add(whole + "/");
        return overlaps;
    }

    private void checkTeams() {
        var names = new HashSet<String>();
        var teamOfCity = new HashMap<UUID, Integer>();
        for (var i = 0; i < plan.teams().size(); i++) {
            var team = plan.teams().get(i);
            if (!names.add(team.name().strip())) add("teams[" + i + "].name", "TEAM_TWICE");
            checkPeople(i, team);
            checkCities(i, team, teamOfCity);
        }
    }

    private void checkPeople(int i, RoundCommand.Team team) {
        var path = "teams[" + i + "].";
        if (team.leaderId() == null) add(path + "leaderId", "NO_LEADER");
        else checkPerson(path + "leaderId", team.leaderId(), team);
        if (team.recorderId() == null) add(path + "recorderId", "NO_RECORDER");
        else checkPerson(path + "recorderId", team.recorderId(), team);
        for (var m = 0; m < team.members().size(); m++)
            checkPerson(path + "memberIds[" + m + "]", team.members().get(m), team);
    }

    private void checkPerson(String field, UUID id, RoundCommand.Team team) {
        var person = facts.people().get(id);
        if (person == null) {
            add(field, "UNKNOWN_PERSON");
            return;
        }
        var own = ownCity(person, team);
        if (own != null) add(field, "RECUSAL", person.name(), own);
    }

    private @Nullable String ownCity(PlanFacts.Inspector person, RoundCommand.Team team) {
        return team.cities().stream()
                .filter(person::isFrom)
                .map(city -> facts.cities().getOrDefault(city, ""))
                .findFirst()
                .orElse(null);
    }

    private void checkCities(int i, RoundCommand.Team team, HashMap<UUID, Integer> teamOfCity) {
        if (team.cities().isEmpty()) add("teams[" + i + "].cityIds", "NO_CITY");
        for (var c = 0; c < team.cities().size(); c++) {
            var field = "teams[" + i + "].cityIds[" + c + "]";
            var city = team.cities().get(c);
            var name = facts.cities().get(city);
            if (name == null) add(field, "UNKNOWN_CITY");
            else if (teamOfCity.putIfAbsent(city, i) != null) add(field, "CITY_TWICE", name);
        }
    }

    private void add(String field, String fault, Object... arguments) {
        faults.add(new FieldFault(field, Text.of("supervision.fault." + fault, arguments)));
    }
}
