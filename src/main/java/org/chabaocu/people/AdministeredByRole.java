package org.chabaocu.people;

import java.util.List;
import java.util.UUID;
import org.chabaocu.organization.AdministeredNodes;
import org.chabaocu.organization.Lineage;
import org.chabaocu.organization.Organization;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.organization.Organizations;
import org.chabaocu.organization.Reach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A person administers the subtrees of the nodes at which they are an administrator, as long as they are active. */
@Repository
class AdministeredByRole implements AdministeredNodes {

    private final JdbcClient jdbc;
    private final Organizations organizations;

    AdministeredByRole(JdbcClient jdbc, Organizations organizations) {
        this.jdbc = jdbc;
        this.organizations = organizations;
    }

    @Override
    public Reach of(UUID person) {
        List<OrganizationId> nodes = jdbc.sql("""
                        select r.organization_id
                        from role_assignment r join person p on p.id = r.person_id
                        where r.person_id = :person and r.role = 'ADMINISTRATOR' and p.active
                        """)
                .param("person", person)
                .query((row, number) -> new OrganizationId(row.getObject("organization_id", UUID.class)))
                .list();
        List<Lineage> lineages = organizations.byIds(nodes).values().stream()
                .map(Organization::lineage)
                .toList();
        return Reach.within(lineages);
    }
}
