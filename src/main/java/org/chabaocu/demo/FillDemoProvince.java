package org.chabaocu.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Fills an empty database with the demo province and its supervision rounds before the server listens. */
@Component
@Profile("demo")
class FillDemoProvince implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FillDemoProvince.class);

    private final GrowTree growTree;
    private final TellHazards tellHazards;
    private final HangPosters hangPosters;
    private final Converse converse;
    private final GiveRewards giveRewards;
    private final List<Chapter> chapters;
    private final TellRounds tellRounds;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;
    private boolean filled;

    FillDemoProvince(
            GrowTree growTree,
            TellHazards tellHazards,
            HangPosters hangPosters,
            Converse converse,
            GiveRewards giveRewards,
            List<Chapter> chapters,
            TellRounds tellRounds,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            JsonMapper json,
            Clock clock) {
        this.growTree = growTree;
        this.tellHazards = tellHazards;
        this.hangPosters = hangPosters;
        this.converse = converse;
        this.giveRewards = giveRewards;
        this.chapters = chapters;
        this.tellRounds = tellRounds;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    /** Before the web server, which starts among the last. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return filled;
    }

    @Override
    public void stop() {
        filled = false;
    }

    @Override
    public void start() {
        filled = true;
        if (!hasProvince()) timed("province", this::fill);
        // on its own, for a signature asks for the password of somebody who is already there
        if (tellRounds.areWanting()) timed("supervision rounds", this::tellRounds);
    }

    /** Whole or not at all. */
    private void timed(String what, Consumer<DemoContent> work) {
        var start = clock.instant();
        transaction.executeWithoutResult(status -> work.accept(DemoContent.read(json)));
        LOG.info(
                "The demo: {} filled in {} ms",
                what,
                Duration.between(start, clock.instant()).toMillis());
    }

    private void tellRounds(DemoContent content) {
        tellRounds.tell(content.province(), RoundsContent.read(json));
    }

    private boolean hasProvince() {
        return jdbc.sql("select exists (select from organization)")
                .query(Boolean.class)
                .single();
    }

    private void fill(DemoContent content) {
        var units = growTree.grow(content);
        hangPosters.hang(units, content);
        var tellings = tellHazards.tell(units, content);
        tellings.forEach(converse::about);
        giveRewards.give(units, tellings);
        chapters.forEach(chapter -> chapter.tell(units));
    }
}
