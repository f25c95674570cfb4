package org.chabaocu.supervision.visit.web;

/** The pages of a visit, for those who make it and for the province. */
public enum Screen {
    CHECKLIST(""),
    NOTES("/notes"),
    FINDINGS("/findings");

    private final String path;

    Screen(String path) {
        this.path = path;
    }

    /** Below the visit's address. */
    public String path() {
        return path;
    }
}
