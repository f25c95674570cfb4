package org.chabaocu.hazard.web.ledger;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** The ledger's address: what it asks now, and how to ask something else of it. */
public final class Address {

    private static final String PATH = "/hazards";
    private static final Set<String> KNOWN = Set.of(
            "q",
            "status",
            "open",
            "overdue",
            "grade",
            "category",
            "cause",
            "source",
            "level",
            "unit",
            "city",
            "from",
            "to",
            "sort",
            "column",
            "after");

    private final MultiValueMap<String, String> asked;

    private Address(MultiValueMap<String, String> asked) {
        this.asked = asked;
    }

    static Address of(HttpServletRequest request) {
        var asked = new LinkedMultiValueMap<String, String>();
        request.getParameterMap().forEach((name, values) -> {
            if (KNOWN.contains(name))
                List.of(values).stream().filter(value -> !value.isBlank()).forEach(value -> asked.add(name, value));
        });
        return new Address(asked);
    }

    /** The same with other values; a null value asks nothing. Always from the first page. */
    public Address with(String name, @Nullable String value) {
        var other = new LinkedMultiValueMap<>(asked);
        other.remove("after");
        other.remove(name);
        if (value != null) other.add(name, value);
        return new Address(other);
    }

    public String value(String name) {
        var value = asked.getFirst(name);
        return value == null ? "" : value;
    }

    public boolean asks(String name, String value) {
        return asked.getOrDefault(name, List.of()).contains(value);
    }

    /** Whether anything narrows the list, beyond its columns and order. */
    public boolean isNarrowed() {
        return asked.keySet().stream()
                .anyMatch(name -> !Set.of("column", "sort", "after").contains(name));
    }

    /** Whether one of the filters that are folded away is in use. */
    public boolean hasFilters() {
        return asked.keySet().stream()
                .anyMatch(
                        Set.of("grade", "category", "cause", "source", "level", "from", "to", "unit", "city")
                                ::contains);
    }

    public MultiValueMap<String, String> asked() {
        return asked;
    }

    public String at(String path) {
        return UriComponentsBuilder.fromPath(path)
                .queryParams(asked)
                .encode()
                .build()
                .toUriString();
    }

    @Override
    public String toString() {
        return at(PATH);
    }
}
