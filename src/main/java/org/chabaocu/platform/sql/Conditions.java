package org.chabaocu.platform.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The conditions of a list that are present in this request, with their named parameters. Absent filters leave no trace in
 * the statement, so that the planner sees only what is really asked.
 */
public final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    public Conditions add(String condition) {
        conditions.add(condition);
        return this;
    }

    public Conditions add(String condition, String parameter, Object value) {
        parameters.put(parameter, value);
        return add(condition);
    }

    public Conditions with(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    /** The conditions joined by {@code and}; true when there are none. */
    public String sql() {
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    public Map<String, Object> parameters() {
        return parameters;
    }

    /** A pattern for {@code like} that finds the text anywhere, with its wildcards taken literally. */
    public static String containing(String text) {
        return "%" + literally(text) + "%";
    }

    public static String beginningWith(String text) {
        return literally(text) + "%";
    }

    private static String literally(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
