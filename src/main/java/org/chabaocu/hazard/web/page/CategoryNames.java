package org.chabaocu.hazard.web.page;

import java.util.Locale;
import org.chabaocu.hazard.persistence.Categories;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the categories are called in the reader's language. */
@Component
public final class CategoryNames {

    private final Categories categories;

    CategoryNames(Categories categories) {
        this.categories = categories;
    }

    /** The name, or the code of a category that is no longer in the list; empty for none. */
    public String name(@Nullable String code, Locale locale) {
        if (code == null) return "";
        return categories.all().stream()
                .filter(category -> category.code().equals(code))
                .map(category -> locale.getLanguage().equals("zh") ? category.name() : category.nameEn())
                .findFirst()
                .orElse(code);
    }
}
