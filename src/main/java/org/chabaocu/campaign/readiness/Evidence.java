package org.chabaocu.campaign.readiness;

import java.time.LocalDate;
import java.util.List;
import org.chabaocu.campaign.certificate.CoveredPost;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.platform.Text;

/**
 * Something on record that speaks to an item.
 *
 * @param id of the record, the certificate or the special post; of the unit where it is its ledger, its checks or its rule
 * @param path where it is seen
 */
public record Evidence(Type type, String id, Text title, String path) {

    /** What it is. */
    public enum Type {
        RECORD,
        CERTIFICATE,
        SPECIAL_POST,
        CHECKS,
        LEDGER,
        REWARD_RULE
    }

    static List<Evidence> of(List<KeptRecord> records) {
        return records.stream().map(Evidence::of).toList();
    }

    private static Evidence of(KeptRecord record) {
        var title = Text.of("readiness.evidence.record", record.title(), day(record.heldOn()));
        return new Evidence(Type.RECORD, record.id().toString(), title, "/campaign/records/" + record.id());
    }

    static Evidence of(CoveredPost post) {
        var proof = post.proof();
        var title = Text.of(
                "readiness.evidence.post",
                post.doer(),
                post.post().post(),
                Text.of("certificate.cover." + post.cover()));
        return proof == null
                ? new Evidence(
                        Type.SPECIAL_POST,
                        post.post().id().toString(),
                        title,
                        "/certificates/posts?unit=" + post.post().unit().id())
                : new Evidence(Type.CERTIFICATE, proof.id().toString(), title, "/certificates/" + proof.id());
    }

    static Evidence ledger(OrganizationId unit, int reported) {
        var title = Text.of("readiness.evidence.ledger", reported);
        return new Evidence(Type.LEDGER, unit.toString(), title, "/hazards?unit=" + unit);
    }

    static Evidence checks(OrganizationId unit, Text title) {
        return new Evidence(Type.CHECKS, unit.toString(), title, "/checks?organization=" + unit);
    }

    static Evidence rule(OrganizationId unit, int year, Text title) {
        return new Evidence(Type.REWARD_RULE, unit.toString(), title, "/rewards/rule?unit=" + unit + "&year=" + year);
    }

    static String day(LocalDate day) {
        return day.toString();
    }
}
