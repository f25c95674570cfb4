package org.chabaocu.organization;

import java.util.UUID;

/** Says which part of the tree a person administers. The module that knows roles answers it. */
public interface AdministeredNodes {

    Reach of(UUID person);
}
