package org.chabaocu.campaign.certificate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.chabaocu.organization.Lineage;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.organization.OrganizationKind;
import org.chabaocu.people.PersonId;
import org.jspecify.annotations.Nullable;

/** Rows of certificates and special posts as values. */
final class CertificateRows {

    /** The columns of the certificate table, known as c, that {@link #certificate} reads. */
    static final String COLUMNS = """
            c.unit_id, c.id, c.province_id, c.city_id, c.county_id, c.kind, c.kind_version, c.work, c.holder_id,
            c.holder_name, c.holder_employer, c.number, c.issued_on, c.expires_on, c.review_due_on, c.status, c.ended_on,
            c.ended_reason, c.replaces, c.version
            """;

    private CertificateRows() {}

    static Certificate certificate(ResultSet row, int number) throws SQLException {
        var replaces = row.getObject("replaces", UUID.class);
        var endedOn = row.getObject("ended_on", LocalDate.class);
        return new Certificate(
                new CertificateId(row.getObject("id", UUID.class)),
                unit(row),
                row.getString("kind"),
                row.getInt("kind_version"),
                row.getString("work"),
                holder(row),
                row.getString("number"),
                new Term(
                        row.getObject("issued_on", LocalDate.class),
                        row.getObject("expires_on", LocalDate.class),
                        row.getObject("review_due_on", LocalDate.class)),
                CertificateStatus.valueOf(row.getString("status")),
                endedOn == null ? null : new Certificate.Ending(endedOn, row.getString("ended_reason")),
                replaces == null ? null : new CertificateId(replaces),
                row.getLong("version"));
    }

    static Holder holder(ResultSet row) throws SQLException {
        var person = row.getObject("holder_id", UUID.class);
        return new Holder(
                person == null ? null : new PersonId(person),
                row.getString("holder_name"),
                row.getString("holder_employer"));
    }

    static Lineage unit(ResultSet row) throws SQLException {
        var unit = new OrganizationId(row.getObject("unit_id", UUID.class));
        return new Lineage(
                unit,
                OrganizationKind.UNIT,
                new OrganizationId(row.getObject("province_id", UUID.class)),
                id(row, "city_id"),
                id(row, "county_id"),
                unit,
                null,
                null);
    }

    private static @Nullable OrganizationId id(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new OrganizationId(id);
    }

    static @Nullable UUID value(@Nullable OrganizationId id) {
        return id == null ? null : id.value();
    }
}
