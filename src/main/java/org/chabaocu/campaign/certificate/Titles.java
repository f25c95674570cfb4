package org.chabaocu.campaign.certificate;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The names of a kind and, if it is known, of a work, as data in both languages. */
public record Titles(
        String kind,
        String kindEn,
        @Nullable String work,
        @Nullable String workEn) {

    /** The columns that {@link #of} reads, of the tables k and w. */
    static final String COLUMNS =
            "k.name as kind_name, k.name_en as kind_name_en, w.name as work_name, w.name_en as work_name_en";

    static Titles of(ResultSet row) throws SQLException {
        return new Titles(
                row.getString("kind_name"),
                row.getString("kind_name_en"),
                row.getString("work_name"),
                row.getString("work_name_en"));
    }

    public String kind(boolean chinese) {
        return chinese ? kind : kindEn;
    }

    /** The work, or the kind where no work is known. */
    public String what(boolean chinese) {
        var named = chinese ? work : workEn;
        return named == null ? kind(chinese) : named;
    }
}
