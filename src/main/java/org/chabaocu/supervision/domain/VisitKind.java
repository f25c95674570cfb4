package org.chabaocu.supervision.domain;

/** Who is visited; also the code of the checklist that is filled there. */
public enum VisitKind {
    CITY_UNION,
    UNIT
}
