package org.chabaocu.platform.sheet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Gathers the faults of a sheet without growing past a bound. */
final class SheetFaults {

    private final List<SheetFault> first = new ArrayList<>();
    private final BitSet rows = new BitSet();

    void addAll(List<SheetFault> faults) {
        for (var fault : faults) {
            rows.set(fault.row());
            if (first.size() < SheetReport.MOST_FAULTS) first.add(fault);
        }
    }

    int rows() {
        return rows.cardinality();
    }

    List<SheetFault> inOrder() {
        return first.stream().sorted(Comparator.comparingInt(SheetFault::row)).toList();
    }
}
