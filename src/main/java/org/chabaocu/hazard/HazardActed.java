package org.chabaocu.hazard;

import java.util.UUID;
import org.chabaocu.organization.Lineage;
import org.jspecify.annotations.Nullable;

/** News: an action was taken on a hazard, or it was reported. Other modules listen. */
public record HazardActed(
        UUID hazardId, UUID unitId, @Nullable UUID cityId, UUID provinceId, String action, HazardStatus to) {

    public static HazardActed of(HazardId hazard, Lineage where, String action, HazardStatus to) {
        var unit = where.unitId();
        if (unit == null) throw new IllegalArgumentException("a hazard stands in a unit");
        var city = where.cityId();
        return new HazardActed(
                hazard.value(),
                unit.value(),
                city == null ? null : city.value(),
                where.provinceId().value(),
                action,
                to);
    }
}
