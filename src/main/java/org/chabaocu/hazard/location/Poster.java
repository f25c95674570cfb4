package org.chabaocu.hazard.location;

/** One poster as the template draws it. */
public record Poster(String place, String address, QrCode code) {}
