package org.chabaocu.demo;

import java.util.List;

/** A part of the story that builds on the units with their people and hazards; told in the order of the beans. */
interface Chapter {

    void tell(List<DemoUnit> units);
}
