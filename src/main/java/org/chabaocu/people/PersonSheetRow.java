package org.chabaocu.people;

import java.util.List;

/** A person as a sheet names one: the home by codes, roles that stand at the home or around it. */
record PersonSheetRow(PersonFacts facts, String unitCode, String placeCode, List<Role> roles) {}
