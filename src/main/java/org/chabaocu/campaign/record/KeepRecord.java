package org.chabaocu.campaign.record;

import java.util.List;
import java.util.Set;
import org.chabaocu.access.Actor;
import org.chabaocu.attachment.Attachment;
import org.chabaocu.organization.Organization;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.people.Role;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a new record of what a unit or a city union has done. */
@Service
public class KeepRecord {

    private final RecordKeepers keepers;
    private final RecordDesk desk;
    private final KeptRecords records;

    KeepRecord(RecordKeepers keepers, RecordDesk desk, KeptRecords records) {
        this.keepers = keepers;
        this.desk = desk;
        this.records = records;
    }

    /** NotFoundException for those who do not read the organisation's records. */
    @Transactional
    public Outcome<RecordId> keep(RecordCommand command, Actor actor) {
        var id = command.organizationId();
        if (id == null) return Outcome.refused(Refusal.Invalid.of("organizationId", Text.of("fault.NotNull")));
        var keeper = keepers.get(new OrganizationId(id), actor);
        return switch (RecordKeepers.permit(actor, keeper.lineage())) {
            case Outcome.Refused<Role>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Done<Role>(var role) ->
                switch (desk.examine(command, keeper.lineage(), List.of())) {
                    case Outcome.Refused<RecordDraft>(var refusal) -> Outcome.refused(refusal);
                    case Outcome.Done<RecordDraft>(var draft) -> write(keeper, draft, actor, role);
                };
        };
    }

    private Outcome<RecordId> write(Organization keeper, RecordDraft draft, Actor actor, Role role) {
        if (desk.keepFiles(draft, Set.of(), actor) instanceof Outcome.Refused<List<Attachment>>(var refusal))
            return Outcome.refused(refusal);
        var record = desk.fresh(keeper, draft, actor);
        records.add(record, draft, desk.act("keep", draft, actor, role));
        return Outcome.done(record.id());
    }
}
