package org.chabaocu.campaign.record;

import static org.chabaocu.platform.sheet.SheetColumn.optional;
import static org.chabaocu.platform.sheet.SheetColumn.required;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.chabaocu.access.Actor;
import org.chabaocu.access.Actors;
import org.chabaocu.organization.Organizations;
import org.chabaocu.people.PersonId;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.sheet.SheetColumn;
import org.chabaocu.platform.sheet.SheetHeaders;
import org.chabaocu.platform.sheet.SheetImport;
import org.chabaocu.platform.sheet.SheetLoad;
import org.chabaocu.platform.sheet.SheetRow;
import org.chabaocu.platform.sheet.SheetValue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sheet of records: one row per record, without people and files, which are added to each. */
@Component
class RecordSheet implements SheetImport<RecordSheet.Row> {

    private final SheetColumn<String> organizationCode =
            optional("organizationCode", "campaign.sheet.organizationCode", 40, SheetValue.code());
    private final SheetColumn<RecordKind> kind;
    private final SheetColumn<String> title = required("title", "campaign.sheet.title", 200, SheetValue.text());
    private final SheetColumn<LocalDate> heldOn = required("heldOn", "campaign.sheet.heldOn", 40, SheetValue.date());
    private final SheetColumn<LocalDate> endsOn = optional("endsOn", "campaign.sheet.endsOn", 40, SheetValue.date());
    private final SheetColumn<String> place = optional("place", "campaign.sheet.place", 200, SheetValue.text());
    private final SheetColumn<String> counterpart =
            optional("counterpart", "campaign.sheet.counterpart", 200, SheetValue.text());
    private final SheetColumn<String> documentNumber =
            optional("documentNumber", "campaign.sheet.documentNumber", 100, SheetValue.text());
    private final SheetColumn<TrainingLevel> level;
    private final SheetColumn<Integer> participants =
            optional("participants", "campaign.sheet.participants", 20, SheetValue.wholeNumber(0, 1_000_000));
    private final SheetColumn<String> attendees =
            optional("attendees", "campaign.sheet.attendees", 500, SheetValue.text());
    private final SheetColumn<BigDecimal> hours = optional("hours", "campaign.sheet.hours", 20, SheetNumber::read);
    private final SheetColumn<String> content =
            optional("content", "campaign.sheet.content", 20_000, SheetValue.text());

    private final Actors actors;
    private final Organizations organizations;
    private final KeptRecords records;
    private final RecordDesk desk;
    private final JdbcClient jdbc;

    RecordSheet(
            SheetHeaders headers,
            Actors actors,
            Organizations organizations,
            KeptRecords records,
            RecordDesk desk,
            JdbcClient jdbc) {
        this.kind = required("kind", "campaign.sheet.kind", 40, words(headers, RecordKind.values(), "campaign.kind."));
        this.level = optional(
                "level", "campaign.sheet.level", 40, words(headers, TrainingLevel.values(), "campaign.level."));
        this.actors = actors;
        this.organizations = organizations;
        this.records = records;
        this.desk = desk;
        this.jdbc = jdbc;
    }

    private static <E extends Enum<E>> SheetValue<E> words(SheetHeaders headers, E[] choices, String key) {
        var words = new LinkedHashMap<E, List<String>>();
        Stream.of(choices).forEach(one -> words.put(one, headers.words(key + one, one.name())));
        return SheetValue.oneOf(words);
    }

    /** @param organizationCode null for the importer's own organisation */
    record Row(@Nullable String organizationCode, RecordCommand command) {}

    @Override
    public String kind() {
        return "campaign";
    }

    @Override
    public String noteKey() {
        return "campaign.sheet.note";
    }

    @Override
    public List<SheetColumn<?>> columns() {
        return List.of(
                organizationCode,
                kind,
                title,
                heldOn,
                endsOn,
                place,
                counterpart,
                documentNumber,
                level,
                participants,
                attendees,
                hours,
                content);
    }

    @Override
    public boolean isAllowed(UUID person) {
        return importer(person)
                .filter(actor -> !RecordKeepers.kept(actor).isEmpty())
                .isPresent();
    }

    @Override
    public @Nullable Row read(SheetRow row) {
        var whose = row.value(organizationCode);
        var what = row.value(kind);
        var called = row.value(title);
        var day = row.value(heldOn);
        var last = row.value(endsOn);
        var text = new Texts(row.value(place), row.value(counterpart), row.value(documentNumber), row.value(content));
        var ofLevel = row.value(level);
        var participation = new Participation(row.value(participants), row.value(attendees), List.of());
        var howLong = row.value(hours);
        if (row.isFaulty() || what == null || called == null || day == null) return null;
        return new Row(
                whose,
                new RecordCommand(
                        null,
                        what,
                        called,
                        day,
                        last,
                        text.place(),
                        text.counterpart(),
                        text.documentNumber(),
                        ofLevel,
                        participation,
                        howLong,
                        null,
                        text.content(),
                        List.of()));
    }

    private record Texts(
            @Nullable String place,
            @Nullable String counterpart,
            @Nullable String documentNumber,
            @Nullable String content) {}

    @Override
    public SheetLoad<Row> begin(UUID person) {
        var importer = importer(person).orElseThrow(() -> new NotFoundException("person " + person));
        var keepers = organizations.byIds(
                RecordKeepers.kept(importer).stream().map(node -> node.id()).toList());
        return new RecordLoad(importer, List.copyOf(keepers.values()), records, desk, jdbc);
    }

    private Optional<Actor> importer(UUID person) {
        return actors.find(new PersonId(person)).map(Actors.Present::actor);
    }
}
