package org.chabaocu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/** The form of an action, filled in from the body that the API would be sent. */
final class ActionForm {

    private ActionForm() {}

    /** Opens the form, fills it, sends it, and expects the answer that it was done. */
    static void send(Page page, String hazard, String action, Map<String, ?> body) {
        page.navigate("/hazards/" + hazard + "/" + action);
        fill(page, body);
        page.click("form.form .buttons button[type=submit]");
        assertThat(page.locator(".notice.tone-good").first()).isVisible();
    }

    static void fill(Page page, Map<String, ?> body) {
        // in the form's own order: an earlier choice shows or hides later fields
        for (var name : names(page)) {
            var value = body.get(name);
            if (value == null) continue;
            choose(page, name, value.toString());
            type(page, name, value.toString());
        }
    }

    private static List<String> names(Page page) {
        var names = page.evaluate(
                "() => [...new Set([...document.querySelectorAll('form.form [name]')].map(e => e.name))]");
        return ((List<?>) names).stream().map(String::valueOf).toList();
    }

    private static void choose(Page page, String name, String value) {
        var options = page.locator("[name=%s][type=radio]".formatted(name));
        if (options.count() > 0) page.check("[name=%s][value=%s]".formatted(name, value));
        else if (page.locator("select[name=%s]".formatted(name)).count() > 0)
            page.selectOption("select[name=%s]".formatted(name), value);
        else if (page.locator("[name=%s][type=checkbox]".formatted(name)).count() > 0)
            page.setChecked("[name=%s]".formatted(name), value.equals("true"));
    }

    private static void type(Page page, String name, String value) {
        var input = page.locator(
                "input[name=%1$s]:not([type=radio]):not([type=checkbox]):not([type=hidden]), textarea[name=%1$s]"
                        .formatted(name));
        if (input.count() > 0) input.fill(value);
    }
}
