package org.chabaocu.platform.view;

/** How much somebody has not read yet, for the bell above every page. The module that knows implements it. */
@FunctionalInterface
public interface Bell {

    /** More than this is shown as "99+" and need not be counted. */
    int MOST = 100;

    int unread(Viewer viewer);
}
