package org.chabaocu.campaign.readiness;

import java.util.List;
import java.util.Set;
import org.chabaocu.campaign.certificate.CoveredPost;
import org.chabaocu.campaign.certificate.CoveredPost.Cover;
import org.chabaocu.campaign.record.RecordKind;
import org.chabaocu.platform.Text;

/** U-2-4: whoever does special work holds a certificate for it, in date and reviewed 持证上岗. */
final class CertifiedWork implements Rule {

    @Override
    public Set<RecordKind> kinds() {
        return Set.of();
    }

    @Override
    public Set<Evidence.Type> besides() {
        return Set.of(Evidence.Type.CERTIFICATE, Evidence.Type.SPECIAL_POST);
    }

    @Override
    public Judgement judge(OrganizationFacts facts) {
        var posts = facts.posts().stream().filter(CoveredPost::here).toList();
        if (posts.isEmpty()) return Judgement.of(ReadinessStatus.MANUAL, unknown(facts), List.of(), null);
        var valid = posts.stream().filter(CoveredPost::isValid).toList();
        var others = posts.stream().filter(post -> !post.isValid()).toList();
        // what is to be mended first
        var evidence = Judgement.<CoveredPost>both(others, valid).stream()
                .map(Evidence::of)
                .toList();
        if (others.isEmpty())
            return Judgement.of(ReadinessStatus.MET, Text.of("readiness.certified.MET", posts.size()), evidence, null);
        return Judgement.of(
                valid.isEmpty() ? ReadinessStatus.MISSING : ReadinessStatus.PARTLY,
                Text.of(
                        "readiness.certified.lacking",
                        posts.size(),
                        valid.size(),
                        count(others, Cover.NONE),
                        count(others, Cover.EXPIRED),
                        count(others, Cover.REVIEW_OVERDUE)),
                evidence,
                null);
    }

    private static Text unknown(OrganizationFacts facts) {
        return facts.certificates() == 0
                ? Text.of("readiness.certified.nothing")
                : Text.of("readiness.certified.noPosts", facts.certificates());
    }

    private static long count(List<CoveredPost> posts, Cover cover) {
        return posts.stream().filter(post -> post.cover() == cover).count();
    }
}
