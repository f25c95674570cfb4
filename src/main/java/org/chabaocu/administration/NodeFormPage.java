package org.chabaocu.administration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.chabaocu.access.Actor;
import org.chabaocu.organization.ChangeOrganization;
import org.chabaocu.organization.CreateOrganization;
import org.chabaocu.organization.Organization;
import org.chabaocu.organization.OrganizationFilter;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.organization.OrganizationKind;
import org.chabaocu.organization.Organizations;
import org.chabaocu.organization.Reach;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Text;
import org.chabaocu.platform.view.Field;
import org.chabaocu.platform.view.Form;
import org.chabaocu.platform.view.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms to add a node and to change one. */
@Controller
class NodeFormPage {

    private static final int MOST_PLACES = 1_000;

    private final Organizations organizations;
    private final CreateOrganization createOrganization;
    private final ChangeOrganization changeOrganization;
    private final MessageSource messages;

    NodeFormPage(
            Organizations organizations,
            CreateOrganization createOrganization,
            ChangeOrganization changeOrganization,
            MessageSource messages) {
        this.organizations = organizations;
        this.createOrganization = createOrganization;
        this.changeOrganization = changeOrganization;
        this.messages = messages;
    }

    @GetMapping("/organization/{id}/new")
    ModelAndView create(Actor actor, @PathVariable OrganizationId id, Locale locale) {
        return show(administered(actor, id), null, Form.empty(), HttpStatus.OK, locale);
    }

    @PostMapping("/organization/{id}/new")
    ModelAndView create(
            Actor actor,
            @PathVariable OrganizationId id,
            @Valid NewOrganizationForm form,
            BindingResult faults,
            HttpServletRequest request,
            RedirectAttributes flash,
            Locale locale) {
        var parent = administered(actor, id);
        if (faults.hasErrors()) {
            return show(parent, null, Form.sent(request, faults), HttpStatus.UNPROCESSABLE_CONTENT, locale);
        }
        return switch (createOrganization.create(form.command(), Reaches.administrator(actor))) {
            case Outcome.Done(var node) -> {
                flash.addFlashAttribute("notice", Text.of("organization.created", node.name()));
                yield PageAnswers.redirect("/organization/" + node.id());
            }
            case Outcome.Refused(var refusal) ->
                show(parent, null, Form.sent(request, refusal), PageAnswers.status(refusal), locale);
        };
    }

    @GetMapping("/organization/{id}/edit")
    ModelAndView change(Actor actor, @PathVariable OrganizationId id, Locale locale) {
        var node = administered(actor, id);
        var present = new HashMap<String, @Nullable Object>();
        present.put("name", node.name());
        present.put("code", node.code());
        present.put("unitKind", node.unitKind());
        present.put("staff", node.staff());
        present.put("parentId", node.parentId());
        return show(node, node, Form.of(present), HttpStatus.OK, locale);
    }

    @PostMapping("/organization/{id}/edit")
    ModelAndView change(
            Actor actor,
            @PathVariable OrganizationId id,
            @Valid ChangedOrganizationForm form,
            BindingResult faults,
            HttpServletRequest request,
            RedirectAttributes flash,
            Locale locale) {
        var node = administered(actor, id);
        if (faults.hasErrors()) {
            return show(node, node, Form.sent(request, faults), HttpStatus.UNPROCESSABLE_CONTENT, locale);
        }
        return switch (changeOrganization.change(id, form.change(null), Reaches.administrator(actor))) {
            case Outcome.Done(var changed) -> {
                flash.addFlashAttribute("notice", Text.of("common.saved"));
                yield PageAnswers.redirect("/organization/" + changed.id());
            }
            case Outcome.Refused(var refusal) ->
                show(node, node, Form.sent(request, refusal), PageAnswers.status(refusal), locale);
        };
    }

    private Organization administered(Actor actor, OrganizationId id) {
        return organizations.get(id, Reaches.administered(actor));
    }

    private ModelAndView show(
            Organization node, @Nullable Organization changed, Form form, HttpStatus status, Locale locale) {
        var page = new ModelAndView("organization/edit", status);
        page.addObject("node", node);
        page.addObject("isNew", changed == null);
        page.addObject("form", form);
        page.addObject("fields", changed == null ? newFields(node, locale) : fields(changed));
        return page;
    }

    private List<Field> newFields(Organization parent, Locale locale) {
        var kinds = Arrays.stream(OrganizationKind.values())
                .filter(kind -> kind.mayStandBelow(parent.kind()))
                .map(kind -> new Option(kind.name(), messages.getMessage(kind.messageKey(), null, locale)))
                .toList();
        var fields = new ArrayList<Field>();
        fields.add(Field.cards("kind", "organization.sheet.kind", kinds).mandatory());
        fields.addAll(facts(parent.kind().isTerritory()));
        return fields;
    }

    private List<Field> fields(Organization node) {
        var fields = new ArrayList<>(facts(node.kind() == OrganizationKind.UNIT));
        var places = placesFor(node);
        if (places.size() > 1) {
            fields.add(Field.select("parentId", "organization.parent", places).mandatory());
        }
        return fields;
    }

    private static List<Field> facts(boolean mayBeUnit) {
        var fields = new ArrayList<Field>();
        fields.add(Field.text("name", "organization.sheet.name").mandatory().upTo(200));
        fields.add(Field.text("code", "organization.sheet.code")
                .mandatory()
                .upTo(40)
                .hint("organization.sheet.code.hint"));
        if (mayBeUnit) {
            fields.add(Field.text("unitKind", "organization.sheet.unitKind")
                    .upTo(40)
                    .hint("organization.sheet.unitKind.hint"));
        }
        fields.add(Field.number("staff", "organization.sheet.staff").least(0));
        return fields;
    }

    /** Where a unit or a team may move: within its city, within its unit. */
    private List<Option> placesFor(Organization node) {
        var at = node.lineage();
        var top = switch (node.kind()) {
            case UNIT -> at.higherUnion();
            case TEAM -> at.unitId();
            case PROVINCE_UNION, CITY_UNION, COUNTY, DEPARTMENT -> null;
        };
        var root = top == null ? null : organizations.find(top).orElse(null);
        if (root == null) return List.of();
        var below = organizations.list(
                new OrganizationFilter(
                        root.id(),
                        node.kind() == OrganizationKind.UNIT ? OrganizationKind.COUNTY : OrganizationKind.DEPARTMENT,
                        null,
                        MOST_PLACES,
                        null),
                Reach.within(List.of(root.lineage())));
        var places = new ArrayList<Option>();
        places.add(new Option(root.id().toString(), root.name()));
        below.forEach(place -> places.add(new Option(place.id().toString(), place.name())));
        return places;
    }
}
