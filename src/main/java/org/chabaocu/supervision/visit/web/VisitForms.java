package org.chabaocu.supervision.visit.web;

import java.util.List;
import java.util.Map;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.view.Form;
import org.jspecify.annotations.Nullable;

/**
 * The forms of a visit's page: one of them as it was just sent and refused, all others as things stand.
 *
 * @param tried the key of the one that was sent; empty: none
 * @param refusal why it was refused; null when nothing was
 */
public record VisitForms(String tried, Form sent, @Nullable Refusal refusal) {

    static final VisitForms UNTOUCHED = new VisitForms("", Form.empty(), null);

    public Form form(String key, Map<String, ? extends @Nullable Object> present) {
        return tried.equals(key) ? sent : Form.of(present);
    }

    public boolean isTried(String key) {
        return tried.equals(key);
    }

    /** Whether somebody else has written the same meanwhile: both texts are to be shown. */
    public boolean isStale(String key) {
        return tried.equals(key) && refusal instanceof Refusal.Stale;
    }

    /** Whether what was pressed is not possible now; said above the page, for the form may be gone. */
    public boolean isImpossible() {
        return refusal instanceof Refusal.Conflict;
    }

    public List<String> values(String key, String field, List<String> present) {
        return tried.equals(key) ? sent.values(field) : present;
    }
}
