package org.chabaocu.campaign.certificate.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chabaocu.campaign.certificate.Certificate;
import org.chabaocu.campaign.certificate.CertificateKind;
import org.chabaocu.campaign.certificate.CertificateKinds;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.people.PersonId;
import org.chabaocu.people.PersonName;
import org.chabaocu.people.PersonNames;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Refusal.FieldFault;
import org.chabaocu.platform.view.Field;
import org.chabaocu.platform.view.Form;
import org.chabaocu.platform.view.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The inputs of certificates and special posts: what for, for whom, and the days. */
@Component
class CertificateFields {

    private static final int PEOPLE_SHOWN = 50;

    private final CertificateKinds kinds;
    private final PersonNames names;
    private final Clock clock;
    private final ZoneId zone;

    CertificateFields(CertificateKinds kinds, PersonNames names, Clock clock, ZoneId zone) {
        this.kinds = kinds;
        this.names = names;
        this.clock = clock;
        this.zone = zone;
    }

    List<Field> certificate(OrganizationId unit, Form form, boolean chinese) {
        var fields = new ArrayList<>(subject(unit, form, chinese));
        fields.add(Field.text("number", "certificate.number")
                .upTo(60)
                .autocomplete("off")
                .mandatory());
        fields.addAll(days());
        fields.add(Field.text("post", "certificate.post")
                .hint("certificate.post.hint")
                .upTo(100));
        return fields;
    }

    List<Field> post(OrganizationId unit, Form form, boolean chinese) {
        var fields = new ArrayList<>(subject(unit, form, chinese));
        fields.add(Field.text("post", "certificate.post")
                .hint("certificate.post.example")
                .upTo(100)
                .mandatory());
        fields.add(Field.date("since", "certificate.since")
                .hint("certificate.since.hint")
                .most(today()));
        return fields;
    }

    List<Field> renewal() {
        var fields = new ArrayList<Field>();
        fields.add(Field.text("number", "certificate.number")
                .hint("certificate.number.same")
                .upTo(60)
                .autocomplete("off"));
        fields.addAll(days());
        fields.add(Field.hidden("version"));
        return fields;
    }

    List<Field> review() {
        return List.of(
                Field.date("reviewedOn", "certificate.reviewedOn").most(today()).mandatory(),
                Field.date("nextDueOn", "certificate.nextDueOn").hint("certificate.nextDueOn.hint"),
                Field.hidden("version"));
    }

    List<Field> withdrawal() {
        return List.of(
                Field.textarea("reason", "certificate.reason").upTo(500).rows(2).mandatory(), Field.hidden("version"));
    }

    private List<Field> days() {
        return List.of(
                Field.date("issuedOn", "certificate.issuedOn").most(today()).mandatory(),
                Field.date("expiresOn", "certificate.expiresOn")
                        .hint("certificate.expiresOn.hint")
                        .least(today()),
                Field.date("reviewDueOn", "certificate.reviewDueOn").hint("certificate.reviewDueOn.hint"));
    }

    /** What for and for whom. A certificate of which only the kind is known may leave its work open. */
    private List<Field> subject(OrganizationId unit, Form form, boolean chinese) {
        var work = Field.select("work", "certificate.work", works(chinese));
        return List.of(
                form.value("kind").isEmpty() ? work.mandatory() : work,
                Field.hidden("kind"),
                Field.select("holderId", "certificate.holder", people(unit, form))
                        .hint("certificate.holder.hint")
                        .searchable(),
                Field.text("holderName", "certificate.holderName")
                        .hint("certificate.holderName.hint")
                        .upTo(50),
                Field.text("holderEmployer", "certificate.holderEmployer").upTo(100),
                Field.hidden("unitId"),
                Field.hidden("version"));
    }

    private List<Option> works(boolean chinese) {
        var titles =
                kinds.at(today()).stream().collect(Collectors.toMap(CertificateKind::code, kind -> kind.name(chinese)));
        return kinds.works().stream()
                .map(work -> new Option(
                        work.code(), work.name(chinese) + " · " + titles.getOrDefault(work.kind(), work.kind())))
                .toList();
    }

    private List<Option> people(OrganizationId unit, Form form) {
        var found = new LinkedHashMap<PersonId, PersonName>();
        chosen(form.value("holderId")).forEach((id, person) -> found.put(id, person));
        names.search(unit, form.value("holderIdSearch"), PEOPLE_SHOWN)
                .forEach(person -> found.put(person.id(), person));
        return found.values().stream()
                .map(person -> new Option(
                        person.id().toString(),
                        person.post() == null ? person.name() : person.name() + " · " + person.post()))
                .toList();
    }

    private Map<PersonId, PersonName> chosen(String id) {
        try {
            return names.byIds(List.of(new PersonId(UUID.fromString(id))));
        } catch (IllegalArgumentException none) {
            return Map.of();
        }
    }

    static Form values(Certificate certificate) {
        var present = new LinkedHashMap<String, @Nullable Object>();
        present.put("kind", certificate.work() == null ? certificate.kind() : null);
        present.put("work", certificate.work());
        present.put("holderId", certificate.holder().person());
        present.put("holderName", certificate.holder().name());
        present.put("holderEmployer", certificate.holder().employer());
        present.put("number", certificate.number());
        present.put("issuedOn", certificate.term().issuedOn());
        present.put("expiresOn", certificate.term().expiresOn());
        present.put("reviewDueOn", certificate.term().reviewDueOn());
        present.put("unitId", certificate.unit().id());
        present.put("version", certificate.version());
        return Form.of(present);
    }

    /** The kind is chosen with the work. */
    static Refusal named(Refusal refusal) {
        if (!(refusal instanceof Refusal.Invalid(var faults))) return refusal;
        return new Refusal.Invalid(faults.stream()
                .map(fault -> fault.field().equals("kind") ? new FieldFault("work", fault.text()) : fault)
                .toList());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
