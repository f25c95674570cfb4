package org.chabaocu.supervision.domain;

/** A state of a round, of a team or of a visit. */
public sealed interface SupervisionStatus permits RoundStatus, TeamStatus, VisitStatus {

    String name();
}
