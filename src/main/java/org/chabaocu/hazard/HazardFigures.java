package org.chabaocu.hazard;

/**
 * What a hazard counts as in the statistics, said once, in the database function hazard_figures: a row for each measure with
 * its day and key. It depends on the hazard's row alone.
 */
public final class HazardFigures {

    private HazardFigures() {}

    /** The call for rows known by the alias that have the columns of the table hazard, for a FROM clause. */
    public static String of(String alias) {
        return "hazard_figures(%1$s.found_at, %1$s.reported_at, %1$s.closed_at, %1$s.status, %1$s.grade, %1$s.category, %1$s.cause, %1$s.source, %1$s.round)"
                .formatted(alias);
    }
}
