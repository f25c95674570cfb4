package org.chabaocu.platform.sheet;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of the bundles as sheets use them: read in every language of the product, written in the reader's. */
@Component
public class SheetHeaders {

    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final MessageSource messages;

    SheetHeaders(MessageSource messages) {
        this.messages = messages;
    }

    /** The text of a key in every language, and words beside them, for {@link SheetValue#oneOf}. */
    public List<String> words(String key, String... others) {
        var words = new LinkedHashSet<String>();
        LANGUAGES.forEach(language -> words.add(messages.getMessage(key, null, language)));
        words.addAll(List.of(others));
        return List.copyOf(words);
    }

    /** The name of a fault's column in the reader's language; columns no longer declared by their own name. */
    public String columnName(List<SheetColumn<?>> columns, SheetFault fault, Locale locale) {
        return columns.stream()
                .filter(column -> column.name().equals(fault.column()))
                .findFirst()
                .map(column -> text(column.key(), locale))
                .orElse(fault.column());
    }

    public String reason(SheetFault fault, Locale locale) {
        return text(fault.text().code(), locale, fault.text().arguments().toArray());
    }

    String describe(List<SheetColumn<?>> columns, SheetFault fault, Locale locale) {
        return columnName(columns, fault, locale) + ": " + reason(fault, locale);
    }

    String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    String first(SheetColumn<?> column) {
        return words(column.key()).getFirst();
    }

    /** The column that is called so, in any language or by programs. */
    @Nullable
    SheetColumn<?> column(List<SheetColumn<?>> columns, String header) {
        return first(columns, header, column -> Stream.concat(words(column.key()).stream(), Stream.of(column.name())));
    }

    /** The column that sheets of others call so: what {@code key.also} lists. */
    @Nullable
    SheetColumn<?> columnElsewhereCalled(List<SheetColumn<?>> columns, String header) {
        return first(
                columns,
                header,
                column -> LANGUAGES.stream()
                        .map(language -> messages.getMessage(column.key() + ".also", null, "", language))
                        .flatMap(also -> Stream.of(also.split("[,、]"))));
    }

    private static @Nullable SheetColumn<?> first(
            List<SheetColumn<?>> columns, String header, Function<SheetColumn<?>, Stream<String>> names) {
        var wanted = SheetText.header(header);
        if (wanted.isEmpty()) return null;
        return columns.stream()
                .filter(column -> names.apply(column)
                        .anyMatch(name -> SheetText.header(name).equals(wanted)))
                .findFirst()
                .orElse(null);
    }
}
