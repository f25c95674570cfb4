package org.chabaocu.campaign.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Text;
import org.chabaocu.platform.sheet.SheetFault;
import org.chabaocu.platform.sheet.SheetLoad;
import org.jspecify.annotations.Nullable;

/**
 * Enters the rows of a sheet one by one as people do, under the same rules: a unit has some dozens of certificates. A name
 * of nobody in the unit is that of a worker from outside, if an employer is given.
 */
final class CertificateLoad implements SheetLoad<CertificateSheetRow> {

    /** Which column of the sheet holds what the rules call by another name. */
    private static final Map<String, String> COLUMN_OF =
            Map.of("holderId", "holder", "holderName", "holder", "holderEmployer", "employer", "kind", "work");

    private final EnterCertificate enterCertificate;
    private final CertificateSheetHolders holders;
    private final Actor actor;
    private final List<SheetFault> faults = new ArrayList<>();
    private int created;

    CertificateLoad(EnterCertificate enterCertificate, CertificateSheetHolders holders, Actor actor) {
        this.enterCertificate = enterCertificate;
        this.holders = holders;
        this.actor = actor;
    }

    @Override
    public void add(int row, CertificateSheetRow value) {
        var unit = holders.unit(value.unitCode(), actor).orElse(null);
        if (unit == null) {
            fault(row, "unitCode", "certificate.sheet.fault.unit");
            return;
        }
        var people = holders.people(unit, value.holder(), value.username());
        if (people.size() > 1) fault(row, "holder", "certificate.sheet.fault.several");
        else if (people.isEmpty() && (value.username() != null || value.employer() == null))
            fault(row, value.username() == null ? "holder" : "username", "certificate.sheet.fault.nobody");
        else enter(row, command(value, unit, people.isEmpty() ? null : people.getFirst()));
    }

    private static CertificateCommand command(CertificateSheetRow value, OrganizationId unit, @Nullable UUID person) {
        return new CertificateCommand(
                unit.value(),
                null,
                value.work(),
                person,
                person == null ? value.holder() : null,
                person == null ? value.employer() : null,
                value.number(),
                value.post(),
                value.issuedOn(),
                value.expiresOn(),
                value.reviewDueOn());
    }

    private void enter(int row, CertificateCommand command) {
        switch (enterCertificate.enter(command, actor)) {
            case Outcome.Done<Certificate> _ -> created++;
            case Outcome.Refused<Certificate>(Refusal.Invalid(var wrong)) ->
                wrong.forEach(fault -> faults.add(
                        new SheetFault(row, COLUMN_OF.getOrDefault(fault.field(), fault.field()), fault.text())));
            case Outcome.Refused<Certificate> _ -> fault(row, "unitCode", "certificate.sheet.fault.unit");
        }
    }

    private void fault(int row, String column, String code) {
        faults.add(new SheetFault(row, column, Text.of(code)));
    }

    @Override
    public Result finish() {
        return new Result(created, 0, faults);
    }
}
