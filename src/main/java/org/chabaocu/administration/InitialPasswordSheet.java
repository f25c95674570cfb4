package org.chabaocu.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.chabaocu.access.Actor;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.organization.Organizations;
import org.chabaocu.people.IssueInitialPasswords;
import org.chabaocu.platform.sheet.SheetWriter;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** First passwords for all who have none yet, as a sheet to print and hand out; it can be had once. */
@Controller
class InitialPasswordSheet {

    private final Organizations organizations;
    private final IssueInitialPasswords issueInitialPasswords;
    private final MessageSource messages;

    InitialPasswordSheet(
            Organizations organizations, IssueInitialPasswords issueInitialPasswords, MessageSource messages) {
        this.organizations = organizations;
        this.issueInitialPasswords = issueInitialPasswords;
        this.messages = messages;
    }

    /** The sheet is whole before it is sent: passwords that were not written down must not stay. */
    @PostMapping("/organization/{id}/initial-passwords")
    void issue(Actor actor, @PathVariable OrganizationId id, Locale locale, HttpServletResponse response)
            throws IOException {
        var at = organizations.get(id, Reaches.administered(actor)).lineage();
        var out = new ByteArrayOutputStream();
        try (var sheet = new SheetWriter(out, word("people.passwords.title", locale), header(locale))) {
            var _ = issueInitialPasswords.issue(
                    at,
                    Reaches.administrator(actor),
                    slip -> sheet.write(List.of(slip.homeName(), slip.name(), slip.username(), slip.password())));
        }
        response.setContentType(ImportApi.XLSX.toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ImportApi.attachment("passwords.xlsx"));
        out.writeTo(response.getOutputStream());
    }

    private List<String> header(Locale locale) {
        return Stream.of("people.home", "people.sheet.name", "people.sheet.username", "people.password")
                .map(key -> word(key, locale))
                .toList();
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
