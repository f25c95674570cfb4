package org.chabaocu.administration;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import org.chabaocu.access.Actor;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.people.AssignRole;
import org.chabaocu.people.ChangePerson;
import org.chabaocu.people.CreatePerson;
import org.chabaocu.people.Person;
import org.chabaocu.people.PersonId;
import org.chabaocu.people.ResetPassword;
import org.chabaocu.people.RevokeRole;
import org.chabaocu.people.Role;
import org.chabaocu.people.RoleAt;
import org.chabaocu.people.UnlockPerson;
import org.chabaocu.platform.web.Versions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What administrators do about persons, over the API. */
@RestController
@RequestMapping("/api/v1/people")
class PersonActionsApi {

    private final CreatePerson createPerson;
    private final ChangePerson changePerson;
    private final AssignRole assignRole;
    private final RevokeRole revokeRole;
    private final ResetPassword resetPassword;
    private final UnlockPerson unlockPerson;
    private final Clock clock;

    PersonActionsApi(
            CreatePerson createPerson,
            ChangePerson changePerson,
            AssignRole assignRole,
            RevokeRole revokeRole,
            ResetPassword resetPassword,
            UnlockPerson unlockPerson,
            Clock clock) {
        this.createPerson = createPerson;
        this.changePerson = changePerson;
        this.assignRole = assignRole;
        this.revokeRole = revokeRole;
        this.resetPassword = resetPassword;
        this.unlockPerson = unlockPerson;
        this.clock = clock;
    }

    @PostMapping
    ResponseEntity<PersonJson> create(Actor actor, @Valid @RequestBody NewPersonForm form) {
        var issued = createPerson
                .create(form.home(), form.facts(), Reaches.administrator(actor))
                .orThrow();
        var person = issued.person();
        return ResponseEntity.created(URI.create("/api/v1/people/" + person.id()))
                .eTag(Versions.entityTag(person.version()))
                .body(PersonJson.of(person, clock.instant(), issued.password()));
    }

    @PatchMapping("/{id}")
    ResponseEntity<PersonJson> change(
            Actor actor,
            @PathVariable PersonId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ChangedPersonForm form) {
        return answer(changePerson
                .change(id, form.change(Versions.expected(ifMatch)), Reaches.administrator(actor))
                .orThrow());
    }

    @PostMapping("/{id}/roles")
    ResponseEntity<PersonJson> assign(Actor actor, @PathVariable PersonId id, @Valid @RequestBody RoleForm form) {
        return answer(assignRole
                .assign(id, form.roleAt(), Reaches.administrator(actor))
                .orThrow());
    }

    @DeleteMapping("/{id}/roles")
    ResponseEntity<PersonJson> revoke(
            Actor actor,
            @PathVariable PersonId id,
            @RequestParam Role role,
            @RequestParam OrganizationId organizationId) {
        return answer(revokeRole
                .revoke(id, new RoleAt(role, organizationId), Reaches.administrator(actor))
                .orThrow());
    }

    @PostMapping("/{id}/reset-password")
    ResponseEntity<PersonJson> resetPassword(Actor actor, @PathVariable PersonId id) {
        var issued = resetPassword.reset(id, Reaches.administrator(actor)).orThrow();
        return ResponseEntity.ok(PersonJson.of(issued.person(), clock.instant(), issued.password()));
    }

    @PostMapping("/{id}/unlock")
    ResponseEntity<PersonJson> unlock(Actor actor, @PathVariable PersonId id) {
        return answer(unlockPerson.unlock(id, Reaches.administrator(actor)).orThrow());
    }

    private ResponseEntity<PersonJson> answer(Person person) {
        return ResponseEntity.ok()
                .eTag(Versions.entityTag(person.version()))
                .body(PersonJson.of(person, clock.instant()));
    }
}
