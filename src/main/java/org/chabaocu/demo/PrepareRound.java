package org.chabaocu.demo;

import java.time.Duration;
import org.chabaocu.access.Actor;
import org.chabaocu.supervision.draw.DrawInspectors;
import org.chabaocu.supervision.draw.FreezeFrame;
import org.chabaocu.supervision.draw.MakeDraw;
import org.chabaocu.supervision.round.MaterialCommand;
import org.chabaocu.supervision.round.PrepareMembers;
import org.chabaocu.supervision.round.ViewRound;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets a round of the demo be prepared and its units be drawn. */
@Component
@Profile("demo")
class PrepareRound {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final PrepareMembers prepareMembers;
    private final DrawInspectors drawInspectors;
    private final FreezeFrame freezeFrame;
    private final MakeDraw makeDraw;
    private final ViewRound viewRound;

    PrepareRound(
            PrepareMembers prepareMembers,
            DrawInspectors drawInspectors,
            FreezeFrame freezeFrame,
            MakeDraw makeDraw,
            ViewRound viewRound) {
        this.prepareMembers = prepareMembers;
        this.drawInspectors = drawInspectors;
        this.freezeFrame = freezeFrame;
        this.makeDraw = makeDraw;
        this.viewRound = viewRound;
    }

    void prepare(RoundStory story) {
        story.later(HOUR);
        for (var material : story.content().materials()) addMaterial(story, material);
        switch (story.stage()) {
            case PLANNED -> {}
            case DRAWN -> {
                draw(story);
                // The leader is ready, the recorder has read but not declared, the member has not begun.
                var team = story.teams().getFirst();
                study(story, team.leader());
                declare(story, team.leader());
                study(story, team.recorder());
            }
            case VISITING, REPORTING, SUBMITTED, RETURNED, ARCHIVED -> {
                draw(story);
                for (var team : story.teams()) {
                    team.everybody().forEach(person -> study(story, person));
                    team.everybody().forEach(person -> declare(story, person));
                }
            }
        }
    }

    private void addMaterial(RoundStory story, RoundsContent.Material material) {
        var command = new MaterialCommand(material.title(), material.text(), null);
        story.does(() ->
                prepareMembers.addMaterial(story.id(), command, story.cast().province(), null));
    }

    private void draw(RoundStory story) {
        var union = story.cast().province();
        var entropy = story.round().entropy();
        if (story.stage() == RoundsContent.Stage.VISITING) {
            story.later(HOUR).does(() -> drawInspectors.freeze(story.id(), null, union, null));
            story.later(HOUR).does(() -> drawInspectors.draw(story.id(), entropy, union, null));
        }
        story.later(HOUR).does(() -> freezeFrame.freeze(story.id(), null, union, null));
        story.later(DAY).does(() -> makeDraw.draw(story.id(), entropy, union, null));
        story.later(HOUR);
    }

    private void study(RoundStory story, Actor person) {
        var materials = viewRound.view(story.id(), person).materials();
        for (var material : materials)
            story.later(Duration.ofMinutes(9))
                    .does(() -> prepareMembers.confirmStudy(story.id(), material.id(), person));
    }

    private void declare(RoundStory story, Actor person) {
        story.later(Duration.ofMinutes(2)).does(() -> prepareMembers.declareDiscipline(story.id(), person));
    }
}
