package org.chabaocu.campaign.readiness;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.chabaocu.campaign.certificate.CertificateId;
import org.chabaocu.campaign.certificate.CoveredPost;
import org.chabaocu.campaign.certificate.Holder;
import org.chabaocu.campaign.certificate.SpecialPost;
import org.chabaocu.campaign.certificate.SpecialPostId;
import org.chabaocu.campaign.certificate.Titles;
import org.chabaocu.campaign.record.RecordId;
import org.chabaocu.campaign.record.RecordKind;
import org.chabaocu.campaign.record.TrainingLevel;
import org.chabaocu.check.CheckCoverage;
import org.chabaocu.check.Frequency;
import org.chabaocu.hazard.LedgerYears.LedgerYear;
import org.chabaocu.organization.Lineage;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.organization.OrganizationKind;
import org.chabaocu.platform.Ids;
import org.chabaocu.platform.Text;
import org.chabaocu.reward.FundYears.FundYear;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What is on record of an organisation in 2026, put together piece by piece; judged by the rule of an item. */
final class OnRecord {

    private static final int YEAR = 2026;
    private static final ResourceBundleMessageSource MESSAGES = messages();

    private final OrganizationId id = new OrganizationId(Ids.next());
    private final List<KeptRecord> records = new ArrayList<>();
    private final List<Trainee> trainees = new ArrayList<>();
    private final List<CoveredPost> posts = new ArrayList<>();
    private final List<CheckCoverage.Line> checks = new ArrayList<>();
    private int certificates;
    private LedgerYear ledger = LedgerYear.EMPTY;
    private @Nullable FundYear fund;

    static OnRecord nothing() {
        return new OnRecord();
    }

    static OnRecord of(RecordKind kind, String... days) {
        return nothing().and(kind, days);
    }

    OnRecord and(RecordKind kind, String... days) {
        for (var day : days) records.add(record(kind, day, null, null, 0));
        return this;
    }

    OnRecord action(String title, String from, @Nullable String until) {
        var last = until == null ? null : LocalDate.parse(until);
        records.add(new KeptRecord(
                new RecordId(Ids.next()), RecordKind.CONCENTRATED_ACTION, title, LocalDate.parse(from), last, null, 0));
        return this;
    }

    OnRecord induction(String day, int hours, int named) {
        records.add(record(RecordKind.INDUCTION_TRAINING, day, null, BigDecimal.valueOf(hours), named));
        return this;
    }

    OnRecord trainee(String name, String hours, boolean passed, TrainingLevel... levels) {
        trainees.add(new Trainee(name, new BigDecimal(hours), passed, Set.of(levels)));
        return this;
    }

    OnRecord post(String doer, CoveredPost.Cover cover) {
        return post(doer, cover, true);
    }

    OnRecord post(String doer, CoveredPost.Cover cover, boolean here) {
        var unit = new Lineage(id, OrganizationKind.UNIT, id, null, null, id, null, null);
        var post = new SpecialPost(
                new SpecialPostId(Ids.next()),
                unit,
                "SPECIAL_WORK",
                "LOW_VOLTAGE",
                "配电房",
                new Holder(null, doer, null),
                LocalDate.of(2020, 1, 1),
                null,
                1);
        var proof = cover == CoveredPost.Cover.NONE
                ? null
                : new CoveredPost.Proof(new CertificateId(Ids.next()), LocalDate.of(2026, 6, 1), null);
        posts.add(new CoveredPost(post, doer, here, new Titles("-", "-", null, null), cover, proof));
        return this;
    }

    OnRecord certificates(int count) {
        certificates = count;
        return this;
    }

    OnRecord checks(Frequency frequency, int plans, int done, int missed) {
        checks.add(new CheckCoverage.Line(frequency, plans, done + missed, done, missed));
        return this;
    }

    OnRecord ledger(int reported, int planned, int waiting, int waitingLate) {
        ledger = new LedgerYear(reported, planned, waiting, waitingLate);
        return this;
    }

    OnRecord fund(String fund, String paid) {
        this.fund = new FundYear(new BigDecimal(fund), new BigDecimal(paid), new BigDecimal(paid));
        return this;
    }

    private static KeptRecord record(
            RecordKind kind, String day, @Nullable String until, @Nullable BigDecimal hours, int named) {
        return new KeptRecord(
                new RecordId(Ids.next()),
                kind,
                kind.name(),
                LocalDate.parse(day),
                until == null ? null : LocalDate.parse(until),
                hours,
                named);
    }

    /** The item as the rule of its code judges it. */
    Judged judged(String code) {
        var level = code.startsWith("U") ? OrganizationKind.UNIT : OrganizationKind.CITY_UNION;
        var rule = Objects.requireNonNull(ReadinessRules.of(level).get(code), code);
        var newestFirst = records.stream()
                .sorted(Comparator.comparing(KeptRecord::heldOn).reversed())
                .toList();
        var facts = new OrganizationFacts(id, YEAR, newestFirst, trainees, posts, certificates, checks, ledger, fund);
        var judgement = rule.judge(facts);
        return new Judged(
                judgement.status(),
                said(judgement.reason(), Locale.SIMPLIFIED_CHINESE),
                said(judgement.reason(), Locale.ENGLISH),
                judgement.evidence().stream().map(Evidence::type).toList(),
                judgement.wanted());
    }

    /** A judgement with its reason in words. */
    record Judged(
            ReadinessStatus status,
            String reason,
            String inEnglish,
            List<Evidence.Type> evidence,
            @Nullable RecordKind wanted) {}

    private static String said(Text text, Locale locale) {
        var arguments = text.arguments().stream()
                .map(argument -> argument instanceof Text inner ? said(inner, locale) : argument)
                .toArray();
        return MESSAGES.getMessage(text.code(), arguments, locale);
    }

    private static ResourceBundleMessageSource messages() {
        var source = new ResourceBundleMessageSource();
        source.setBasenames(Stream.of("readiness", "campaign", "certificate")
                .map("messages/"::concat)
                .toArray(String[]::new));
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }
}
