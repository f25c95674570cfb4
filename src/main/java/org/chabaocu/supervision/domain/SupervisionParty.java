package org.chabaocu.supervision.domain;

/** As what somebody acts in a round. The same person may be several. */
public enum SupervisionParty {
    /** 省医务工会: the union of the round's province. */
    PROVINCE,
    /** 组长 */
    LEADER,
    /** 记录人 */
    RECORDER,
    /** 组员: everybody in the team, its leader and recorder among them. */
    MEMBER,
    /** 被督导方: the union, leader or functional department of the inspected unit; the inspected city union. */
    INSPECTED,
    /** 市医务工会: the union above an inspected unit; reads what the unit was told, does nothing. */
    CITY
}
