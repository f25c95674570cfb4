package org.chabaocu.notification.inbox;

import java.util.List;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.RefusedException;
import org.chabaocu.platform.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The inbox: what I was told, newest first. */
@Controller
@RequestMapping("/inbox")
class InboxPages {

    private static final int SHOWN = 50;
    private static final String HERE = "/inbox";

    private final ReadInbox inbox;
    private final ConfirmReceipt confirmReceipt;

    InboxPages(ReadInbox inbox, ConfirmReceipt confirmReceipt) {
        this.inbox = inbox;
        this.confirmReceipt = confirmReceipt;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(required = false) @Nullable UUID after,
            Actor actor,
            Model model) {
        var slice = inbox.list(actor, !all, after, SHOWN);
        model.addAttribute("entries", slice.entries());
        model.addAttribute("next", slice.next());
        model.addAttribute("all", all);
        model.addAttribute("paged", after != null);
        return "notification/inbox";
    }

    /** Opens what the notice is about, which reads it. */
    @GetMapping("/{id}")
    String open(@PathVariable UUID id, Actor actor) {
        return "redirect:" + inbox.read(id, actor).path();
    }

    /** One notice by itself, to confirm it. */
    @GetMapping("/{id}/receipt")
    String receipt(@PathVariable UUID id, Actor actor, Model model) {
        model.addAttribute("entries", List.of(inbox.get(id, actor)));
        return "notification/receipt";
    }

    @PostMapping("/{id}/confirm")
    String confirm(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        return switch (confirmReceipt.confirm(id, actor)) {
            case Outcome.Done<InboxEntry>(var entry) -> {
                flash.addFlashAttribute("notice", Text.of("notification.confirmed"));
                yield "redirect:" + entry.path();
            }
            case Outcome.Refused<InboxEntry>(var refusal) -> throw new RefusedException(refusal);
        };
    }

    @PostMapping("/read")
    String readAll(@RequestParam UUID upTo, Actor actor, RedirectAttributes flash) {
        inbox.readAll(upTo, actor);
        flash.addFlashAttribute("notice", Text.of("notification.allRead"));
        return "redirect:" + HERE;
    }
}
