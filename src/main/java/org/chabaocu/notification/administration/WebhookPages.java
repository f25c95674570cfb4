package org.chabaocu.notification.administration;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.notification.Urgency;
import org.chabaocu.notification.webhook.WebhookFormat;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Text;
import org.chabaocu.platform.view.Form;
import org.chabaocu.platform.view.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The webhooks of what somebody administers; for others these pages do not exist. */
@Controller
@RequestMapping("/admin/webhooks")
class WebhookPages {

    private static final String LIST = "redirect:/admin/webhooks";

    private final KeepWebhooks keepWebhooks;

    WebhookPages(KeepWebhooks keepWebhooks) {
        this.keepWebhooks = keepWebhooks;
    }

    /** The form as it is sent; an unticked box is not sent at all. */
    record WebhookForm(
            @Nullable UUID organizationId,
            @Nullable String name,
            @Nullable WebhookFormat format,
            @Nullable String url,
            @Nullable String secret,
            @Nullable Urgency leastUrgency,
            @Nullable String language,
            @Nullable Boolean quiet,
            @Nullable Boolean active) {

        @SuppressWarnings("NullAway") // what is missing is the use case's to find
        WebhookCommand command(boolean isNew) {
            return new WebhookCommand(
                    organizationId,
                    name,
                    format,
                    url,
                    secret,
                    leastUrgency,
                    language,
                    Boolean.TRUE.equals(quiet),
                    isNew || Boolean.TRUE.equals(active));
        }
    }

    @GetMapping
    ModelAndView list(Actor actor) {
        requireAdministrator(actor);
        return new ModelAndView("notification/webhooks").addObject("webhooks", keepWebhooks.list(actor));
    }

    @GetMapping("/new")
    ModelAndView blank(Actor actor) {
        requireAdministrator(actor);
        var values = new HashMap<String, Object>();
        values.put("leastUrgency", Urgency.NORMAL);
        values.put("language", "zh");
        values.put("quiet", true);
        return form(null, Form.of(values), "", actor);
    }

    @PostMapping("/new")
    ModelAndView add(
            WebhookForm sent,
            BindingResult result,
            @RequestParam(required = false) @Nullable String find,
            HttpServletRequest request,
            Actor actor,
            RedirectAttributes flash) {
        requireAdministrator(actor);
        if (find != null) return form(null, Form.sent(request), searched(request), actor);
        if (result.hasErrors()) return again(null, Form.sent(request, result), request, actor);
        return switch (keepWebhooks.add(sent.command(true), actor)) {
            case Outcome.Refused<UUID>(var refusal) -> again(null, Form.sent(request, refusal), request, actor);
            case Outcome.Done<UUID> _ -> saved(flash);
        };
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable UUID id, Actor actor) {
        var view = keepWebhooks.get(id, actor);
        return form(view, Form.of(values(view)), view.organization(), actor);
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable UUID id,
            WebhookForm sent,
            BindingResult result,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(required = false) @Nullable String find,
            HttpServletRequest request,
            Actor actor,
            RedirectAttributes flash) {
        var view = keepWebhooks.get(id, actor);
        if (find != null) return form(view, Form.sent(request), searched(request), actor);
        if (result.hasErrors()) return again(view, Form.sent(request, result), request, actor);
        return switch (keepWebhooks.change(id, sent.command(false), actor, version)) {
            case Outcome.Refused<UUID>(var refusal) -> again(view, Form.sent(request, refusal), request, actor);
            case Outcome.Done<UUID> _ -> saved(flash);
        };
    }

    @PostMapping("/{id}/test")
    String test(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        keepWebhooks.test(id, actor);
        flash.addFlashAttribute("notice", Text.of("notification.webhook.tested"));
        return LIST;
    }

    @PostMapping("/{id}/remove")
    String remove(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        keepWebhooks.remove(id, actor);
        flash.addFlashAttribute("notice", Text.of("notification.webhook.removed"));
        return LIST;
    }

    private static void requireAdministrator(Actor actor) {
        if (KeepWebhooks.reach(actor).isEmpty()) throw new NotFoundException("webhooks");
    }

    private static ModelAndView saved(RedirectAttributes flash) {
        flash.addFlashAttribute("notice", Text.of("common.saved"));
        return new ModelAndView(LIST);
    }

    private ModelAndView again(@Nullable WebhookView view, Form form, HttpServletRequest request, Actor actor) {
        var page = form(view, form, searched(request), actor);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static String searched(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getParameter("organizationIdSearch"), "");
    }

    private ModelAndView form(@Nullable WebhookView view, Form form, String searched, Actor actor) {
        return new ModelAndView("notification/webhook")
                .addObject("view", view)
                .addObject("form", form)
                .addObject("nodes", nodes(searched, actor));
    }

    private List<Option> nodes(String searched, Actor actor) {
        return keepWebhooks.nodes(searched, actor).stream()
                .map(node -> new Option(node.id().toString(), node.name()))
                .toList();
    }

    /** The secret is not among them: it is written and never read. */
    private static HashMap<String, Object> values(WebhookView view) {
        var webhook = view.webhook();
        var values = new HashMap<String, Object>();
        values.put("organizationId", webhook.at());
        values.put("organizationIdSearch", view.organization());
        values.put("name", webhook.name());
        values.put("format", webhook.format());
        values.put("url", webhook.url());
        values.put("leastUrgency", webhook.leastUrgency());
        values.put("language", webhook.language());
        values.put("quiet", webhook.quiet());
        values.put("active", webhook.active());
        values.put("version", webhook.version());
        return values;
    }
}
