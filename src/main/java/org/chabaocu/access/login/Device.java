package org.chabaocu.access.login;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;

/** With what somebody is logged in, in the words of the browser or program itself. */
public final class Device {

    /** Where a session keeps it. */
    public static final String ATTRIBUTE = "device";

    private static final int LONGEST = 200;

    private Device() {}

    public static String of(HttpServletRequest request) {
        var name = request.getHeader(HttpHeaders.USER_AGENT);
        if (name == null) return "";
        var readable = name.replaceAll("\\p{Cntrl}", " ");
        return readable.length() <= LONGEST ? readable : readable.substring(0, LONGEST);
    }
}
