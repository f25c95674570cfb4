package org.chabaocu.campaign.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chabaocu.access.Actor;
import org.chabaocu.attachment.Attachment;
import org.chabaocu.campaign.event.CampaignAct;
import org.chabaocu.people.Role;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes a record, or withdraws it with a reason. Nothing is ever deleted. */
@Service
public class ChangeRecord {

    private static final int LONGEST_REASON = 500;

    private final KeptRecords records;
    private final RecordDesk desk;

    ChangeRecord(KeptRecords records, RecordDesk desk) {
        this.records = records;
        this.desk = desk;
    }

    /** The record becomes what the command says, all of it. {@code expectedVersion} null: whatever is there. */
    @Transactional
    public Outcome<RecordId> change(RecordId id, RecordCommand command, Actor actor, @Nullable Long expectedVersion) {
        return act(id, actor, expectedVersion, (record, role) -> {
            var before = records.people(record);
            return switch (desk.examine(command, record.where(), before)) {
                case Outcome.Refused<RecordDraft>(var refusal) -> Outcome.refused(refusal);
                case Outcome.Done<RecordDraft>(var draft) -> write(record, draft, actor, role);
            };
        });
    }

    private Outcome<RecordId> write(CampaignRecord record, RecordDraft draft, Actor actor, Role role) {
        if (desk.keepFiles(draft, record.files(), actor) instanceof Outcome.Refused<List<Attachment>>(var refusal))
            return Outcome.refused(refusal);
        var act = desk.act("change", draft, actor, role);
        records.save(record.changed(draft.details(), actor.id(), act.at()), draft, act);
        return Outcome.done(record.id());
    }

    @Transactional
    public Outcome<RecordId> withdraw(RecordId id, String reason, Actor actor, @Nullable Long expectedVersion) {
        return act(id, actor, expectedVersion, (record, role) -> {
            var why = reason.strip();
            if (why.isEmpty()) return Outcome.refused(Refusal.Invalid.of("reason", Text.of("fault.NotBlank")));
            if (why.codePointCount(0, why.length()) > LONGEST_REASON)
                return Outcome.refused(Refusal.Invalid.of("reason", Text.of("fault.Size.most", LONGEST_REASON)));
            var at = desk.now();
            Map<String, Object> data = new LinkedHashMap<>(Map.of("reason", why));
            var act = new CampaignAct("withdraw", actor.id(), role, at, data);
            records.withdraw(record.withdrawn(why, actor.id(), at), act);
            return Outcome.done(id);
        });
    }

    private interface Step {
        Outcome<RecordId> take(CampaignRecord record, Role role);
    }

    private Outcome<RecordId> act(RecordId id, Actor actor, @Nullable Long expectedVersion, Step step) {
        var record = records.lock(id)
                .filter(found -> ViewRecord.isVisible(found, actor))
                .orElseThrow(() -> new NotFoundException("record " + id));
        return switch (RecordKeepers.permit(actor, record.where())) {
            case Outcome.Refused<Role>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Done<Role>(var role) -> {
                if (!record.isKept())
                    yield Outcome.refused(new Refusal.Conflict("WITHDRAWN", Text.of("campaign.refusal.WITHDRAWN")));
                if (expectedVersion != null && expectedVersion != record.version())
                    yield Outcome.refused(new Refusal.Stale(record.version()));
                yield step.take(record, role);
            }
        };
    }
}
