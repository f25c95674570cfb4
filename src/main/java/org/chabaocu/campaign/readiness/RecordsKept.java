package org.chabaocu.campaign.readiness;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.chabaocu.campaign.record.RecordKind;
import org.chabaocu.platform.Text;
import org.jspecify.annotations.Nullable;

/** Items that ask for records of certain kinds: a table row each. */
record RecordsKept(List<Wanted> wanted) implements Rule {

    /**
     * A kind of record and how often it is wanted in a year.
     *
     * @param standing rules and systems, once set up, hold until they are changed: an older record counts
     * @param word where the source wants it more than once: 定期, 经常, 广泛; a single record does not show that
     */
    record Wanted(
            RecordKind kind,
            int count,
            boolean standing,
            @Nullable String word) {}

    static RecordsKept once(RecordKind kind) {
        return new RecordsKept(List.of(new Wanted(kind, 1, false, null)));
    }

    static RecordsKept standing(RecordKind kind) {
        return new RecordsKept(List.of(new Wanted(kind, 1, true, null)));
    }

    /** @param word the source's word for more than once */
    static RecordsKept repeated(RecordKind kind, String word) {
        return new RecordsKept(List.of(new Wanted(kind, 2, false, word)));
    }

    RecordsKept and(RecordsKept other) {
        return new RecordsKept(Judgement.both(wanted, other.wanted));
    }

    @Override
    public Set<RecordKind> kinds() {
        return wanted.stream().map(Wanted::kind).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Judgement judge(OrganizationFacts facts) {
        var kept = wanted.stream().flatMap(one -> found(one, facts).stream()).toList();
        var lacking = wanted.stream()
                .filter(one -> found(one, facts).size() < one.count())
                .map(Wanted::kind)
                .findFirst();
        var status = lacking.isEmpty()
                ? ReadinessStatus.MET
                : kept.isEmpty() ? ReadinessStatus.MISSING : ReadinessStatus.PARTLY;
        var reason = Judgement.join(wanted.stream()
                .map(one -> reason(one, found(one, facts), facts))
                .toList());
        return Judgement.of(
                status,
                reason,
                Evidence.of(kept),
                lacking.orElse(wanted.getFirst().kind()));
    }

    private static List<KeptRecord> found(Wanted wanted, OrganizationFacts facts) {
        return wanted.standing() ? facts.upToYear(wanted.kind()) : facts.ofYear(wanted.kind());
    }

    private static Text reason(Wanted wanted, List<KeptRecord> found, OrganizationFacts facts) {
        var name = Text.of("campaign.kind." + wanted.kind());
        if (found.isEmpty())
            return wanted.standing()
                    ? Text.of("readiness.records.neverKept", name)
                    : Text.of("readiness.records.none", name, facts.yearText());
        if (found.size() < wanted.count())
            return Text.of("readiness.records.few", name, Text.of(Objects.requireNonNull(wanted.word())), found.size());
        var last = Evidence.day(found.getFirst().heldOn());
        return wanted.standing()
                ? Text.of("readiness.records.standing", name, last)
                : Text.of("readiness.records.kept", name, found.size(), last);
    }
}
