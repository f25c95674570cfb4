package org.chabaocu.administration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.organization.Organizations;
import org.chabaocu.people.AssignRole;
import org.chabaocu.people.ChangePerson;
import org.chabaocu.people.People;
import org.chabaocu.people.Person;
import org.chabaocu.people.PersonChange;
import org.chabaocu.people.PersonId;
import org.chabaocu.people.ResetPassword;
import org.chabaocu.people.RevokeRole;
import org.chabaocu.people.Role;
import org.chabaocu.people.RoleAt;
import org.chabaocu.people.UnlockPerson;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Text;
import org.chabaocu.platform.view.Form;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One person as administrators see and manage one. */
@Controller
@RequestMapping("/people/{id}")
class PersonPage {

    private final People people;
    private final Organizations organizations;
    private final ChangePerson changePerson;
    private final AssignRole assignRole;
    private final RevokeRole revokeRole;
    private final ResetPassword resetPassword;
    private final UnlockPerson unlockPerson;

    PersonPage(
            People people,
            Organizations organizations,
            ChangePerson changePerson,
            AssignRole assignRole,
            RevokeRole revokeRole,
            ResetPassword resetPassword,
            UnlockPerson unlockPerson) {
        this.people = people;
        this.organizations = organizations;
        this.changePerson = changePerson;
        this.assignRole = assignRole;
        this.revokeRole = revokeRole;
        this.resetPassword = resetPassword;
        this.unlockPerson = unlockPerson;
    }

    @GetMapping
    ModelAndView show(Actor actor, @PathVariable PersonId id) {
        return show(actor, id, Form.empty(), HttpStatus.OK);
    }

    @PostMapping("/roles")
    ModelAndView assign(
            Actor actor,
            @PathVariable PersonId id,
            @Valid RoleForm form,
            BindingResult faults,
            HttpServletRequest request,
            RedirectAttributes flash) {
        if (faults.hasErrors()) {
            return show(actor, id, Form.sent(request, faults), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var outcome = assignRole.assign(id, form.roleAt(), Reaches.administrator(actor));
        return answer(outcome, "people.done.assigned", actor, id, request, flash);
    }

    @PostMapping("/roles/revoke")
    ModelAndView revoke(
            Actor actor,
            @PathVariable PersonId id,
            @RequestParam Role role,
            @RequestParam UUID organizationId,
            HttpServletRequest request,
            RedirectAttributes flash) {
        var roleAt = new RoleAt(role, new OrganizationId(organizationId));
        var outcome = revokeRole.revoke(id, roleAt, Reaches.administrator(actor));
        return answer(outcome, "people.done.revoked", actor, id, request, flash);
    }

    @PostMapping("/active")
    ModelAndView setActive(
            Actor actor,
            @PathVariable PersonId id,
            @RequestParam boolean active,
            HttpServletRequest request,
            RedirectAttributes flash) {
        var change = new PersonChange(null, null, null, null, null, null, active, null);
        var outcome = changePerson.change(id, change, Reaches.administrator(actor));
        return answer(outcome, active ? "people.done.activated" : "people.done.deactivated", actor, id, request, flash);
    }

    @PostMapping("/unlock")
    ModelAndView unlock(Actor actor, @PathVariable PersonId id, HttpServletRequest request, RedirectAttributes flash) {
        var outcome = unlockPerson.unlock(id, Reaches.administrator(actor));
        return answer(outcome, "people.done.unlocked", actor, id, request, flash);
    }

    /** The password is in this one answer and nowhere else, so there is no redirect. */
    @PostMapping("/reset-password")
    ModelAndView resetPassword(
            Actor actor, @PathVariable PersonId id, HttpServletRequest request, HttpServletResponse response) {
        return switch (resetPassword.reset(id, Reaches.administrator(actor))) {
            case Outcome.Done(var issued) -> {
                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
                yield new ModelAndView("people/password").addObject("issued", issued);
            }
            case Outcome.Refused(var refusal) ->
                show(actor, id, Form.sent(request, refusal), PageAnswers.status(refusal));
        };
    }

    private ModelAndView answer(
            Outcome<Person> outcome,
            String done,
            Actor actor,
            PersonId id,
            HttpServletRequest request,
            RedirectAttributes flash) {
        return switch (outcome) {
            case Outcome.Done(var person) -> {
                flash.addFlashAttribute("notice", Text.of(done, person.name()));
                var stillSeen = Reaches.administered(actor).includes(person.home());
                yield PageAnswers.redirect(stillSeen ? "/people/" + id : "/organization");
            }
            case Outcome.Refused(var refusal) ->
                show(actor, id, Form.sent(request, refusal), PageAnswers.status(refusal));
        };
    }

    private ModelAndView show(Actor actor, PersonId id, Form form, HttpStatus status) {
        var administered = Reaches.administered(actor);
        var person = people.get(id, administered);
        var page = new ModelAndView("people/person", status);
        page.addObject("view", PersonView.of(person, organizations, administered));
        page.addObject("form", form);
        return page;
    }
}
