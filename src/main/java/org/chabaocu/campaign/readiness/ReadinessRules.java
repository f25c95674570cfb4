package org.chabaocu.campaign.readiness;

import static org.chabaocu.campaign.readiness.RecordsKept.once;
import static org.chabaocu.campaign.readiness.RecordsKept.repeated;
import static org.chabaocu.campaign.readiness.RecordsKept.standing;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chabaocu.campaign.record.RecordKind;
import org.chabaocu.organization.OrganizationKind;

/** The rule of each item of the two checklists, by its code; docs/readiness.md is written from this table. */
final class ReadinessRules {

    static final Map<String, Rule> OF_UNITS = table(
            row("U-1-1", once(RecordKind.DOCUMENT_STUDY)),
            row("U-1-2", once(RecordKind.ANNUAL_PLAN)),
            row("U-1-3", once(RecordKind.KICKOFF_MEETING)),
            row("U-1-4", regularly(RecordKind.PROGRESS_MEETING).and(regularly(RecordKind.BULLETIN))),
            row("U-2-1", repeated(RecordKind.SAFETY_EDUCATION, "readiness.word.often")),
            row("U-2-2", new InductionTraining()),
            row("U-2-3", new AllStaffTraining()),
            row("U-2-4", new CertifiedWork()),
            row("U-3-1", once(RecordKind.CARRIER)),
            row("U-3-2", new SteadyChecks()),
            row("U-3-3", new JointChecks()),
            row("U-3-4", new HazardRulesInUse()),
            row("U-4-1", standing(RecordKind.SYSTEM_INCLUSION)),
            row("U-4-2", new FiveGuarantees()),
            row("U-4-3", new RewardsForFinders()));

    static final Map<String, Rule> OF_CITY_UNIONS = table(
            row("C-1-1", once(RecordKind.NUMBER_ONE_PROJECT)),
            row("C-1-2", once(RecordKind.ANNUAL_PLAN)),
            row("C-2-1", standing(RecordKind.CADRE_TRAINING_RULES)),
            row("C-2-2", once(RecordKind.CADRE_TRAINING)),
            row("C-2-3", once(RecordKind.LEADER_TRAINING)),
            row("C-3-1", once(RecordKind.CONCENTRATED_ACTION)),
            row("C-3-2", once(RecordKind.KEY_UNIT_PAIRING)),
            row("C-3-3", repeated(RecordKind.MEDIA_COVERAGE, "readiness.word.widely")),
            row("C-4-1", once(RecordKind.REPORT_TO_LEADERSHIP)),
            row("C-4-2", once(RecordKind.LEADER_INSTRUCTION)),
            row("C-4-3", standing(RecordKind.SYSTEM_INCLUSION)),
            row("C-4-4", once(RecordKind.JOINT_ACTIVITY)),
            row("C-5-1", once(RecordKind.SUPERVISION_PLAN).and(standing(RecordKind.SUPERVISION_HANDBOOK))),
            row("C-5-2", repeated(RecordKind.DISPATCH, "readiness.word.often")),
            row("C-5-3", new SpecialSupervisions()));

    /** Rules and systems: once set up, they hold until they are changed, so that older records count too. */
    static final Set<RecordKind> STANDING = Collections.unmodifiableSet(EnumSet.of(
            RecordKind.HAZARD_RULES,
            RecordKind.SYSTEM_INCLUSION,
            RecordKind.REWARD_FUND,
            RecordKind.CADRE_TRAINING_RULES,
            RecordKind.SUPERVISION_HANDBOOK));

    private ReadinessRules() {}

    /** The rules of a checklist in its order; none for levels that have no checklist. */
    static Map<String, Rule> of(OrganizationKind level) {
        return switch (level) {
            case UNIT -> OF_UNITS;
            case CITY_UNION -> OF_CITY_UNIONS;
            case PROVINCE_UNION, COUNTY, DEPARTMENT, TEAM -> Map.of();
        };
    }

    private static RecordsKept regularly(RecordKind kind) {
        return repeated(kind, "readiness.word.regularly");
    }

    private record Row(String code, Rule rule) {}

    private static Row row(String code, Rule rule) {
        return new Row(code, rule);
    }

    private static Map<String, Rule> table(Row... rows) {
        var table = new LinkedHashMap<String, Rule>();
        List.of(rows).forEach(row -> table.put(row.code(), row.rule()));
        return Collections.unmodifiableMap(table);
    }
}
