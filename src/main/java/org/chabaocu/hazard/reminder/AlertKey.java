package org.chabaocu.hazard.reminder;

import java.util.Optional;
import java.util.regex.Pattern;
import org.chabaocu.hazard.HazardId;

/**
 * Names an alert.
 *
 * @param seq the number of the event that brought the danger
 */
record AlertKey(HazardId hazard, int seq, AlertParty party) {

    private static final Pattern TEXT = Pattern.compile("hazard/([0-9a-f-]{36})/danger/(\\d{1,9})/([A-Z_]+)");

    static Optional<AlertKey> of(String text) {
        var matcher = TEXT.matcher(text);
        if (!matcher.matches()) return Optional.empty();
        return Optional.of(new AlertKey(
                HazardId.of(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                AlertParty.valueOf(matcher.group(3))));
    }

    @Override
    public String toString() {
        return "hazard/%s/danger/%d/%s".formatted(hazard, seq, party);
    }
}
