package org.chabaocu.campaign.record.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chabaocu.campaign.record.Participant;
import org.chabaocu.campaign.record.Participation;
import org.chabaocu.campaign.record.RecordCommand;
import org.chabaocu.campaign.record.RecordDetails;
import org.chabaocu.campaign.record.RecordKind;
import org.chabaocu.campaign.record.RecordView;
import org.chabaocu.campaign.record.TrainingLevel;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Refusal.FieldFault;
import org.chabaocu.platform.Text;
import org.jspecify.annotations.Nullable;

/** The form of a record between what was sent and the command. */
final class RecordForm {

    private static final Pattern PERSON = Pattern.compile("participants\\[(\\d+)\\](?:\\.\\w+)?");

    private final Sent sent;
    private final PastedPeople pasted;
    private final Map<UUID, Participant> before = new HashMap<>();

    /** @param before those the record names already; whoever stays keeps hours and results */
    RecordForm(Sent sent, PastedPeople pasted, List<Participant> before) {
        this.sent = sent;
        this.pasted = pasted;
        before.stream()
                .filter(one -> one.person() != null)
                .forEach(one ->
                        this.before.put(Objects.requireNonNull(one.person()).value(), one));
    }

    /** What was sent as a command, and what could not be read of it. */
    record Read(RecordCommand command, List<FieldFault> faults) {

        /** What could not be read together with what is wrong otherwise, each beside its field. */
        List<FieldFault> with(List<FieldFault> others) {
            var known = faults.stream().map(FieldFault::field).collect(Collectors.toSet());
            var people = command.participation().people();
            var all = new ArrayList<>(faults);
            others.stream()
                    .map(fault -> named(fault, people))
                    .filter(fault -> !known.contains(fault.field()))
                    .forEach(all::add);
            return all;
        }
    }

    /** @param today stands in for a day that cannot be read, so that the rest is examined all the same */
    Read read(@Nullable UUID organization, RecordKind kind, LocalDate today) {
        var participation = participation();
        var heldOn = sent.mandatoryDate("heldOn", today);
        var command = new RecordCommand(
                organization,
                kind,
                Objects.requireNonNullElse(sent.text("title"), ""),
                heldOn,
                sent.date("endsOn"),
                sent.text("place"),
                sent.text("counterpart"),
                sent.text("documentNumber"),
                sent.choice("level", TrainingLevel.class),
                participation,
                sent.number("hours"),
                sent.number("passMark"),
                sent.text("content"),
                sent.ids("attachmentIds"));
        return new Read(command, sent.faults());
    }

    private Participation participation() {
        var entries = new ArrayList<Participation.Entry>();
        sent.ids("personIds").forEach(id -> entries.add(chosen(id)));
        entries.addAll(pasted.read(sent.text("people"), sent.faults()));
        return new Participation(sent.wholeNumber("participants"), sent.text("attendees"), entries);
    }

    private Participation.Entry chosen(UUID id) {
        var known = before.get(id);
        return known == null
                ? Participation.Entry.of(id)
                : new Participation.Entry(id, null, known.hours(), known.score(), known.passed());
    }

    /** The refusal with the faults of single participants beside the field they were typed in. */
    static Refusal named(Refusal refusal, RecordCommand command) {
        if (!(refusal instanceof Refusal.Invalid(var faults))) return refusal;
        var people = command.participation().people();
        return new Refusal.Invalid(
                faults.stream().map(fault -> named(fault, people)).toList());
    }

    private static FieldFault named(FieldFault fault, List<Participation.Entry> people) {
        var field = switch (fault.field()) {
            case "participants.count" -> "participants";
            case "participants.attendees" -> "attendees";
            case "participants.people" -> "people";
            default -> fault.field();
        };
        var person = PERSON.matcher(field);
        if (!person.matches()) return new FieldFault(field, fault.text());
        var place = Integer.parseInt(person.group(1));
        var name = people.get(place).name();
        return new FieldFault(
                "people", Text.of("campaign.fault.LINE", place + 1, name == null ? "" : name, fault.text()));
    }

    /** What the form shows of a record that is to be changed. */
    static Map<String, @Nullable Object> values(RecordView view, PastedPeople pasted) {
        var values = values(view.record().details());
        values.put("version", view.record().version());
        values.put("heldOn", view.record().details().heldOn());
        values.put("endsOn", view.record().details().endsOn());
        values.put("participants", view.countedBeside());
        values.put("people", pasted.lines(view.people()));
        values.put(
                "personIds",
                view.people().stream()
                        .map(Participant::person)
                        .filter(Objects::nonNull)
                        .toList());
        values.put(
                "attachmentIds",
                view.files().stream().map(RecordView.FileRow::id).toList());
        return values;
    }

    /** What one record has in common with the next of its kind. */
    static Map<String, @Nullable Object> values(RecordDetails details) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("title", details.title());
        values.put("place", details.place());
        values.put("counterpart", details.counterpart());
        values.put("level", details.level());
        values.put("attendees", details.attendees());
        values.put("hours", plain(details.hours()));
        values.put("passMark", plain(details.passMark()));
        values.put("documentNumber", details.documentNumber());
        values.put("content", details.content());
        return values;
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }
}
