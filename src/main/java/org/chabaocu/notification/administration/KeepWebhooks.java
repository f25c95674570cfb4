package org.chabaocu.notification.administration;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chabaocu.access.AccessLog;
import org.chabaocu.access.Actor;
import org.chabaocu.notification.Urgency;
import org.chabaocu.notification.outbox.TryWebhook;
import org.chabaocu.notification.webhook.Webhook;
import org.chabaocu.notification.webhook.WebhookFormat;
import org.chabaocu.organization.Organization;
import org.chabaocu.organization.OrganizationFilter;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.organization.Organizations;
import org.chabaocu.organization.Reach;
import org.chabaocu.people.Role;
import org.chabaocu.platform.Ids;
import org.chabaocu.platform.InputFaults;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Refusal.FieldFault;
import org.chabaocu.platform.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets up webhooks; each change stands in the access log. */
@Service
class KeepWebhooks {

    private static final int SHORTEST_SECRET = 16;
    private static final int CHOICES = 50;

    private final WebhookRows rows;
    private final WebhookAddress addresses;
    private final Organizations organizations;
    private final TryWebhook tryWebhook;
    private final InputFaults inputFaults;
    private final AccessLog log;
    private final Clock clock;

    KeepWebhooks(
            WebhookRows rows,
            WebhookAddress addresses,
            Organizations organizations,
            TryWebhook tryWebhook,
            InputFaults inputFaults,
            AccessLog log,
            Clock clock) {
        this.rows = rows;
        this.addresses = addresses;
        this.organizations = organizations;
        this.tryWebhook = tryWebhook;
        this.inputFaults = inputFaults;
        this.log = log;
        this.clock = clock;
    }

    static Reach reach(Actor actor) {
        return Reach.within(actor.nodesWith(EnumSet.of(Role.ADMINISTRATOR)));
    }

    /** Nodes a webhook may be set up for, those whose names contain the text. */
    List<Organization> nodes(String text, Actor actor) {
        return organizations.list(new OrganizationFilter(null, null, text, CHOICES, null), reach(actor));
    }

    List<WebhookView> list(Actor actor) {
        return rows.list(reach(actor));
    }

    WebhookView get(UUID id, Actor actor) {
        return rows.find(id, reach(actor)).orElseThrow(() -> new NotFoundException("webhook " + id));
    }

    @Transactional
    public Outcome<UUID> add(WebhookCommand command, Actor actor) {
        if (reach(actor).isEmpty())
            return Outcome.refused(new Refusal.Forbidden(Text.of("notification.refusal.NOT_ADMINISTRATOR")));
        var faults = faults(command, null, actor);
        if (!faults.isEmpty()) return Outcome.refused(new Refusal.Invalid(faults));
        var webhook = webhook(Ids.next(), command, null);
        rows.add(webhook, actor.id(), clock.instant());
        note(actor, "WEBHOOK_ADDED", webhook);
        return Outcome.done(webhook.id());
    }

    /** @param expectedVersion the version the caller has seen, or null to write over whatever is there */
    @Transactional
    public Outcome<UUID> change(UUID id, WebhookCommand command, Actor actor, @Nullable Long expectedVersion) {
        var before = get(id, actor).webhook();
        if (expectedVersion != null && expectedVersion != before.version())
            return Outcome.refused(new Refusal.Stale(before.version()));
        var faults = faults(command, before, actor);
        if (!faults.isEmpty()) return Outcome.refused(new Refusal.Invalid(faults));
        var webhook = webhook(id, command, before);
        if (!rows.change(webhook)) return Outcome.refused(new Refusal.Stale(before.version() + 1));
        note(actor, "WEBHOOK_CHANGED", webhook);
        return Outcome.done(id);
    }

    @Transactional
    public void remove(UUID id, Actor actor) {
        var webhook = get(id, actor).webhook();
        rows.remove(id);
        note(actor, "WEBHOOK_REMOVED", webhook);
    }

    /** Sends it something to see whether it gets there. */
    @Transactional
    public void test(UUID id, Actor actor) {
        tryWebhook.send(get(id, actor).webhook(), actor.home());
    }

    private void note(Actor actor, String action, Webhook webhook) {
        var detail = Map.of(
                "name", webhook.name(), "host", String.valueOf(webhook.url().getHost()));
        log.write(new AccessLog.Entry(actor.id(), action, webhook.id().toString(), detail, null));
    }

    private static Webhook webhook(UUID id, WebhookCommand command, @Nullable Webhook before) {
        var kept = before == null ? null : before.secret();
        return new Webhook(
                id,
                new OrganizationId(command.organizationId()),
                command.name(),
                command.format(),
                URI.create(command.url()),
                command.hasSecret() ? command.secret() : kept,
                Optional.ofNullable(command.leastUrgency()).orElse(Urgency.NORMAL),
                Optional.ofNullable(command.language()).orElse("zh"),
                !Boolean.FALSE.equals(command.quiet()),
                !Boolean.FALSE.equals(command.active()),
                before == null ? 1 : before.version() + 1);
    }

    /** All of them at once; what Bean Validation found missing is not looked at again. */
    private List<FieldFault> faults(WebhookCommand command, @Nullable Webhook before, Actor actor) {
        var faults = new ArrayList<>(inputFaults.in(command));
        var seen = faults.stream().map(FieldFault::field).collect(Collectors.toSet());
        if (!seen.contains("organizationId") && !isAdministered(command.organizationId(), actor))
            faults.add(new FieldFault("organizationId", Text.of("notification.fault.NODE")));
        if (!seen.contains("url"))
            addresses.fault(command.url()).ifPresent(fault -> faults.add(new FieldFault("url", fault)));
        if (!seen.contains("secret") && lacksSecret(command, before))
            faults.add(new FieldFault("secret", Text.of("notification.fault.SECRET", SHORTEST_SECRET)));
        return faults;
    }

    private boolean isAdministered(UUID node, Actor actor) {
        return organizations
                .find(new OrganizationId(node))
                .filter(found -> reach(actor).includes(found.lineage()))
                .isPresent();
    }

    private static boolean lacksSecret(WebhookCommand command, @Nullable Webhook before) {
        if (command.format() != WebhookFormat.GENERIC) return false;
        var secret = command.secret();
        if (secret == null || secret.isBlank()) return before == null || before.secret() == null;
        return secret.length() < SHORTEST_SECRET;
    }
}
