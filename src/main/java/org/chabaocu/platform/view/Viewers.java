package org.chabaocu.platform.view;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Says who is looking. The module that knows the acting person implements it; empty for a visitor. */
@FunctionalInterface
public interface Viewers {

    Optional<Viewer> viewerOf(HttpServletRequest request);
}
