package org.chabaocu.administration;

import jakarta.validation.Valid;
import java.net.URI;
import org.chabaocu.access.Actor;
import org.chabaocu.organization.ChangeOrganization;
import org.chabaocu.organization.CreateOrganization;
import org.chabaocu.organization.Organization;
import org.chabaocu.organization.OrganizationFilter;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.organization.OrganizationKind;
import org.chabaocu.organization.Organizations;
import org.chabaocu.platform.web.Versions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The tree over the API. */
@RestController
@RequestMapping("/api/v1/organizations")
class OrganizationApi {

    private final Organizations organizations;
    private final CreateOrganization createOrganization;
    private final ChangeOrganization changeOrganization;

    OrganizationApi(
            Organizations organizations, CreateOrganization createOrganization, ChangeOrganization changeOrganization) {
        this.organizations = organizations;
        this.createOrganization = createOrganization;
        this.changeOrganization = changeOrganization;
    }

    @GetMapping
    Listing<OrganizationJson> list(
            Actor actor,
            @RequestParam(required = false) @Nullable OrganizationId parent,
            @RequestParam(required = false) @Nullable OrganizationKind kind,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable OrganizationId after) {
        int size = Listing.limit(limit);
        var rows = organizations.list(new OrganizationFilter(parent, kind, q, size + 1, after), Reaches.visible(actor));
        return Listing.of(rows, size, node -> node.id().toString(), OrganizationJson::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<OrganizationJson> show(Actor actor, @PathVariable OrganizationId id) {
        return answer(organizations.get(id, Reaches.visible(actor)));
    }

    @PostMapping
    ResponseEntity<OrganizationJson> create(Actor actor, @Valid @RequestBody NewOrganizationForm form) {
        var node = createOrganization
                .create(form.command(), Reaches.administrator(actor))
                .orThrow();
        return ResponseEntity.created(URI.create("/api/v1/organizations/" + node.id()))
                .eTag(Versions.entityTag(node.version()))
                .body(OrganizationJson.of(node));
    }

    @PatchMapping("/{id}")
    ResponseEntity<OrganizationJson> change(
            Actor actor,
            @PathVariable OrganizationId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ChangedOrganizationForm form) {
        var change = form.change(Versions.expected(ifMatch));
        return answer(changeOrganization
                .change(id, change, Reaches.administrator(actor))
                .orThrow());
    }

    private static ResponseEntity<OrganizationJson> answer(Organization node) {
        return ResponseEntity.ok().eTag(Versions.entityTag(node.version())).body(OrganizationJson.of(node));
    }
}
