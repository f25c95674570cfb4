package org.chabaocu.supervision.visit;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chabaocu.people.PersonId;
import org.chabaocu.supervision.domain.Verdict;
import org.chabaocu.supervision.domain.VisitId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Drafts rows of the problem list from what was judged; the list is an official Chinese paper whoever reads it. */
@Component
class DraftFindings {

    private static final Set<Verdict> WANTING = Set.of(Verdict.PARTLY, Verdict.NOT_MET);

    private final VisitChecklists checklists;
    private final Judgements judgements;
    private final Findings findings;
    private final MessageSource messages;

    DraftFindings(VisitChecklists checklists, Judgements judgements, Findings findings, MessageSource messages) {
        this.checklists = checklists;
        this.judgements = judgements;
        this.findings = findings;
        this.messages = messages;
    }

    /** The items that are judged less than met and stand in no row of the list. */
    List<VisitChecklist.Item> missing(VisitId visit) {
        var listed = findings.of(visit).stream()
                .flatMap(finding -> Stream.ofNullable(finding.itemCode()))
                .collect(Collectors.toSet());
        var wanting = wanting(visit);
        return checklists
                .of(visit)
                .items()
                .filter(item -> wanting.containsKey(item.code()) && !listed.contains(item.code()))
                .toList();
    }

    /** Adds the rows that are missing, and names their items. */
    List<String> draft(VisitId visit, PersonId by, Instant at) {
        var wanting = wanting(visit);
        return missing(visit).stream()
                .map(item -> {
                    findings.add(
                            visit,
                            item.code(),
                            description(item, Objects.requireNonNull(wanting.get(item.code()))),
                            "",
                            by,
                            at);
                    return item.code();
                })
                .toList();
    }

    private Map<String, Judgement> wanting(VisitId visit) {
        return judgements.of(visit).stream()
                .filter(judgement -> WANTING.contains(judgement.verdict()))
                .collect(Collectors.toMap(Judgement::itemCode, judgement -> judgement));
    }

    private String description(VisitChecklist.Item item, Judgement judgement) {
        var verdict =
                messages.getMessage("supervision.verdict." + judgement.verdict(), null, Locale.SIMPLIFIED_CHINESE);
        var key = judgement.remark().isEmpty() ? "visit.finding.draft" : "visit.finding.draft.remark";
        var text = messages.getMessage(
                key, new Object[] {item.sentence(), verdict, judgement.remark()}, Locale.SIMPLIFIED_CHINESE);
        return text.codePoints()
                .limit(ListFindings.LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
