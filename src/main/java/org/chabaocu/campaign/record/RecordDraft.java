package org.chabaocu.campaign.record;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A record that has been examined and may be written. */
record RecordDraft(RecordDetails details, List<Participant> people, List<UUID> attachments) {

    /** With nobody counted, as many took part as are named; with nobody named either, nobody knows. */
    static RecordDraft of(RecordCommand command, List<Participant> people) {
        var participation = command.participation();
        var named = people.isEmpty() ? null : Integer.valueOf(people.size());
        var details = new RecordDetails(
                command.kind(),
                command.title().strip(),
                command.heldOn(),
                Objects.equals(command.endsOn(), command.heldOn()) ? null : command.endsOn(),
                text(command.place()),
                text(command.counterpart()),
                text(command.documentNumber()),
                command.level(),
                participation.count() == null ? named : participation.count(),
                text(participation.attendees()),
                number(command.hours()),
                number(command.passMark()),
                text(command.content()));
        return new RecordDraft(details, people, command.attachments());
    }

    private static @Nullable String text(@Nullable String sent) {
        return sent == null || sent.isBlank() ? null : sent.strip();
    }

    /** Without the zeros that say nothing: 8.0 is 8. */
    private static @Nullable BigDecimal number(@Nullable BigDecimal sent) {
        return sent == null ? null : new BigDecimal(sent.stripTrailingZeros().toPlainString());
    }
}
