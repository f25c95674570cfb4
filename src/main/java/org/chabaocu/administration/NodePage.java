package org.chabaocu.administration;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.chabaocu.access.Actor;
import org.chabaocu.organization.ChangeOrganization;
import org.chabaocu.organization.Organization;
import org.chabaocu.organization.OrganizationChange;
import org.chabaocu.organization.OrganizationFilter;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.organization.Organizations;
import org.chabaocu.organization.Reach;
import org.chabaocu.people.IssueInitialPasswords;
import org.chabaocu.people.People;
import org.chabaocu.people.Person;
import org.chabaocu.people.PersonFilter;
import org.chabaocu.people.PersonId;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Text;
import org.chabaocu.platform.view.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The tree, one node at a time: what lies below it, who is there, who holds which role. */
@Controller
class NodePage {

    private static final int ROWS = 50;

    private final Organizations organizations;
    private final People people;
    private final IssueInitialPasswords passwords;
    private final ChangeOrganization changeOrganization;

    NodePage(
            Organizations organizations,
            People people,
            IssueInitialPasswords passwords,
            ChangeOrganization changeOrganization) {
        this.organizations = organizations;
        this.people = people;
        this.passwords = passwords;
        this.changeOrganization = changeOrganization;
    }

    @GetMapping("/organization")
    String start(Actor actor) {
        var administered = Reaches.administered(actor).within();
        var start = administered.isEmpty() ? actor.home().unit() : administered.getFirst();
        return "redirect:/organization/" + start.id();
    }

    @GetMapping("/organization/{id}")
    ModelAndView show(
            Actor actor,
            @PathVariable OrganizationId id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable OrganizationId after,
            @RequestParam(required = false) @Nullable PersonId afterPerson) {
        var node = organizations.get(id, Reaches.visible(actor));
        return show(view(actor, node, q, after, afterPerson), Form.empty(), HttpStatus.OK);
    }

    @PostMapping("/organization/{id}/active")
    ModelAndView setActive(
            Actor actor,
            @PathVariable OrganizationId id,
            @RequestParam boolean active,
            HttpServletRequest request,
            RedirectAttributes flash) {
        var change = new OrganizationChange(null, null, null, null, null, active, null);
        return switch (changeOrganization.change(id, change, Reaches.administrator(actor))) {
            case Outcome.Done(var node) -> {
                var done = active ? "organization.activated" : "organization.deactivated";
                flash.addFlashAttribute("notice", Text.of(done, node.name()));
                yield PageAnswers.redirect("/organization/" + id);
            }
            case Outcome.Refused(var refusal) -> {
                var node = organizations.get(id, Reaches.visible(actor));
                yield show(view(actor, node, "", null, null), Form.sent(request, refusal), PageAnswers.status(refusal));
            }
        };
    }

    private static ModelAndView show(NodeView view, Form form, HttpStatus status) {
        var page = new ModelAndView("organization/node", status);
        page.addObject("view", view);
        page.addObject("form", form);
        return page;
    }

    private NodeView view(
            Actor actor,
            Organization node,
            String query,
            @Nullable OrganizationId after,
            @Nullable PersonId afterPerson) {
        boolean administered = Reaches.administered(actor).includes(node.lineage());
        var search = query.strip();
        var children = organizations.list(
                new OrganizationFilter(search.isEmpty() ? node.id() : null, null, search, ROWS + 1, after),
                search.isEmpty() ? Reaches.visible(actor) : searched(actor, node));
        var persons = administered ? persons(node, search, afterPerson) : List.<Person>of();
        return new NodeView(
                node,
                organizations.ancestors(node.lineage()),
                search,
                children.stream().limit(ROWS).toList(),
                children.size() > ROWS ? children.get(ROWS - 1).id().toString() : null,
                administered,
                persons.stream().limit(ROWS).toList(),
                persons.size() > ROWS ? persons.get(ROWS - 1).id().toString() : null,
                administered ? people.withRolesAt(node.id()) : List.of(),
                administered ? passwords.countWaiting(node.lineage()) : 0);
    }

    /** A search stays below the node, or within what the reader sees when the node lies above that. */
    private static Reach searched(Actor actor, Organization node) {
        var visible = Reaches.visible(actor);
        var within = visible.within().stream()
                .filter(own -> own.isWithin(node.id()) || node.lineage().isWithin(own.id()))
                .map(own -> own.isWithin(node.id()) ? own : node.lineage())
                .toList();
        return Reach.within(within);
    }

    private List<Person> persons(Organization node, String query, @Nullable PersonId after) {
        return people.list(
                new PersonFilter(node.lineage(), query, ROWS + 1, after), Reach.within(List.of(node.lineage())));
    }
}
