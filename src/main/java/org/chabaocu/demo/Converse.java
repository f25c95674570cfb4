package org.chabaocu.demo;

import java.time.Duration;
import org.chabaocu.hazard.domain.Acting;
import org.chabaocu.hazard.report.Correspondence;
import org.chabaocu.hazard.report.SeeHazardToo;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets colleagues say that they saw it too, and the unit ask its finders. */
@Component
@Profile("demo")
class Converse {

    private final SeeHazardToo seeHazardToo;
    private final Correspondence correspondence;
    private final DemoClock clock;

    Converse(SeeHazardToo seeHazardToo, Correspondence correspondence, DemoClock clock) {
        this.seeHazardToo = seeHazardToo;
        this.correspondence = correspondence;
        this.clock = clock;
    }

    void about(Telling telling) {
        switch (telling.story().plot()) {
            case RECTIFYING, OVERDUE -> witnessed(telling);
            case PLANNING, SUBMITTED -> asked(telling);
            default -> {}
        }
    }

    private void witnessed(Telling telling) {
        var witness = telling.story().unit().actor(Part.TEAMLEADER);
        var at = telling.now().plus(Duration.ofHours(3));
        clock.at(at, () -> seeHazardToo.see(telling.hazard(), "昨天夜班我也看到了，情况一样。", witness))
                .orThrow();
    }

    private void asked(Telling telling) {
        var story = telling.story();
        var asking = Acting.as(story.unit().actor(Part.SAFETY));
        clock.at(
                        telling.now().plusSeconds(1_800),
                        () -> correspondence.write(telling.hazard(), "请补充一下：这个情况大约从什么时候开始的？白天和夜班都有吗？", asking))
                .orThrow();
        if (story.isAnonymous()) return;
        var answering = Acting.as(story.unit().actor(story.reporter()));
        clock.at(
                        telling.now().plusSeconds(5_400),
                        () -> correspondence.write(telling.hazard(), "上周二夜班开始的，白天也有，夜班更明显。", answering))
                .orThrow();
    }
}
