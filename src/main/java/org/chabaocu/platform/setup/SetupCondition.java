package org.chabaocu.platform.setup;

/** Tells whether an installation still waits for its first administrator; answered by the module that keeps the tree. */
public interface SetupCondition {

    boolean isSetUp();
}
