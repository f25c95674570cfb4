package org.chabaocu.platform.view;

import java.util.function.Predicate;

/**
 * One place of the navigation. Modules contribute these as beans.
 *
 * @param key message key of its name
 * @param icon symbol in static/icons.svg
 * @param path where it leads; it is current for this path and all below it
 * @param order ascending from the start of the bar; on a phone the first four are always in reach
 */
public record NavigationEntry(String key, String icon, String path, int order, Predicate<Viewer> visibleFor) {

    boolean isCurrent(String requestPath) {
        return path.equals("/") ? requestPath.equals("/") : (requestPath + "/").startsWith(path + "/");
    }
}
