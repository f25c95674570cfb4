package org.chabaocu.campaign.certificate;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.organization.OrganizationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which unit and whom a row of the sheet means. */
@Repository
class CertificateSheetHolders {

    private final JdbcClient jdbc;
    private final CertificateKeepers keepers;

    CertificateSheetHolders(JdbcClient jdbc, CertificateKeepers keepers) {
        this.jdbc = jdbc;
        this.keepers = keepers;
    }

    /** The unit of the code among those the actor keeps; without a code the only one. */
    Optional<OrganizationId> unit(@Nullable String code, Actor actor) {
        if (code == null) return Optional.ofNullable(keepers.keptUnit(actor));
        return jdbc.sql("select o.id from organization o where o.kind = 'UNIT' and o.code = :code and o.id in (:kept)")
                .param("code", code)
                .param(
                        "kept",
                        actor.nodesWith(CertificateKeepers.KEEPERS).stream()
                                .map(node -> node.id().value())
                                .toList())
                .query(UUID.class)
                .optional()
                .map(OrganizationId::new);
    }

    /** The active people of the unit who may be meant: by username, or by name. */
    List<UUID> people(OrganizationId unit, String name, @Nullable String username) {
        return jdbc.sql("""
                        select p.id from person p join organization o on o.id = p.home_id
                        where o.unit_id = :unit and p.active
                            and case when :username::text is null then p.name = :name
                                else lower(p.username) = lower(:username) end
                        limit 2
                        """)
                .param("unit", unit.value())
                .param("name", name)
                .param("username", username)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }
}
