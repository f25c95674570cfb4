package org.chabaocu.campaign.record.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.chabaocu.campaign.record.RecordField;
import org.chabaocu.campaign.record.RecordKind;
import org.chabaocu.campaign.record.TrainingLevel;
import org.chabaocu.platform.view.Field;
import org.chabaocu.platform.view.Option;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The fields of the form, shaped by the kind of record; those of participants are drawn between the two lists. */
@Component
public class RecordFields {

    private final MessageSource messages;
    private final Clock clock;
    private final ZoneId zone;

    RecordFields(MessageSource messages, Clock clock, ZoneId zone) {
        this.messages = messages;
        this.clock = clock;
        this.zone = zone;
    }

    /** What was it, when, where. */
    List<Field> before(RecordKind kind, Locale locale) {
        var fields = new ArrayList<Field>();
        fields.add(Field.text("title", "campaign.field.title").upTo(200).mandatory());
        fields.add(Field.date("heldOn", "campaign.field.heldOn").most(today()).mandatory());
        if (kind.asksFor(RecordField.ENDS_ON))
            fields.add(Field.date("endsOn", "campaign.field.endsOn").hint("campaign.field.endsOn.hint"));
        if (kind.asksFor(RecordField.COUNTERPART))
            fields.add(Field.text("counterpart", "campaign.counterpart." + kind).upTo(200));
        if (kind.asksFor(RecordField.DOCUMENT_NUMBER))
            fields.add(Field.text("documentNumber", "campaign.field.documentNumber")
                    .upTo(100));
        if (kind.asksFor(RecordField.PLACE))
            fields.add(Field.text("place", "campaign.field.place").upTo(200));
        if (kind.asksFor(RecordField.LEVEL))
            fields.add(Field.select("level", "campaign.field.level", levels(locale))
                    .hint("campaign.field.level.hint"));
        return fields;
    }

    List<Field> participants(RecordKind kind) {
        if (!kind.asksFor(RecordField.PARTICIPANTS)) return List.of();
        return List.of(
                Field.number("participants", "campaign.field.participants")
                        .least(0)
                        .most(1_000_000)
                        .hint("campaign.field.participants.hint"),
                Field.text("attendees", "campaign.field.attendees")
                        .hint("campaign.field.attendees.hint")
                        .upTo(500));
    }

    /** How long, with which result, what was said. */
    List<Field> after(RecordKind kind) {
        var fields = new ArrayList<Field>();
        if (kind.asksFor(RecordField.HOURS))
            fields.add(Field.number("hours", "campaign.field.hours")
                    .least("0")
                    .step("0.5")
                    .hint("campaign.field.hours.hint"));
        if (kind.asksFor(RecordField.EXAM))
            fields.add(Field.number("passMark", "campaign.field.passMark")
                    .least("0")
                    .most("100")
                    .step("0.5")
                    .hint("campaign.field.passMark.hint"));
        fields.add(Field.textarea("content", "campaign.field.content")
                .hint("campaign.field.content.hint")
                .upTo(20_000)
                .rows(6));
        return fields;
    }

    private List<Option> levels(Locale locale) {
        return Stream.of(TrainingLevel.values())
                .map(level -> new Option(level.name(), messages.getMessage("campaign.level." + level, null, locale)))
                .toList();
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }
}
