package org.chabaocu.supervision.draw;

/** Who is drawn. */
public enum DrawKind {
    /** The units visited; a stratum is a city, or a kind of unit in a city. */
    UNIT,
    /** The members of the teams; a stratum is a team, and nobody is in that of a team that visits their own city. */
    INSPECTOR
}
