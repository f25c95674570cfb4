package org.chabaocu.campaign.record;

import static org.chabaocu.campaign.record.RecordField.CONTENT;
import static org.chabaocu.campaign.record.RecordField.COUNTERPART;
import static org.chabaocu.campaign.record.RecordField.DOCUMENT_NUMBER;
import static org.chabaocu.campaign.record.RecordField.ENDS_ON;
import static org.chabaocu.campaign.record.RecordField.EXAM;
import static org.chabaocu.campaign.record.RecordField.HOURS;
import static org.chabaocu.campaign.record.RecordField.LEVEL;
import static org.chabaocu.campaign.record.RecordField.PARTICIPANTS;
import static org.chabaocu.campaign.record.RecordField.PLACE;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.chabaocu.organization.OrganizationKind;
import org.jspecify.annotations.Nullable;

/** The kinds of records as one table: the item of the checklist of units and of city unions each speaks to, and what it asks for. */
public enum RecordKind {
    DOCUMENT_STUDY("U-1-1", null, DOCUMENT_NUMBER, PLACE, PARTICIPANTS, CONTENT),
    NUMBER_ONE_PROJECT(null, "C-1-1", DOCUMENT_NUMBER, CONTENT),
    ANNUAL_PLAN("U-1-2", "C-1-2", DOCUMENT_NUMBER, CONTENT),
    KICKOFF_MEETING("U-1-3", null, PLACE, PARTICIPANTS, CONTENT),
    PROGRESS_MEETING("U-1-4", null, PLACE, PARTICIPANTS, CONTENT),
    BULLETIN("U-1-4", null, DOCUMENT_NUMBER, CONTENT),
    SAFETY_EDUCATION("U-2-1", null, ENDS_ON, PLACE, PARTICIPANTS, HOURS, CONTENT),
    INDUCTION_TRAINING("U-2-2", null, ENDS_ON, PLACE, LEVEL, PARTICIPANTS, HOURS, EXAM, CONTENT),
    ALL_STAFF_TRAINING("U-2-3", null, ENDS_ON, PLACE, PARTICIPANTS, HOURS, EXAM, CONTENT),
    DRILL("U-2-3", null, PLACE, PARTICIPANTS, HOURS, CONTENT),
    CARRIER("U-3-1", null, ENDS_ON, PLACE, PARTICIPANTS, CONTENT),
    JOINT_CHECK("U-3-3", null, ENDS_ON, COUNTERPART, PLACE, PARTICIPANTS, CONTENT),
    HAZARD_RULES("U-3-4", null, DOCUMENT_NUMBER, CONTENT),
    CADRE_TRAINING_RULES(null, "C-2-1", DOCUMENT_NUMBER, CONTENT),
    CADRE_TRAINING(null, "C-2-2", ENDS_ON, PLACE, PARTICIPANTS, HOURS, EXAM, CONTENT),
    LEADER_TRAINING(null, "C-2-3", ENDS_ON, COUNTERPART, PLACE, PARTICIPANTS, HOURS, EXAM, CONTENT),
    CONCENTRATED_ACTION(null, "C-3-1", ENDS_ON, PLACE, PARTICIPANTS, CONTENT),
    KEY_UNIT_PAIRING(null, "C-3-2", ENDS_ON, COUNTERPART, PARTICIPANTS, CONTENT),
    MEDIA_COVERAGE(null, "C-3-3", COUNTERPART, CONTENT),
    REPORT_TO_LEADERSHIP(null, "C-4-1", COUNTERPART, PLACE, CONTENT),
    LEADER_INSTRUCTION(null, "C-4-2", COUNTERPART, DOCUMENT_NUMBER, CONTENT),
    SYSTEM_INCLUSION("U-4-1", "C-4-3", DOCUMENT_NUMBER, CONTENT),
    REWARD_FUND("U-4-3", null, DOCUMENT_NUMBER, CONTENT),
    JOINT_ACTIVITY(null, "C-4-4", ENDS_ON, COUNTERPART, PLACE, PARTICIPANTS, CONTENT),
    SUPERVISION_PLAN(null, "C-5-1", DOCUMENT_NUMBER, CONTENT),
    SUPERVISION_HANDBOOK(null, "C-5-1", DOCUMENT_NUMBER, CONTENT),
    DISPATCH(null, "C-5-2", PLACE, PARTICIPANTS, CONTENT),
    SPECIAL_SUPERVISION(null, "C-5-3", ENDS_ON, COUNTERPART, PLACE, PARTICIPANTS, CONTENT);

    private final @Nullable String unitItem;
    private final @Nullable String cityItem;
    private final Set<RecordField> fields;

    RecordKind(@Nullable String unitItem, @Nullable String cityItem, RecordField... fields) {
        this.unitItem = unitItem;
        this.cityItem = cityItem;
        this.fields = Collections.unmodifiableSet(EnumSet.copyOf(List.of(fields)));
    }

    /** The kinds an organisation of this level keeps, in the order of its checklist; none but for units and city unions. */
    public static List<RecordKind> of(OrganizationKind level) {
        return Stream.of(values()).filter(kind -> kind.isFor(level)).toList();
    }

    public boolean isFor(OrganizationKind level) {
        return item(level) != null;
    }

    /** The code of the item this speaks to, such as {@code U-1-1}; null where the kind belongs to the other level. */
    public @Nullable String item(OrganizationKind level) {
        return switch (level) {
            case UNIT -> unitItem;
            case CITY_UNION -> cityItem;
            case PROVINCE_UNION, COUNTY, DEPARTMENT, TEAM -> null;
        };
    }

    public boolean asksFor(RecordField field) {
        return fields.contains(field);
    }

    /** Whether people are taught: it has class hours, and its participants may check in with their phones. */
    public boolean isTraining() {
        return asksFor(HOURS);
    }
}
