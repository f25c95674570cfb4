package org.chabaocu.supervision.round;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.attachment.Attachment;
import org.chabaocu.attachment.AttachmentId;
import org.chabaocu.attachment.Attachments;
import org.chabaocu.attachment.Uploader;
import org.chabaocu.platform.Ids;
import org.chabaocu.platform.InputFaults;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Refusal.FieldFault;
import org.chabaocu.platform.Text;
import org.chabaocu.supervision.domain.RoundId;
import org.chabaocu.supervision.domain.SupervisionAction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What comes before the first visit: material to study, each member's confirmation, each member's declaration. */
@Service
public class PrepareMembers {

    private final RoundDesk desk;
    private final Rounds rounds;
    private final Materials materials;
    private final Attachments attachments;
    private final InputFaults inputFaults;
    private final MessageSource messages;

    PrepareMembers(
            RoundDesk desk,
            Rounds rounds,
            Materials materials,
            Attachments attachments,
            InputFaults inputFaults,
            MessageSource messages) {
        this.desk = desk;
        this.rounds = rounds;
        this.materials = materials;
        this.attachments = attachments;
        this.inputFaults = inputFaults;
        this.messages = messages;
    }

    /** Answers the id of the material. */
    @Transactional
    public Outcome<UUID> addMaterial(RoundId id, MaterialCommand command, Actor actor, @Nullable Long expectedVersion) {
        var asked = new RoundDesk.Asked(id, SupervisionAction.ADD_MATERIAL, actor, expectedVersion);
        return desk.act(asked, (round, at) -> {
            var faults = faults(command);
            if (!faults.isEmpty()) return Outcome.refused(new Refusal.Invalid(faults));
            return switch (keep(command, actor)) {
                case Outcome.Refused<List<Attachment>>(var refusal) -> Outcome.refused(refusal);
                case Outcome.Done<List<Attachment>>(var kept) -> Outcome.done(add(id, command, kept, actor, at));
            };
        });
    }

    private List<FieldFault> faults(MaterialCommand command) {
        var faults = new ArrayList<>(inputFaults.in(command));
        if (command.textOrEmpty().isEmpty() && command.attachmentId() == null)
            faults.add(new FieldFault("text", Text.of("supervision.fault.MATERIAL")));
        return faults;
    }

    private Outcome<List<Attachment>> keep(MaterialCommand command, Actor actor) {
        var ids = command.attachmentId() == null
                ? List.<AttachmentId>of()
                : List.of(new AttachmentId(command.attachmentId()));
        return attachments.keep(ids, new Uploader.Known(actor.id()), false, "attachmentId");
    }

    private RoundDesk.Change<UUID> add(
            RoundId round, MaterialCommand command, List<Attachment> kept, Actor actor, Instant at) {
        var id = Ids.next();
        materials.add(round, id, command, actor.id().value(), at);
        var data = new LinkedHashMap<String, Object>();
        data.put("materialId", id.toString());
        data.put("title", command.title().strip());
        data.put("text", command.textOrEmpty());
        data.put("sha256", kept.stream().map(Attachment::sha256).toList());
        return new RoundDesk.Change<>(id, null, data);
    }

    /** Confirming twice is refused, so that no event tells it twice. */
    @Transactional
    public Outcome<RoundId> confirmStudy(RoundId id, UUID material, Actor actor) {
        var asked = new RoundDesk.Asked(id, SupervisionAction.CONFIRM_STUDY, actor, null);
        return desk.act(asked, (round, at) -> {
            if (!materials.has(id, material))
                return Outcome.refused(Refusal.Invalid.of("materialId", Text.of("supervision.fault.UNKNOWN_MATERIAL")));
            if (!materials.confirm(material, actor.id().value(), at)) return conflict("STUDIED_ALREADY");
            return Outcome.done(new RoundDesk.Change<>(id, null, Map.of("materialId", material.toString())));
        });
    }

    /** The declaration on discipline (clause 8); its words become part of the event. */
    @Transactional
    public Outcome<RoundId> declareDiscipline(RoundId id, Actor actor) {
        var asked = new RoundDesk.Asked(id, SupervisionAction.DECLARE_DISCIPLINE, actor, null);
        return desk.act(asked, (round, at) -> {
            if (rounds.declare(id, actor.id().value(), at) == 0) return conflict("DECLARED_ALREADY");
            var words = messages.getMessage("supervision.discipline.text", null, Locale.SIMPLIFIED_CHINESE);
            return Outcome.done(new RoundDesk.Change<>(id, null, Map.of("declaration", words)));
        });
    }

    private static <T> Outcome<T> conflict(String reason) {
        return Outcome.refused(new Refusal.Conflict(reason, Text.of("supervision.refusal." + reason)));
    }
}
