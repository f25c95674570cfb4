package org.chabaocu.hazard.persistence;

import java.util.List;
import org.chabaocu.hazard.HazardCategories;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versioned list of hazard categories (domain §3): small, and changed by migrations only, so it is read once. */
@Repository
public class Categories implements HazardCategories {

    private final List<Category> all;

    Categories(JdbcClient jdbc) {
        all = jdbc.sql("select code, name, name_en from hazard_category where not retired order by position")
                .query((row, number) -> new Category(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    @Override
    public List<Category> all() {
        return all;
    }

    @Override
    public boolean exists(String code) {
        return all.stream().anyMatch(category -> category.code().equals(code));
    }
}
