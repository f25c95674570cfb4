package org.chabaocu.organization;

import java.util.UUID;

/** Someone about to change tree or people: who it is, what they see, and what they administer. */
public record Administrator(UUID person, Reach visible, Reach administered) {}
