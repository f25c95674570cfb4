package org.chabaocu.campaign.record.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.attachment.AttachmentId;
import org.chabaocu.attachment.Attachments;
import org.chabaocu.attachment.Uploader;
import org.chabaocu.campaign.record.ChangeRecord;
import org.chabaocu.campaign.record.KeepRecord;
import org.chabaocu.campaign.record.Participant;
import org.chabaocu.campaign.record.PeopleToChoose;
import org.chabaocu.campaign.record.RecordCommand;
import org.chabaocu.campaign.record.RecordDesk;
import org.chabaocu.campaign.record.RecordField;
import org.chabaocu.campaign.record.RecordId;
import org.chabaocu.campaign.record.RecordKeepers;
import org.chabaocu.campaign.record.RecordKind;
import org.chabaocu.campaign.record.RecordView;
import org.chabaocu.campaign.record.ViewRecord;
import org.chabaocu.organization.Organization;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.people.Role;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.RefusedException;
import org.chabaocu.platform.Text;
import org.chabaocu.platform.view.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form of a record: new, like one of last year, or changed. */
@Controller
@RequestMapping("/campaign/records")
class RecordFormPages {

    private final RecordKeepers keepers;
    private final RecordFields fields;
    private final PeopleToChoose people;
    private final SentRecord sentRecord;
    private final PastedPeople pasted;
    private final KeepRecord keepRecord;
    private final ChangeRecord changeRecord;
    private final ViewRecord viewRecord;
    private final RecordDesk desk;
    private final Attachments attachments;

    RecordFormPages(
            RecordKeepers keepers,
            RecordFields fields,
            PeopleToChoose people,
            SentRecord sentRecord,
            PastedPeople pasted,
            KeepRecord keepRecord,
            ChangeRecord changeRecord,
            ViewRecord viewRecord,
            RecordDesk desk,
            Attachments attachments) {
        this.keepers = keepers;
        this.fields = fields;
        this.people = people;
        this.sentRecord = sentRecord;
        this.pasted = pasted;
        this.keepRecord = keepRecord;
        this.changeRecord = changeRecord;
        this.viewRecord = viewRecord;
        this.desk = desk;
        this.attachments = attachments;
    }

    /** First the kind, then its form; {@code like} is a record whose title, place and content are taken over. */
    @GetMapping("/new")
    ModelAndView draft(
            @RequestParam(required = false) @Nullable UUID organization,
            @RequestParam(required = false) @Nullable RecordKind kind,
            @RequestParam(required = false) @Nullable UUID like,
            Actor actor,
            Locale locale) {
        var keeper = keeper(organization, actor);
        if (like != null) return draftLike(keeper, viewRecord.view(new RecordId(like), actor), actor, locale);
        if (kind == null || !kind.isFor(keeper.kind()))
            return new ModelAndView("campaign/kinds")
                    .addObject("keeper", keeper)
                    .addObject("kinds", RecordKind.of(keeper.kind()));
        return show(new Shown(keeper, kind, null, false, actor), Form.empty(), HttpStatus.OK, locale);
    }

    private ModelAndView draftLike(Organization keeper, RecordView like, Actor actor, Locale locale) {
        var details = like.record().details();
        if (!details.kind().isFor(keeper.kind())) throw new NotFoundException("kind " + details.kind());
        var form = Form.of(RecordForm.values(details));
        return show(new Shown(keeper, details.kind(), null, true, actor), form, HttpStatus.OK, locale);
    }

    @PostMapping("/new")
    ModelAndView keep(
            @RequestParam UUID organization,
            @RequestParam RecordKind kind,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor,
            Locale locale) {
        var keeper = keeper(organization, actor);
        var shown = new Shown(keeper, kind, null, false, actor);
        var taken = sentRecord.take(request, actor);
        var form = Form.of(taken.values()).with(taken.faults());
        var read = new RecordForm(new Sent(taken.values()), pasted, List.of()).read(organization, kind, fields.today());
        if (!read.faults().isEmpty() || form.isFaulty())
            return faulty(shown, form, read, desk.faults(read.command(), keeper.lineage(), List.of()), locale);
        return answer(keepRecord.keep(read.command(), actor), "keep", shown, form, read.command(), redirect, locale);
    }

    @GetMapping("/{id}/edit")
    ModelAndView edit(@PathVariable UUID id, Actor actor, Locale locale) {
        var view = changeable(id, actor);
        return show(shown(view, actor), Form.of(RecordForm.values(view, pasted)), HttpStatus.OK, locale);
    }

    @PostMapping("/{id}/edit")
    ModelAndView change(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor,
            Locale locale) {
        var view = changeable(id, actor);
        var shown = shown(view, actor);
        var taken = sentRecord.take(request, actor);
        var form = Form.of(taken.values()).with(taken.faults());
        var read = new RecordForm(new Sent(taken.values()), pasted, view.people())
                .read(null, shown.kind(), fields.today());
        if (!read.faults().isEmpty() || form.isFaulty())
            return faulty(
                    shown, form, read, desk.faults(read.command(), view.record().where(), view.people()), locale);
        var outcome = changeRecord.change(view.record().id(), read.command(), actor, version);
        if (outcome instanceof Outcome.Refused<RecordId>(Refusal.Stale _))
            return again(shown, taken.values(), actor, locale);
        return answer(outcome, "change", shown, form, read.command(), redirect, locale);
    }

    /** Somebody was faster, or checked in meanwhile: what was typed stays, who checked in is added, and saving works the next time. */
    private ModelAndView again(Shown shown, Map<String, List<String>> sent, Actor actor, Locale locale) {
        var now = viewRecord.view(Objects.requireNonNull(shown.view()).record().id(), actor);
        var values = new LinkedHashMap<>(sent);
        values.put("version", List.of(Long.toString(now.record().version())));
        var people = new LinkedHashSet<>(sent.getOrDefault("personIds", List.of()));
        now.people().stream()
                .filter(one -> one.checkedInAt() != null)
                .map(Participant::person)
                .forEach(person -> people.add(String.valueOf(person)));
        values.put("personIds", List.copyOf(people));
        var form = Form.of(values).with(List.of(new Refusal.FieldFault("", Text.of("campaign.fault.STALE"))));
        return show(shown, form, HttpStatus.UNPROCESSABLE_CONTENT, locale);
    }

    /** What the form is about. */
    private record Shown(
            Organization keeper, RecordKind kind, @Nullable RecordView view, boolean copied, Actor actor) {}

    private ModelAndView faulty(
            Shown shown, Form form, RecordForm.Read read, List<Refusal.FieldFault> others, Locale locale) {
        return show(shown, form.with(read.with(others)), HttpStatus.UNPROCESSABLE_CONTENT, locale);
    }

    private ModelAndView answer(
            Outcome<RecordId> outcome,
            String action,
            Shown shown,
            Form form,
            RecordCommand command,
            RedirectAttributes redirect,
            Locale locale) {
        return switch (outcome) {
            case Outcome.Done<RecordId>(var id) -> {
                redirect.addFlashAttribute("notice", Text.of("campaign.done." + action));
                yield new ModelAndView("redirect:/campaign/records/" + id);
            }
            case Outcome.Refused<RecordId>(Refusal.Forbidden forbidden) -> throw new RefusedException(forbidden);
            case Outcome.Refused<RecordId>(var refusal) ->
                show(shown, form.with(RecordForm.named(refusal, command)), HttpStatus.UNPROCESSABLE_CONTENT, locale);
        };
    }

    private ModelAndView show(Shown shown, Form form, HttpStatus status, Locale locale) {
        var kind = shown.kind();
        return new ModelAndView("campaign/form", status)
                .addObject("keeper", shown.keeper())
                .addObject("kind", kind)
                .addObject("view", shown.view())
                .addObject("copied", shown.copied())
                .addObject("form", form)
                .addObject("before", fields.before(kind, locale))
                .addObject("counts", fields.participants(kind))
                .addObject("after", fields.after(kind))
                .addObject(
                        "people",
                        kind.asksFor(RecordField.PARTICIPANTS)
                                ? people.of(shown.keeper().lineage())
                                : Map.of())
                .addObject("files", files(form, shown));
    }

    /** Those sent before, as the form shows them: the sender's own uploads, and what the record holds already. */
    private List<RecordView.FileRow> files(Form form, Shown shown) {
        var ids = Sent.ids(form.values(SentRecord.KEPT_FILES));
        var known = new LinkedHashMap<UUID, RecordView.FileRow>();
        if (shown.view() != null) shown.view().files().forEach(file -> known.put(file.id(), file));
        attachments
                .ownedBy(
                        new Uploader.Known(shown.actor().id()),
                        ids.stream().map(AttachmentId::new).toList())
                .forEach(file -> known.put(
                        file.id().value(),
                        new RecordView.FileRow(file.id().value(), file.name(), file.mediaType(), file.size())));
        return ids.stream().map(known::get).filter(Objects::nonNull).toList();
    }

    private RecordView changeable(UUID id, Actor actor) {
        var view = viewRecord.view(new RecordId(id), actor);
        if (!view.keeper()) throw forbidden();
        if (!view.mayChange())
            throw new RefusedException(new Refusal.Conflict("WITHDRAWN", Text.of("campaign.refusal.WITHDRAWN")));
        return view;
    }

    private Shown shown(RecordView view, Actor actor) {
        var keeper = keepers.get(view.record().where().id(), actor);
        return new Shown(keeper, view.record().details().kind(), view, false, actor);
    }

    /** The organisation, for whoever keeps its records. */
    private Organization keeper(@Nullable UUID organization, Actor actor) {
        var id = organization == null ? RecordKeepers.own(actor) : new OrganizationId(organization);
        if (id == null) throw forbidden();
        var keeper = keepers.get(id, actor);
        if (RecordKeepers.permit(actor, keeper.lineage()) instanceof Outcome.Refused<Role>(var refusal))
            throw new RefusedException(refusal);
        return keeper;
    }

    private static RefusedException forbidden() {
        return new RefusedException(new Refusal.Forbidden(Text.of("campaign.refusal.NOT_YOUR_ROLE")));
    }
}
