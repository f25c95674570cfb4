package org.chabaocu.supervision.checklist;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A new version of a list: the body of the API call. Items are numbered by their place. */
public record ChecklistCommand(
        @NotBlank @Size(max = 200) String title,
        @NotEmpty @Size(max = 20) List<@Valid @NotNull Group> groups) {

    public record Group(
            @NotBlank @Size(max = 40) String name,
            @Nullable @Size(max = 20) List<@NotBlank @Size(max = 100) String> methods,
            @NotEmpty @Size(max = 50) List<@Valid @NotNull Item> items) {}

    public record Item(
            @NotBlank @Size(max = 500) String text,
            @Nullable @Size(max = 20) List<@NotBlank @Size(max = 100) String> methods) {}

    static List<String> texts(@Nullable List<String> given) {
        return Objects.requireNonNullElse(given, List.<String>of()).stream()
                .map(String::strip)
                .toList();
    }
}
