package org.chabaocu.hazard.oldledger;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of an old ledger.
 *
 * @param unitCode null for the importer's own unit
 * @param category its code
 * @param finder a username of the unit, or whatever name the paper has
 */
record OldLedgerRow(
        @Nullable String unitCode,
        String place,
        String description,
        LocalDate foundOn,
        @Nullable String category,
        @Nullable String finder,
        Paper paper) {

    /** What the paper says of the rest. It is kept as it is and decides nothing. */
    record Paper(
            @Nullable String number,
            @Nullable String status,
            @Nullable String measures,
            @Nullable LocalDate acceptedOn,
            @Nullable String acceptedBy,
            @Nullable String remark) {

        Map<String, Object> data(@Nullable String finder) {
            var data = new LinkedHashMap<String, Object>();
            put(data, "number", number);
            put(data, "status", status);
            put(data, "measures", measures);
            put(data, "acceptedOn", acceptedOn);
            put(data, "acceptedBy", acceptedBy);
            put(data, "finder", finder);
            put(data, "remark", remark);
            return data;
        }

        private static void put(Map<String, Object> data, String name, @Nullable Object value) {
            if (value != null) data.put(name, value.toString());
        }
    }
}
