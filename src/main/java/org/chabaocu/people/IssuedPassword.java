package org.chabaocu.people;

/** A one-time password for a person, in plain text for this one moment; it must be changed at the first login. */
public record IssuedPassword(Person person, String password) {}
