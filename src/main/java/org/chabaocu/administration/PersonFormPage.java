package org.chabaocu.administration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.chabaocu.access.Actor;
import org.chabaocu.organization.Organization;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.organization.Organizations;
import org.chabaocu.people.ChangePerson;
import org.chabaocu.people.CreatePerson;
import org.chabaocu.people.People;
import org.chabaocu.people.Person;
import org.chabaocu.people.PersonId;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Text;
import org.chabaocu.platform.view.Field;
import org.chabaocu.platform.view.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms to record a person and to correct what is recorded. */
@Controller
class PersonFormPage {

    private static final List<Field> FACTS = List.of(
            Field.text("name", "people.sheet.name").mandatory().upTo(50),
            Field.text("employeeNumber", "people.sheet.employeeNumber").upTo(50),
            Field.text("post", "people.sheet.post").upTo(50),
            Field.text("mobile", "people.sheet.mobile").upTo(20).hint("people.sheet.mobile.hint"),
            Field.text("email", "people.sheet.email").upTo(200));

    private static final List<Field> NEW = Stream.concat(
                    Stream.of(Field.text("username", "people.sheet.username")
                            .mandatory()
                            .upTo(40)
                            .hint("people.fault.username")),
                    FACTS.stream())
            .toList();

    private final Organizations organizations;
    private final People people;
    private final CreatePerson createPerson;
    private final ChangePerson changePerson;

    PersonFormPage(Organizations organizations, People people, CreatePerson createPerson, ChangePerson changePerson) {
        this.organizations = organizations;
        this.people = people;
        this.createPerson = createPerson;
        this.changePerson = changePerson;
    }

    @GetMapping("/organization/{id}/people/new")
    ModelAndView create(Actor actor, @PathVariable OrganizationId id) {
        return showNew(home(actor, id), Form.empty(), HttpStatus.OK);
    }

    /** The password is in this one answer and nowhere else, so there is no redirect. */
    @PostMapping("/organization/{id}/people/new")
    ModelAndView create(
            Actor actor,
            @PathVariable OrganizationId id,
            @Valid NewPersonForm form,
            BindingResult faults,
            HttpServletRequest request,
            HttpServletResponse response) {
        var home = home(actor, id);
        if (faults.hasErrors()) {
            return showNew(home, Form.sent(request, faults), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (createPerson.create(home.id(), form.facts(), Reaches.administrator(actor))) {
            case Outcome.Done(var issued) -> {
                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
                yield new ModelAndView("people/password").addObject("issued", issued);
            }
            case Outcome.Refused(var refusal) ->
                showNew(home, Form.sent(request, refusal), PageAnswers.status(refusal));
        };
    }

    @GetMapping("/people/{id}/edit")
    ModelAndView change(Actor actor, @PathVariable PersonId id) {
        var person = people.get(id, Reaches.administered(actor));
        var present = new HashMap<String, @Nullable Object>();
        present.put("name", person.name());
        present.put("employeeNumber", person.employeeNumber());
        present.put("post", person.post());
        present.put("mobile", person.mobile());
        present.put("email", person.email());
        return showChange(person, Form.of(present), HttpStatus.OK);
    }

    @PostMapping("/people/{id}/edit")
    ModelAndView change(
            Actor actor,
            @PathVariable PersonId id,
            @Valid ChangedPersonForm form,
            BindingResult faults,
            HttpServletRequest request,
            RedirectAttributes flash) {
        var person = people.get(id, Reaches.administered(actor));
        if (faults.hasErrors()) {
            return showChange(person, Form.sent(request, faults), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (changePerson.change(id, form.change(null), Reaches.administrator(actor))) {
            case Outcome.Done(var changed) -> {
                flash.addFlashAttribute("notice", Text.of("common.saved"));
                yield PageAnswers.redirect("/people/" + changed.id());
            }
            case Outcome.Refused(var refusal) ->
                showChange(person, Form.sent(request, refusal), PageAnswers.status(refusal));
        };
    }

    private Organization home(Actor actor, OrganizationId id) {
        return organizations.get(id, Reaches.administered(actor));
    }

    private static ModelAndView showNew(Organization home, Form form, HttpStatus status) {
        return new ModelAndView("people/create", status)
                .addObject("home", home)
                .addObject("form", form)
                .addObject("fields", NEW);
    }

    private static ModelAndView showChange(Person person, Form form, HttpStatus status) {
        return new ModelAndView("people/edit", status)
                .addObject("person", person)
                .addObject("form", form)
                .addObject("fields", FACTS);
    }
}
