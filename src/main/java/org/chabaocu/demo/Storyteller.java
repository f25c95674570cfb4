package org.chabaocu.demo;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.attachment.Attachments;
import org.chabaocu.attachment.Upload;
import org.chabaocu.attachment.Uploader;
import org.chabaocu.hazard.HazardId;
import org.chabaocu.hazard.application.ActOnHazard;
import org.chabaocu.hazard.application.ReportCommand;
import org.chabaocu.hazard.application.ReportHazard;
import org.chabaocu.hazard.application.ReportedBy;
import org.chabaocu.hazard.domain.Acting;
import org.chabaocu.hazard.domain.Command;
import org.chabaocu.organization.OrganizationId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Reports and acts as the demo's people do, at the time the story says. */
@Component
@Profile("demo")
class Storyteller {

    private final ReportHazard reportHazard;
    private final ActOnHazard actOnHazard;
    private final Attachments attachments;
    private final DemoClock clock;
    private final ZoneId zone;

    Storyteller(
            ReportHazard reportHazard, ActOnHazard actOnHazard, Attachments attachments, DemoClock clock, ZoneId zone) {
        this.reportHazard = reportHazard;
        this.actOnHazard = actOnHazard;
        this.attachments = attachments;
        this.clock = clock;
        this.zone = zone;
    }

    Telling begin(TellHazards.Story story) {
        var at = story.reportedAt();
        var reporter = story.unit().actor(story.reporter());
        var photos = photo(story, reporter, false, at);
        var home = reporter.home();
        var command = new ReportCommand(
                story.unit().organization().id().value(),
                value(home.departmentId()),
                value(home.teamId()),
                story.facts().place(),
                story.facts().description(),
                at.minusSeconds(1_200).atOffset(ZoneOffset.UTC),
                story.facts().category(),
                story.facts().major(),
                story.isAnonymous(),
                photos);
        var reported = clock.at(at, () -> reportHazard.report(command, ReportedBy.person(reporter)))
                .orThrow();
        return new Telling(this, story, reported.hazard().id(), zone);
    }

    private static UUID value(@Nullable OrganizationId id) {
        return Objects.requireNonNull(id).value();
    }

    void act(HazardId hazard, Actor actor, Command command, Instant at) {
        clock.at(at, () -> actOnHazard.act(hazard, command, Acting.as(actor), null))
                .orThrow();
    }

    /** A picture of it, before or after; half of the hazards of other units have none. */
    List<UUID> photo(TellHazards.Story story, Actor by, boolean after, Instant at) {
        if (story.unit().number() > 0 && story.number() % 2 == 1) return List.of();
        var picture = Picture.of(
                story.facts().scene(), after, story.number() + story.unit().number());
        var upload = Upload.of(picture.jpeg(), after ? "after.jpg" : "before.jpg");
        var stored = clock.at(at, () -> attachments.store(upload, new Uploader.Known(by.id())))
                .orThrow();
        return List.of(stored.id().value());
    }
}
