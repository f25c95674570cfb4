package org.chabaocu.hazard.persistence;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.chabaocu.hazard.domain.Acceptance;
import org.chabaocu.hazard.domain.Hazard;
import org.chabaocu.hazard.domain.HazardState.CloseOut;
import org.chabaocu.hazard.domain.HazardState.Dismissal;
import org.chabaocu.hazard.domain.HazardState.Extension;
import org.chabaocu.hazard.domain.HazardState.Filing;
import org.chabaocu.hazard.domain.HazardState.Listing;
import org.chabaocu.hazard.domain.HazardState.Plan;
import org.chabaocu.hazard.domain.HazardState.StopWork;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.people.PersonId;
import org.jspecify.annotations.Nullable;

/** The columns of a hazard: those that change are written from one list, and all are read back into the aggregate's parts. */
final class HazardColumns {

    private static final Map<String, Function<Hazard, @Nullable Object>> CHANGING = changing();

    static final String ALL = """
            h.unit_id, h.id, h.province_id, h.city_id, h.county_id, h.number, h.location_id, h.source, h.place, h.description,
            h.found_at, h.reported_at, h.reporter_id, h.claim_hash, """ + CHANGING.keySet().stream().map("h."::concat).collect(joining(", "));

    /** Whether a change begins a new clock, so that reminders begin anew. */
    static final String NEW_CLOCK = """
            row(status, round, due_at) is distinct from row(cast(:status as text), cast(:round as int), cast(:due_at as timestamptz))
            """.strip();

    private HazardColumns() {}

    static String names() {
        return String.join(", ", CHANGING.keySet());
    }

    static String values() {
        return CHANGING.keySet().stream().map(":"::concat).collect(joining(", "));
    }

    static String assignments() {
        return CHANGING.keySet().stream().map(name -> name + " = :" + name).collect(joining(", "));
    }

    static Map<String, @Nullable Object> parameters(Hazard hazard) {
        var parameters = new LinkedHashMap<String, @Nullable Object>();
        CHANGING.forEach((name, value) -> parameters.put(name, value.apply(hazard)));
        return parameters;
    }

    private static Map<String, Function<Hazard, @Nullable Object>> changing() {
        var columns = new LinkedHashMap<String, Function<Hazard, @Nullable Object>>();
        columns.put("department_id", hazard -> id(hazard.where().departmentId()));
        columns.put("team_id", hazard -> id(hazard.where().teamId()));
        columns.put("status", hazard -> hazard.status().name());
        columns.put("version", Hazard::version);
        columns.put("round", Hazard::round);
        columns.put("due_at", hazard -> time(hazard.dueAt()));
        columns.put("category", Hazard::category);
        columns.put("imminent", Hazard::isImminent);
        columns.put("objected", Hazard::objected);
        columns.put("event_seq", Hazard::eventSeq);
        columns.put("head_hash", hazard -> HexFormat.of().parseHex(hazard.headHash()));
        part(columns, "grade", Hazard::grading, grading -> grading.grade().name());
        part(columns, "cause", Hazard::grading, grading -> grading.cause().name());
        part(columns, "level", Hazard::plan, plan -> plan.level().name());
        part(columns, "responsible_id", Hazard::plan, plan -> id(plan.responsible()));
        part(columns, "measures", Hazard::plan, Plan::measures);
        part(columns, "funds", Hazard::plan, Plan::funds);
        part(columns, "deadline", Hazard::plan, Plan::deadline);
        part(columns, "archive_number", Hazard::filing, Filing::archiveNumber);
        part(columns, "filed_on", Hazard::filing, Filing::filedOn);
        part(columns, "government_department", Hazard::filing, Filing::governmentDepartment);
        part(columns, "document_number", Hazard::filing, Filing::documentNumber);
        part(columns, "notified_on", Hazard::filing, Filing::notifiedOn);
        part(columns, "listing_number", Hazard::listing, Listing::number);
        part(columns, "listed_at", Hazard::listing, listing -> time(listing.at()));
        part(columns, "delist_document", Hazard::listing, Listing::delistDocument);
        part(columns, "delisted_on", Hazard::listing, Listing::delistedOn);
        part(columns, "stop_advised_at", Hazard::stopWork, stop -> time(stop.advisedAt()));
        part(columns, "stop_answer", Hazard::stopWork, StopWork::answer);
        part(columns, "stop_answered_at", Hazard::stopWork, stop -> time(stop.answeredAt()));
        part(columns, "stop_lifted_at", Hazard::stopWork, stop -> time(stop.liftedAt()));
        part(
                columns,
                "dismissal",
                Hazard::dismissal,
                dismissal -> dismissal.to().name());
        part(columns, "dismissal_by", Hazard::dismissal, dismissal -> id(dismissal.by()));
        part(columns, "duplicate_of", Hazard::dismissal, Dismissal::duplicateOf);
        part(columns, "extension_deadline", Hazard::extension, Extension::deadline);
        part(columns, "extension_by", Hazard::extension, extension -> id(extension.by()));
        columns.put("rectified_by", hazard -> id(hazard.acceptance().rectifiedBy()));
        columns.put("rectified_at", hazard -> time(hazard.acceptance().rectifiedAt()));
        part(columns, "inspected_by", hazard -> hazard.acceptance().inspection(), verdict -> id(verdict.by()));
        part(columns, "inspected_at", hazard -> hazard.acceptance().inspection(), verdict -> time(verdict.at()));
        part(columns, "passed", hazard -> hazard.acceptance().inspection(), Acceptance.Verdict::positive);
        part(columns, "supervised_by", hazard -> hazard.acceptance().supervision(), verdict -> id(verdict.by()));
        part(columns, "supervised_at", hazard -> hazard.acceptance().supervision(), verdict -> time(verdict.at()));
        part(columns, "agreed", hazard -> hazard.acceptance().supervision(), Acceptance.Verdict::positive);
        part(columns, "close_number", Hazard::closeOut, CloseOut::number);
        part(columns, "closed_at", Hazard::closeOut, closeOut -> time(closeOut.at()));
        return columns;
    }

    private static <P> void part(
            Map<String, Function<Hazard, @Nullable Object>> columns,
            String name,
            Function<Hazard, @Nullable P> part,
            Function<P, @Nullable Object> value) {
        columns.put(name, hazard -> {
            var present = part.apply(hazard);
            return present == null ? null : value.apply(present);
        });
    }

    static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable UUID id(@Nullable OrganizationId id) {
        return id == null ? null : id.value();
    }

    static @Nullable UUID id(@Nullable PersonId id) {
        return id == null ? null : id.value();
    }
}
