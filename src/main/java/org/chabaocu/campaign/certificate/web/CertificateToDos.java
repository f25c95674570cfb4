package org.chabaocu.campaign.certificate.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.chabaocu.access.Actor;
import org.chabaocu.access.ToDo;
import org.chabaocu.access.ToDos;
import org.chabaocu.campaign.certificate.CertificateRow;
import org.chabaocu.campaign.certificate.ViewCertificates;
import org.chabaocu.platform.Text;
import org.springframework.stereotype.Component;

/** The certificates that are about to end, 90, 60 and 30 days ahead, and those that have ended. */
@Component
class CertificateToDos implements ToDos {

    private final ViewCertificates viewCertificates;
    private final ZoneId zone;

    CertificateToDos(ViewCertificates viewCertificates, ZoneId zone) {
        this.viewCertificates = viewCertificates;
        this.zone = zone;
    }

    @Override
    public List<ToDo> of(Actor actor, int most) {
        return viewCertificates.due(actor, most).stream().map(this::toDo).toList();
    }

    private ToDo toDo(CertificateRow row) {
        var certificate = row.certificate();
        var action = certificate.term().isReviewNext() ? "certificate.action.review" : "certificate.action.renew";
        var subject =
                Stream.concat(Stream.of(row.holder()), row.posts().stream()).toList();
        return new ToDo(
                "/certificates/" + certificate.id(),
                List.of(Text.of(action)),
                String.join(" · ", subject),
                row.unitName() + " · " + row.number(),
                CertificateBadges.of(row),
                endOf(row));
    }

    private Instant endOf(CertificateRow row) {
        var day = row.certificate().term().nextDueOn();
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
