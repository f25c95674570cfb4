package org.chabaocu.platform.sheet;

/**
 * A column of a sheet, declared once. Its headers are the texts of {@code key} in every language of the product, its
 * explanation in the template is the text of {@code key.hint}; {@code key.also} may list other headers that sheets carry.
 *
 * @param name how the API names the column in a report, such as {@code parentCode}
 */
public record SheetColumn<V>(String name, String key, boolean required, int maximumLength, SheetValue<V> value) {

    public static <V> SheetColumn<V> required(String name, String key, int maximumLength, SheetValue<V> value) {
        return new SheetColumn<>(name, key, true, maximumLength, value);
    }

    public static <V> SheetColumn<V> optional(String name, String key, int maximumLength, SheetValue<V> value) {
        return new SheetColumn<>(name, key, false, maximumLength, value);
    }
}
