package org.chabaocu.access;

import java.util.List;

/** What waits for somebody in one module. Modules contribute these as beans; the page {@code /} puts them in one order. */
public interface ToDos {

    /** Only what this person may do now, the most urgent first; at most so many. */
    List<ToDo> of(Actor actor, int most);
}
