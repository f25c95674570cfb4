package org.chabaocu.campaign.certificate;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.organization.Reach;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.sql.Conditions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows certificates to those who keep or oversee them, and to their holders. */
@Service
@Transactional(readOnly = true)
public class ViewCertificates {

    private static final int DIGITS_SHOWN = 4;

    private final CertificateLists lists;
    private final CertificateKeepers keepers;
    private final Clock clock;
    private final ZoneId zone;

    ViewCertificates(CertificateLists lists, CertificateKeepers keepers, Clock clock, ZoneId zone) {
        this.lists = lists;
        this.keepers = keepers;
        this.clock = clock;
        this.zone = zone;
    }

    /** @param next the last of these, if there are more */
    public record Slice(List<CertificateRow> rows, @Nullable UUID next) {}

    /** @param successor the one that took its place */
    public record Whole(
            CertificateRow row,
            List<CertificateLists.Moment> history,
            @Nullable CertificateId successor) {}

    public Slice list(CertificateFilter filter, Actor actor) {
        var where = conditions(filter);
        scope(filter, actor, where);
        var found = lists.list(where, filter.limit() + 1);
        var rows =
                found.stream().limit(filter.limit()).map(one -> row(one, actor)).toList();
        return new Slice(
                rows,
                found.size() > rows.size() ? rows.getLast().certificate().id().value() : null);
    }

    private Conditions conditions(CertificateFilter filter) {
        var status = filter.status() == null ? CertificateStatus.IN_USE : filter.status();
        var where = new Conditions().add("c.status = :status", "status", status.name());
        if (filter.holder() != null) where.add("c.holder_id = :holder", "holder", filter.holder());
        if (filter.kind() != null) where.add("c.kind = :kind", "kind", filter.kind());
        if (filter.dueDays() != null)
            where.add("least(c.expires_on, c.review_due_on) <= :due", "due", today().plusDays(filter.dueDays()));
        if (filter.after() != null) where.add("""
                    (least(c.expires_on, c.review_due_on), c.id) >
                        (select least(a.expires_on, a.review_due_on), a.id from certificate a where a.id = :after)
                    """, "after", filter.after());
        return where;
    }

    /** Those of the nodes one oversees; where one oversees none, one's own. */
    private void scope(CertificateFilter filter, Actor actor, Conditions where) {
        var all = true;
        if (filter.unit() != null) {
            var unit = keepers.unit(new OrganizationId(filter.unit()), actor);
            where.add("c.unit_id = :unit", "unit", unit.id().value());
            all = CertificateKeepers.oversees(actor, unit.lineage());
        } else if (keepers.isOverseer(actor)) {
            Reach.within(CertificateKeepers.overseen(actor)).restrict(where, "c");
        } else {
            all = false;
        }
        if (!all) where.add("c.holder_id = :me", "me", actor.id().value());
    }

    /** NotFoundException for those who neither oversee nor hold it. */
    public Whole one(CertificateId id, Actor actor) {
        var found = lists.find(id)
                .filter(one -> CertificateKeepers.sees(actor, one.certificate()))
                .orElseThrow(() -> new NotFoundException("certificate " + id));
        return new Whole(
                row(found, actor),
                lists.history(found.certificate()),
                lists.successor(found.certificate()).orElse(null));
    }

    /** How many of a unit's certificates end, or are to be reviewed, within so many days each. */
    public List<Long> countDue(OrganizationId unit, List<Integer> days, Actor actor) {
        var seen = keepers.overseenUnit(unit, actor).id();
        return lists.countDue(
                seen, days.stream().map(ahead -> today().plusDays(ahead)).toList());
    }

    /** What is about to end, or has, in the units whose keepers are told of it. */
    public List<CertificateRow> due(Actor actor, int most) {
        var units = CertificateKeepers.reminded(actor);
        if (units.isEmpty()) return List.of();
        var where = new Conditions()
                .add("c.status = 'IN_USE'")
                .add(
                        "c.unit_id in (:units)",
                        "units",
                        units.stream().map(OrganizationId::value).toList())
                .add("least(c.expires_on, c.review_due_on) <= :due", "due", today().plusDays(Notice.FIRST));
        return lists.list(where, most).stream().map(found -> row(found, actor)).toList();
    }

    private CertificateRow row(CertificateLists.Found found, Actor actor) {
        var certificate = found.certificate();
        var keeper = CertificateKeepers.keeps(actor, certificate.unit());
        var own = keeper || actor.id().equals(certificate.holder().person());
        return new CertificateRow(
                certificate,
                found.unitName(),
                found.holder(),
                found.posts(),
                found.titles(),
                own ? certificate.number() : masked(certificate.number()),
                Standing.of(certificate, found.here(), !found.posts().isEmpty(), today()),
                Notice.of(certificate.term(), today()),
                CertificateAction.of(certificate, keeper, today()));
    }

    static String masked(String number) {
        var shown = Math.min(DIGITS_SHOWN, number.length() / 2);
        return "*".repeat(number.length() - shown) + number.substring(number.length() - shown);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
