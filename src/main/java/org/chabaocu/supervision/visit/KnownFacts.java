package org.chabaocu.supervision.visit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chabaocu.supervision.VisitFacts;
import org.springframework.stereotype.Service;

/** What all modules know about a visited unit or city union, by item. */
@Service
public class KnownFacts {

    private final List<VisitFacts> sources;

    KnownFacts(List<VisitFacts> sources) {
        this.sources = sources;
    }

    public Map<String, List<VisitFacts.Fact>> of(VisitView view) {
        var codes = view.checklist().items().map(VisitChecklist.Item::code).toList();
        var all = new HashMap<String, List<VisitFacts.Fact>>();
        for (var source : sources)
            source.factsFor(view.visit().organization(), codes, view.names().year())
                    .forEach((code, facts) ->
                            all.computeIfAbsent(code, none -> new ArrayList<>()).addAll(facts));
        return all;
    }
}
