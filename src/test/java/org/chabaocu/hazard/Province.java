package org.chabaocu.hazard;

import java.util.UUID;
import org.chabaocu.access.TestPeople.TestPerson;

/**
 * A province of its own for a test class: two cities, three units, everybody the lifecycle needs, each with a token.
 * Made by {@link Provinces#fresh()}.
 */
public record Province(
        UUID id,
        UUID city,
        UUID otherCity,
        Hospital hospital,
        Hospital neighbour,
        Hospital stranger,
        TestPerson cityUnion,
        TestPerson otherCityUnion,
        TestPerson government,
        TestPerson otherGovernment,
        TestPerson provinceUnion,
        TestPerson administrator) {

    /** A unit with its people; worker and team leader are of the same team, of the department that the head heads. */
    public record Hospital(
            UUID id,
            String code,
            UUID department,
            UUID team,
            TestPerson worker,
            TestPerson workerTwo,
            TestPerson teamLeader,
            TestPerson departmentHead,
            TestPerson safety,
            TestPerson safetyTwo,
            TestPerson leader,
            TestPerson union,
            TestPerson unionTwo) {}
}
