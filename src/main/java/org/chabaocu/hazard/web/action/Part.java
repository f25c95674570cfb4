package org.chabaocu.hazard.web.action;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.chabaocu.hazard.domain.Action;

/**
 * One of the things supplied with an action, as its command describes it: the form asks for it, the timeline shows it.
 *
 * @param mostCharacters 0 where it is no text
 */
public record Part(String name, Class<?> type, Kind kind, boolean required, int mostCharacters) {

    /** Texts up to this length are asked for in one line. */
    private static final int LINE = 200;

    /** What kind of thing it is to the person who supplies or reads it. */
    public enum Kind {
        LINE,
        TEXT,
        YES_OR_NO,
        CHOICE,
        MONEY,
        DATE,
        CATEGORY,
        PERSON,
        HAZARD,
        FILES
    }

    /** What the action asks for, in the order of its command. */
    public static List<Part> of(Action action) {
        if (action == Action.REPORT) return List.of();
        return Stream.of(action.command().getRecordComponents()).map(Part::of).toList();
    }

    private static Part of(RecordComponent component) {
        // constraints of a record stand on the accessor and the field
        var size = component.getAccessor().getAnnotation(Size.class);
        var required = component.getAccessor().isAnnotationPresent(NotNull.class)
                || component.getAccessor().isAnnotationPresent(NotBlank.class);
        var text = component.getType() == String.class && size != null;
        return new Part(
                component.getName(), component.getType(), kind(component, size), required, text ? size.max() : 0);
    }

    private static Kind kind(RecordComponent component, Size size) {
        var type = component.getType();
        if (component.getName().equals("category")) return Kind.CATEGORY;
        if (component.getName().equals("ofId")) return Kind.HAZARD;
        if (type == UUID.class) return Kind.PERSON;
        if (type == Boolean.class) return Kind.YES_OR_NO;
        if (type == BigDecimal.class) return Kind.MONEY;
        if (type == LocalDate.class) return Kind.DATE;
        if (type == List.class) return Kind.FILES;
        if (type.isEnum()) return Kind.CHOICE;
        return size.max() <= LINE ? Kind.LINE : Kind.TEXT;
    }
}
