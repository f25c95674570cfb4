package org.chabaocu.hazard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.chabaocu.hazard.Grade;
import org.chabaocu.hazard.HazardStatus;
import org.chabaocu.hazard.Source;
import org.chabaocu.hazard.domain.Action;
import org.chabaocu.hazard.domain.Party;
import org.chabaocu.hazard.persistence.LedgerSort;
import org.chabaocu.hazard.web.action.Part;
import org.chabaocu.hazard.web.action.Words;
import org.chabaocu.hazard.web.flowchart.Flowchart;
import org.chabaocu.hazard.web.ledger.LedgerColumn;
import org.chabaocu.people.Role;
import org.chabaocu.platform.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** Words whose keys are made of constants: no key stands in the code for the other tests to find. */
@ApplicationTest
class WordsTest {

    @Autowired
    Words words;

    @Autowired
    MessageSource messages;

    @Test
    void every_state_action_role_and_column_has_its_word_in_both_languages() {
        var keys = new ArrayList<String>();
        add(keys, "hazard.status.", HazardStatus.values());
        add(keys, "hazard.gradeName.", Grade.values());
        add(keys, "hazard.source.", Source.values());
        add(keys, "hazard.party.", Party.values());
        add(keys, "hazard.role.", Role.values());
        add(keys, "hazard.column.", LedgerColumn.values());
        add(keys, "hazard.sort.", LedgerSort.values());
        add(keys, "hazard.flow.legend.", Flowchart.Mark.values());
        add(keys, "hazard.flow.mark.", Flowchart.Mark.values());
        for (var action : Action.values()) keys.add("hazard.action." + action.code());
        assertThat(missing(keys)).isEmpty();
    }

    @Test
    void everything_supplied_with_an_action_and_every_choice_has_its_word_in_both_languages() {
        var keys = new ArrayList<String>();
        for (var action : Action.values()) {
            for (var part : Part.of(action)) {
                keys.add(words.label(action, part));
                choices(part).map(choice -> words.choice(part, choice).code()).forEach(keys::add);
            }
        }
        assertThat(keys).hasSizeGreaterThan(80);
        assertThat(missing(keys)).isEmpty();
    }

    private static Stream<String> choices(Part part) {
        return switch (part.kind()) {
            case YES_OR_NO -> Stream.of("true", "false");
            case CHOICE -> Stream.of(part.type().getEnumConstants()).map(Object::toString);
            default -> Stream.empty();
        };
    }

    private static void add(List<String> keys, String prefix, Enum<?>... constants) {
        for (var constant : constants) keys.add(prefix + constant.name());
    }

    private List<String> missing(List<String> keys) {
        return keys.stream()
                .filter(key -> Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                        .anyMatch(locale -> messages.getMessage(key, null, null, locale) == null))
                .toList();
    }
}
