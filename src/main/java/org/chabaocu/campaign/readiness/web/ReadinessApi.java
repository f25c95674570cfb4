package org.chabaocu.campaign.readiness.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.campaign.readiness.Evidence;
import org.chabaocu.campaign.readiness.ItemReadiness;
import org.chabaocu.campaign.readiness.ReadinessStatus;
import org.chabaocu.campaign.readiness.ViewReadiness;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.platform.Text;
import org.chabaocu.platform.view.Sentences;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Readiness of the 15 items of a unit or of a city union over JSON, the reasons in the reader's language. */
@RestController
@RequestMapping("/api/v1/campaign/readiness")
class ReadinessApi {

    private final ViewReadiness viewReadiness;
    private final Sentences sentences;

    ReadinessApi(ViewReadiness viewReadiness, Sentences sentences) {
        this.viewReadiness = viewReadiness;
        this.sentences = sentences;
    }

    record ReadinessJson(UUID organizationId, int year, List<ItemJson> items) {}

    record ItemJson(String code, ReadinessStatus status, String reason, List<EvidenceJson> evidence) {}

    record EvidenceJson(Evidence.Type type, String id, String title) {}

    /** Without a year the present one. */
    @GetMapping
    ReadinessJson readiness(
            @RequestParam UUID organization,
            @RequestParam(required = false) @Nullable Integer year,
            Actor actor,
            Locale locale) {
        var shown = year == null ? viewReadiness.thisYear() : Years.readable(year);
        var readiness = viewReadiness.one(new OrganizationId(organization), shown, actor);
        return new ReadinessJson(
                organization,
                shown,
                readiness.items().stream().map(item -> json(item, locale)).toList());
    }

    private ItemJson json(ItemReadiness item, Locale locale) {
        return new ItemJson(
                item.code(),
                item.status(),
                said(item.reason(), locale),
                item.evidence().stream()
                        .map(one -> new EvidenceJson(one.type(), one.id(), said(one.title(), locale)))
                        .toList());
    }

    private String said(Text text, Locale locale) {
        return sentences.say(text, locale);
    }
}
