package org.chabaocu.campaign.certificate;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.platform.sql.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The certificates of units, each written together with its entry in the history in one statement. */
@Repository
class Certificates {

    private static final String FOLLOW = """
            insert into certificate_event (unit_id, certificate_id, version, at, actor_id, role, action, data)
            select w.unit_id, w.id, w.version, :at, :actor, :role, :action, :data::jsonb from written w
            """;

    private static final String INSERT = """
            with written as (
                insert into certificate (unit_id, id, province_id, city_id, county_id, kind, kind_version, work, holder_id,
                    holder_name, holder_employer, number, issued_on, expires_on, review_due_on, status, replaces, version)
                values (:unit, :id, :province, :city, :county, :kind, :kindVersion, :work, :holder, :holderName, :employer,
                    :number, :issuedOn, :expiresOn, :reviewDueOn, :status, :replaces, :version)
                returning unit_id, id, version)
            """ + FOLLOW;

    private static final String UPDATE = """
            with written as (
                update certificate c set kind = :kind, kind_version = :kindVersion, work = :work, holder_id = :holder,
                    holder_name = :holderName, holder_employer = :employer, number = :number, issued_on = :issuedOn,
                    expires_on = :expiresOn, review_due_on = :reviewDueOn, status = :status, ended_on = :endedOn,
                    ended_reason = :endedReason, version = :version
                where c.unit_id = :unit and c.id = :id and c.version = :version - 1
                returning c.unit_id, c.id, c.version)
            """ + FOLLOW;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Certificates(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The certificate, locked until the transaction ends. */
    Optional<Certificate> lock(CertificateId id) {
        return jdbc.sql("select %s from certificate c where c.id = :id for update".formatted(CertificateRows.COLUMNS))
                .param("id", id.value())
                .query(CertificateRows::certificate)
                .optional();
    }

    /** Whether no other certificate in use has the number; it stays free until the transaction ends. */
    boolean isFree(OrganizationId unit, String kind, String number, @Nullable CertificateId except) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:what, 0))::text")
                .param("what", "certificate " + unit + " " + kind + " " + number)
                .query(String.class)
                .single();
        return jdbc.sql("""
                        select not exists (
                            select from certificate c
                            where c.unit_id = :unit and c.kind = :kind and c.number = :number and c.status = 'IN_USE'
                                and c.id is distinct from :except)
                        """)
                .param("unit", unit.value())
                .param("kind", kind)
                .param("number", number)
                .param("except", except == null ? null : except.value())
                .query(Boolean.class)
                .single();
    }

    void insert(Certificate certificate, CertificateAct act) {
        jdbc.sql(INSERT).params(parameters(certificate, act)).update();
    }

    void update(Certificate certificate, CertificateAct act) {
        var written = jdbc.sql(UPDATE).params(parameters(certificate, act)).update();
        if (written != 1) throw new IllegalStateException("certificate was not locked: " + certificate.id());
    }

    private Map<String, @Nullable Object> parameters(Certificate certificate, CertificateAct act) {
        var unit = certificate.unit();
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("unit", unit.id().value());
        parameters.put("id", certificate.id().value());
        parameters.put("province", unit.provinceId().value());
        parameters.put("city", CertificateRows.value(unit.cityId()));
        parameters.put("county", CertificateRows.value(unit.countyId()));
        parameters.put("kind", certificate.kind());
        parameters.put("kindVersion", certificate.kindVersion());
        parameters.put("work", certificate.work());
        parameters.put("holder", certificate.holder().personId());
        parameters.put("holderName", certificate.holder().name());
        parameters.put("employer", certificate.holder().employer());
        parameters.put("number", certificate.number());
        putTerm(certificate, parameters);
        parameters.put("version", certificate.version());
        parameters.put("at", Moments.parameter(act.at()));
        parameters.put("actor", act.by().value());
        parameters.put("role", act.role().name());
        parameters.put("action", act.kind().name());
        parameters.put("data", json.writeValueAsString(act.data()));
        return parameters;
    }

    private static void putTerm(Certificate certificate, Map<String, @Nullable Object> parameters) {
        var term = certificate.term();
        var ending = certificate.ending();
        var replaces = certificate.replaces();
        parameters.put("issuedOn", term.issuedOn());
        parameters.put("expiresOn", term.expiresOn());
        parameters.put("reviewDueOn", term.reviewDueOn());
        parameters.put("status", certificate.status().name());
        parameters.put("endedOn", ending == null ? null : ending.on());
        parameters.put("endedReason", ending == null ? null : ending.reason());
        parameters.put("replaces", replaces == null ? null : replaces.value());
    }

    /** The day of the last review; empty if there was none. */
    Optional<LocalDate> lastReview(Certificate certificate) {
        return jdbc.sql("""
                        select r.reviewed_on from certificate_review r
                        where r.unit_id = :unit and r.certificate_id = :id
                        order by r.reviewed_on desc limit 1
                        """)
                .param("unit", certificate.unit().id().value())
                .param("id", certificate.id().value())
                .query(LocalDate.class)
                .optional();
    }

    void addReview(Certificate certificate, LocalDate reviewedOn, LocalDate dueBefore, @Nullable LocalDate dueAfter) {
        jdbc.sql("""
                        insert into certificate_review (unit_id, certificate_id, reviewed_on, due_before, due_after)
                        values (:unit, :id, :on, :before, :after)
                        """)
                .param("unit", certificate.unit().id().value())
                .param("id", certificate.id().value())
                .param("on", reviewedOn)
                .param("before", dueBefore)
                .param("after", dueAfter)
                .update();
    }
}
