package org.chabaocu.supervision.visit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.attachment.AttachmentId;
import org.chabaocu.attachment.Attachments;
import org.chabaocu.attachment.Uploader;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.sql.Moments;
import org.chabaocu.supervision.domain.VisitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The photos and documents of visits. */
@Repository
class VisitEvidence {

    static final int MOST = 30;

    private final JdbcClient jdbc;
    private final Attachments attachments;

    VisitEvidence(JdbcClient jdbc, Attachments attachments) {
        this.jdbc = jdbc;
        this.attachments = attachments;
    }

    List<Evidence> of(VisitId visit) {
        return jdbc.sql("""
                        select s.attachment_id, a.thumbnail_sha256 is not null as photo, a.original_name, s.item_code,
                            s.finding_id, s.correction, s.added_by, s.added_at
                        from supervision_attachment s join attachment a on a.id = s.attachment_id
                        where s.visit_id = :visit
                        order by s.added_at, s.attachment_id
                        """)
                .param("visit", visit.value())
                .query(VisitEvidence::read)
                .list();
    }

    /** How many were added; those that stand at this place already are passed over. All others must be the adder's own uploads. */
    Outcome<Integer> add(VisitId visit, Evidence.Place place, Collection<UUID> ids, Actor by, Instant at) {
        if (ids.isEmpty()) return Outcome.done(0);
        var fresh = new HashSet<>(ids);
        var present = of(visit);
        present.stream()
                .filter(each -> each.place().equals(place))
                .map(Evidence::id)
                .forEach(fresh::remove);
        var there = present.stream().filter(each -> each.place().equals(place)).count();
        if (present.stream().map(Evidence::id).anyMatch(fresh::contains))
            return VisitRefusals.invalid("evidenceIds", "EVIDENCE_ELSEWHERE");
        if (there + fresh.size() > MOST) return VisitRefusals.invalid("evidenceIds", "TOO_MANY", MOST);
        var kept = attachments.keep(
                fresh.stream().map(AttachmentId::new).toList(), new Uploader.Known(by.id()), false, "evidenceIds");
        return kept.map(files -> {
            fresh.forEach(id -> insert(visit, place, id, by, at));
            return fresh.size();
        });
    }

    private void insert(VisitId visit, Evidence.Place place, UUID id, Actor by, Instant at) {
        jdbc.sql("""
                        insert into supervision_attachment (visit_id, attachment_id, item_code, finding_id, correction, added_by, added_at)
                        values (:visit, :id, :item, :finding, :correction, :by, :at)
                        """)
                .param("visit", visit.value())
                .param("id", id)
                .param("item", place.itemCode())
                .param("finding", place.findingId())
                .param("correction", place.correction())
                .param("by", by.id().value())
                .param("at", Moments.parameter(at))
                .update();
    }

    boolean remove(VisitId visit, UUID id) {
        return jdbc.sql(
                                "delete from supervision_attachment where visit_id = :visit and attachment_id = :id and not correction")
                        .param("visit", visit.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    /** With a finding its evidence goes. */
    void removeOf(VisitId visit, UUID finding) {
        jdbc.sql("delete from supervision_attachment where visit_id = :visit and finding_id = :finding")
                .param("visit", visit.value())
                .param("finding", finding)
                .update();
    }

    /** The visits that show the attachment. */
    List<VisitId> visitsWith(UUID attachment) {
        return jdbc
                .sql("select visit_id from supervision_attachment where attachment_id = :id")
                .param("id", attachment)
                .query(UUID.class)
                .list()
                .stream()
                .map(VisitId::new)
                .toList();
    }

    private static Evidence read(ResultSet row, int number) throws SQLException {
        return new Evidence(
                row.getObject("attachment_id", UUID.class),
                row.getBoolean("photo"),
                VisitRows.text(row, "original_name"),
                new Evidence.Place(
                        row.getString("item_code"),
                        row.getObject("finding_id", UUID.class),
                        row.getBoolean("correction")),
                row.getObject("added_by", UUID.class),
                Moments.read(row, "added_at"));
    }
}
