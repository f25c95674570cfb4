package org.chabaocu.campaign.event;

import java.time.Instant;
import java.util.Map;
import org.chabaocu.people.PersonId;
import org.chabaocu.people.Role;

/**
 * An action as its event will hold it.
 *
 * @param role in which it was done
 * @param data what was supplied with it
 */
public record CampaignAct(String action, PersonId by, Role role, Instant at, Map<String, Object> data) {}
