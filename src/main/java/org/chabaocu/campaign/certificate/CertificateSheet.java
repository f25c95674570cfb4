package org.chabaocu.campaign.certificate;

import static org.chabaocu.platform.sheet.SheetColumn.optional;
import static org.chabaocu.platform.sheet.SheetColumn.required;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.access.Actors;
import org.chabaocu.people.PersonId;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.sheet.SheetColumn;
import org.chabaocu.platform.sheet.SheetImport;
import org.chabaocu.platform.sheet.SheetLoad;
import org.chabaocu.platform.sheet.SheetRow;
import org.chabaocu.platform.sheet.SheetValue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sheet of certificates: one row per certificate, its holder by name or by username. */
@Component
class CertificateSheet implements SheetImport<CertificateSheetRow> {

    private final SheetColumn<String> holder = required("holder", "certificate.sheet.holder", 50, SheetValue.text());
    private final SheetColumn<String> username =
            optional("username", "certificate.sheet.username", 40, SheetValue.code());
    private final SheetColumn<String> employer =
            optional("employer", "certificate.sheet.employer", 100, SheetValue.text());
    private final SheetColumn<String> work;
    private final SheetColumn<String> number = required("number", "certificate.sheet.number", 60, SheetValue.code());
    private final SheetColumn<LocalDate> issuedOn =
            required("issuedOn", "certificate.sheet.issuedOn", 40, SheetValue.date());
    private final SheetColumn<LocalDate> expiresOn =
            optional("expiresOn", "certificate.sheet.expiresOn", 40, SheetValue.date());
    private final SheetColumn<LocalDate> reviewDueOn =
            optional("reviewDueOn", "certificate.sheet.reviewDueOn", 40, SheetValue.date());
    private final SheetColumn<String> post = optional("post", "certificate.sheet.post", 100, SheetValue.text());
    private final SheetColumn<String> unitCode =
            optional("unitCode", "certificate.sheet.unitCode", 40, SheetValue.code());

    private final Actors actors;
    private final EnterCertificate enterCertificate;
    private final CertificateSheetHolders holders;

    CertificateSheet(
            CertificateKinds kinds, Actors actors, EnterCertificate enterCertificate, CertificateSheetHolders holders) {
        var words = new LinkedHashMap<String, List<String>>();
        kinds.works().forEach(one -> words.put(one.code(), List.of(one.name(), one.nameEn(), one.code())));
        this.work = required("work", "certificate.sheet.work", 60, SheetValue.oneOf(words));
        this.actors = actors;
        this.enterCertificate = enterCertificate;
        this.holders = holders;
    }

    @Override
    public String kind() {
        return "certificates";
    }

    @Override
    public String noteKey() {
        return "certificate.sheet.note";
    }

    @Override
    public List<SheetColumn<?>> columns() {
        return List.of(holder, username, employer, work, number, issuedOn, expiresOn, reviewDueOn, post, unitCode);
    }

    @Override
    public boolean isAllowed(UUID person) {
        return actors.find(new PersonId(person))
                .filter(present ->
                        !present.actor().nodesWith(CertificateKeepers.KEEPERS).isEmpty())
                .isPresent();
    }

    @Override
    public @Nullable CertificateSheetRow read(SheetRow row) {
        var ofHolder = row.value(holder);
        var ofUsername = row.value(username);
        var ofEmployer = row.value(employer);
        var ofWork = row.value(work);
        var ofNumber = row.value(number);
        var ofIssuedOn = row.value(issuedOn);
        var ofExpiresOn = row.value(expiresOn);
        var ofReviewDueOn = row.value(reviewDueOn);
        var ofPost = row.value(post);
        var ofUnit = row.value(unitCode);
        if (ofHolder == null || ofWork == null || ofNumber == null || ofIssuedOn == null) return null;
        var value = new CertificateSheetRow(
                ofUnit,
                ofHolder,
                ofUsername,
                ofEmployer,
                ofWork,
                ofNumber,
                ofIssuedOn,
                ofExpiresOn,
                ofReviewDueOn,
                ofPost);
        return row.isFaulty() ? null : value;
    }

    @Override
    public SheetLoad<CertificateSheetRow> begin(UUID person) {
        return new CertificateLoad(enterCertificate, holders, actor(person));
    }

    private Actor actor(UUID person) {
        return actors.find(new PersonId(person))
                .orElseThrow(() -> new NotFoundException("person " + person))
                .actor();
    }
}
