package org.chabaocu.hazard.web.action;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chabaocu.hazard.domain.Action;
import org.chabaocu.hazard.domain.Command;
import org.chabaocu.platform.web.TextEditor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionService;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DataBinder;

/** Makes an action's command of what a form sent. */
final class CommandBinding {

    /** @param command null where something sent is not of its field's type; the result says what */
    record Bound(@Nullable Command command, BindingResult result) {}

    private CommandBinding() {}

    static Bound bind(Action action, Map<String, List<String>> sent, ConversionService conversion) {
        var binder = new DataBinder(null, "command");
        binder.setTargetType(ResolvableType.forClass(action.command()));
        binder.setConversionService(conversion);
        binder.registerCustomEditor(String.class, new TextEditor());
        binder.construct(new Sent(sent));
        var result = binder.getBindingResult();
        return new Bound(result.hasErrors() ? null : (Command) binder.getTarget(), result);
    }

    /** An empty field is no value. */
    private record Sent(Map<String, List<String>> values) implements DataBinder.ValueResolver {

        @Override
        public @Nullable Object resolveValue(String name, Class<?> type) {
            var texts = values.getOrDefault(name, List.of()).stream()
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .toList();
            if (texts.isEmpty()) return null;
            return List.class.isAssignableFrom(type) ? texts : texts.getFirst();
        }

        @Override
        public Set<String> getNames() {
            return values.keySet();
        }
    }
}
