package org.chabaocu.access.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.access.EndLogins;
import org.chabaocu.access.login.Credentials;
import org.chabaocu.access.login.Tokens;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.Text;
import org.chabaocu.platform.view.Languages;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Everything about oneself. */
@Controller
@RequestMapping("/account")
class AccountPage {

    private static final String BACK = "redirect:/account";

    private final OwnData ownData;
    private final Sessions sessions;
    private final Tokens tokens;
    private final EndLogins endLogins;
    private final Credentials credentials;

    AccountPage(OwnData ownData, Sessions sessions, Tokens tokens, EndLogins endLogins, Credentials credentials) {
        this.ownData = ownData;
        this.sessions = sessions;
        this.tokens = tokens;
        this.endLogins = endLogins;
        this.credentials = credentials;
    }

    @GetMapping
    String show(Actor actor, HttpSession session, Model model) {
        model.addAttribute("account", ownData.account(actor, session.getId()));
        return "access/account";
    }

    @GetMapping("/data.json")
    ResponseEntity<OwnData.PersonalData> data(Actor actor, HttpSession session) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("chabaocu-" + actor.username() + ".json")
                                .build()
                                .toString())
                .body(ownData.everything(actor, session.getId()));
    }

    @PostMapping("/language")
    String choose(
            Actor actor,
            @RequestParam String language,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var locale = Languages.named(language).orElseThrow(() -> new NotFoundException("language " + language));
        credentials.setLanguage(actor.id(), locale.getLanguage());
        Languages.remember(locale, request, response);
        flash.addFlashAttribute("notice", Text.of("common.saved"));
        return BACK;
    }

    @PostMapping("/sessions/{name}/end")
    String endSession(Actor actor, @PathVariable String name) {
        sessions.end(actor.id(), name);
        return BACK;
    }

    @PostMapping("/tokens/{id}/end")
    String endToken(Actor actor, @PathVariable UUID id) {
        if (!tokens.delete(actor.id(), id)) throw new NotFoundException("token " + id);
        return BACK;
    }

    @PostMapping("/logout-everywhere")
    String logOutEverywhere(Actor actor, HttpSession session) {
        endLogins.all(actor.id());
        session.invalidate();
        return "redirect:/login?loggedOut";
    }
}
