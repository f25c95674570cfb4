package org.chabaocu.platform.view;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The description of one input of a form, drawn by part/field. Immutable: each refinement answers a new field. */
public final class Field {

    public enum Kind {
        TEXT,
        TEXTAREA,
        PASSWORD,
        NUMBER,
        DATE,
        DATE_TIME,
        TIME,
        SELECT,
        /** One of a few, each on a card that can be touched. */
        CARDS,
        CHECKBOX,
        FILE,
        HIDDEN
    }

    /** A field that means something only while another one has a value. */
    public record Condition(String field, String value) {}

    private final String name;
    private final Kind kind;
    private final String label;
    private @Nullable String hint;
    private @Nullable String autocomplete;
    private @Nullable String least;
    private @Nullable String most;
    private @Nullable String step;
    private @Nullable String accept;
    private boolean required;
    private boolean multiple;
    private boolean searchable;
    private @Nullable Condition condition;
    private int maxLength;
    private int rows = 4;
    private List<Option> options = List.of();

    private Field(String name, Kind kind, String label) {
        this.name = name;
        this.kind = kind;
        this.label = label;
    }

    /** A field sent as {@code name}, with the words of the message key {@code label}. */
    public static Field of(Kind kind, String name, String label) {
        return new Field(name, kind, label);
    }

    public static Field text(String name, String label) {
        return new Field(name, Kind.TEXT, label);
    }

    public static Field textarea(String name, String label) {
        return new Field(name, Kind.TEXTAREA, label);
    }

    public static Field password(String name, String label) {
        return new Field(name, Kind.PASSWORD, label);
    }

    public static Field number(String name, String label) {
        return new Field(name, Kind.NUMBER, label);
    }

    public static Field date(String name, String label) {
        return new Field(name, Kind.DATE, label);
    }

    public static Field dateTime(String name, String label) {
        return new Field(name, Kind.DATE_TIME, label);
    }

    public static Field time(String name, String label) {
        return new Field(name, Kind.TIME, label);
    }

    public static Field select(String name, String label, List<Option> options) {
        return new Field(name, Kind.SELECT, label).options(options);
    }

    public static Field cards(String name, String label, List<Option> options) {
        return new Field(name, Kind.CARDS, label).options(options);
    }

    public static Field checkbox(String name, String label) {
        return new Field(name, Kind.CHECKBOX, label);
    }

    public static Field photos(String name, String label) {
        return new Field(name, Kind.FILE, label)
                .accepting("image/jpeg,image/png,image/webp")
                .several();
    }

    public static Field file(String name, String label) {
        return new Field(name, Kind.FILE, label);
    }

    public static Field hidden(String name) {
        return new Field(name, Kind.HIDDEN, "");
    }

    public Field mandatory() {
        return with(field -> field.required = true);
    }

    /** The message key of a sentence below the label. */
    public Field hint(String key) {
        return with(field -> field.hint = key);
    }

    public Field upTo(int characters) {
        return with(field -> field.maxLength = characters);
    }

    public Field rows(int shown) {
        return with(field -> field.rows = shown);
    }

    public Field options(List<Option> choices) {
        return with(field -> field.options = List.copyOf(choices));
    }

    public Field least(@Nullable Object value) {
        return with(field -> field.least = value == null ? null : value.toString());
    }

    public Field most(@Nullable Object value) {
        return with(field -> field.most = value == null ? null : value.toString());
    }

    /** The step of a number: {@code 0.01} for money. */
    public Field step(String value) {
        return with(field -> field.step = value);
    }

    /** The token browsers and password managers fill in by. */
    public Field autocomplete(String token) {
        return with(field -> field.autocomplete = token);
    }

    public Field accepting(String mediaTypes) {
        return with(field -> field.accept = mediaTypes);
    }

    public Field several() {
        return with(field -> field.multiple = true);
    }

    /** A select with too many choices to show at once: the sender names some letters in {@code <name>Search} and asks again. */
    public Field searchable() {
        return with(field -> field.searchable = true);
    }

    /** Shown only while the other field has the value; without script it is always shown. */
    public Field when(String other, String value) {
        return with(field -> field.condition = new Condition(other, value));
    }

    private Field with(Consumer<Field> change) {
        var copy = new Field(name, kind, label);
        copy.hint = hint;
        copy.autocomplete = autocomplete;
        copy.least = least;
        copy.most = most;
        copy.step = step;
        copy.accept = accept;
        copy.required = required;
        copy.multiple = multiple;
        copy.searchable = searchable;
        copy.condition = condition;
        copy.maxLength = maxLength;
        copy.rows = rows;
        copy.options = options;
        change.accept(copy);
        return copy;
    }

    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    public String label() {
        return label;
    }

    public @Nullable String hint() {
        return hint;
    }

    public @Nullable String autocomplete() {
        return autocomplete;
    }

    public @Nullable String least() {
        return least;
    }

    public @Nullable String most() {
        return most;
    }

    public @Nullable String step() {
        return step;
    }

    public @Nullable String accept() {
        return accept;
    }

    public boolean required() {
        return required;
    }

    public boolean multiple() {
        return multiple;
    }

    public boolean isSearchable() {
        return searchable;
    }

    /** The field holding what to look for among the choices. */
    public String searchName() {
        return name + "Search";
    }

    public @Nullable Condition condition() {
        return condition;
    }

    /** Null where there is no limit, so that the attribute is left out. */
    public @Nullable Integer maxLength() {
        return maxLength == 0 ? null : maxLength;
    }

    public int rows() {
        return rows;
    }

    public List<Option> options() {
        return options;
    }

    /** The ids of what describes the input, for screen readers. */
    public @Nullable String describedBy(boolean faulty) {
        if (hint == null && !faulty) return null;
        return (hint == null ? "" : name + "-hint")
                + (hint != null && faulty ? " " : "")
                + (faulty ? name + "-fault" : "");
    }
}
