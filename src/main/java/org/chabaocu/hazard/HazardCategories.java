package org.chabaocu.hazard;

import java.util.List;

/** The categories of hazards (domain §3), for other modules. */
public interface HazardCategories {

    /** @param name Chinese @param nameEn English */
    record Category(String code, String name, String nameEn) {}

    /** Those in use, in their order. */
    List<Category> all();

    boolean exists(String code);
}
