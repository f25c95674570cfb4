package org.chabaocu.campaign.record;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.attachment.Attachment;
import org.chabaocu.attachment.AttachmentId;
import org.chabaocu.attachment.Attachments;
import org.chabaocu.attachment.Uploader;
import org.chabaocu.campaign.event.CampaignAct;
import org.chabaocu.campaign.event.CampaignEvents;
import org.chabaocu.organization.Lineage;
import org.chabaocu.organization.Organization;
import org.chabaocu.people.Role;
import org.chabaocu.platform.Ids;
import org.chabaocu.platform.InputFaults;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Refusal.FieldFault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What new and changed records have in common: examine what was sent, keep the files, say what was written. */
@Component
public class RecordDesk {

    private final NameParticipants nameParticipants;
    private final Attachments attachments;
    private final InputFaults inputFaults;
    private final Clock clock;
    private final ZoneId zone;

    RecordDesk(
            NameParticipants nameParticipants,
            Attachments attachments,
            InputFaults inputFaults,
            Clock clock,
            ZoneId zone) {
        this.nameParticipants = nameParticipants;
        this.attachments = attachments;
        this.inputFaults = inputFaults;
        this.clock = clock;
        this.zone = zone;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** @param before the participants the record names already */
    Outcome<RecordDraft> examine(RecordCommand command, Lineage keeper, List<Participant> before) {
        var faults = shape(command);
        if (!faults.isEmpty()) return Outcome.refused(new Refusal.Invalid(faults));
        faults.addAll(RecordRules.faults(command, keeper.kind(), LocalDate.now(clock.withZone(zone))));
        var people = nameParticipants.name(command, keeper, before, faults);
        if (!faults.isEmpty()) return Outcome.refused(new Refusal.Invalid(faults));
        return Outcome.done(RecordDraft.of(command, people));
    }

    /** All that is wrong with what was sent; nothing is written. */
    @Transactional(readOnly = true)
    public List<FieldFault> faults(RecordCommand command, Lineage keeper, List<Participant> before) {
        return examine(command, keeper, before) instanceof Outcome.Refused<?>(Refusal.Invalid(var faults))
                ? faults
                : List.of();
    }

    private List<FieldFault> shape(RecordCommand command) {
        var faults = new ArrayList<FieldFault>();
        inputFaults.in(command).stream()
                .map(fault ->
                        new FieldFault(fault.field().replace("participants.people[", "participants["), fault.text()))
                .forEach(faults::add);
        return faults;
    }

    /** Makes the sender's uploads part of the record; those it holds already are not asked for again. */
    Outcome<List<Attachment>> keepFiles(RecordDraft draft, Collection<UUID> before, Actor actor) {
        var fresh = draft.attachments().stream()
                .filter(id -> !before.contains(id))
                .map(AttachmentId::new)
                .toList();
        return attachments.keep(fresh, new Uploader.Known(actor.id()), false, "attachmentIds");
    }

    /** A record that does not exist yet. */
    CampaignRecord fresh(Organization keeper, RecordDraft draft, Actor actor) {
        var at = now();
        return new CampaignRecord(
                new RecordId(Ids.next()),
                keeper.lineage(),
                draft.details(),
                draft.attachments(),
                RecordStatus.KEPT,
                null,
                actor.id(),
                at,
                actor.id(),
                at,
                1,
                CampaignEvents.Head.NONE);
    }

    CampaignAct act(String action, RecordDraft draft, Actor actor, Role role) {
        return new CampaignAct(action, actor.id(), role, now(), data(draft));
    }

    /** What an event says of a record. Of the people only how many and a hash, so that none is named for good. */
    private static Map<String, Object> data(RecordDraft draft) {
        var details = draft.details();
        var data = new LinkedHashMap<String, Object>();
        data.put("kind", details.kind().name());
        data.put("title", details.title());
        data.put("heldOn", details.heldOn().toString());
        if (details.endsOn() != null) data.put("endsOn", details.endsOn().toString());
        if (details.place() != null) data.put("place", details.place());
        if (details.counterpart() != null) data.put("counterpart", details.counterpart());
        if (details.documentNumber() != null) data.put("documentNumber", details.documentNumber());
        if (details.level() != null) data.put("level", details.level().name());
        if (details.participants() != null) data.put("participants", details.participants());
        if (details.attendees() != null) data.put("attendees", details.attendees());
        if (details.hours() != null) data.put("hours", details.hours());
        if (details.passMark() != null) data.put("passMark", details.passMark());
        if (details.content() != null) data.put("content", details.content());
        if (!draft.people().isEmpty()) data.put("people", people(draft.people()));
        if (!draft.attachments().isEmpty())
            data.put(
                    "attachmentIds",
                    draft.attachments().stream().map(UUID::toString).toList());
        return data;
    }

    private static Map<String, Object> people(List<Participant> people) {
        var lines = new StringBuilder();
        for (var one : people) {
            lines.append(one.person() == null ? one.name() : one.person()).append('\t');
            lines.append(one.hours())
                    .append('\t')
                    .append(one.score())
                    .append('\t')
                    .append(one.passed())
                    .append('\n');
        }
        return Map.of(
                "count", people.size(), "sha256", Sha256.hex(lines.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
