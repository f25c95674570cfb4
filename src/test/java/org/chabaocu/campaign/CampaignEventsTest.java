package org.chabaocu.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.chabaocu.audit.ChainSource;
import org.chabaocu.audit.KeptChain;
import org.chabaocu.campaign.record.ChangeRecord;
import org.chabaocu.campaign.record.KeepRecord;
import org.chabaocu.campaign.record.Participation;
import org.chabaocu.campaign.record.RecordCommand;
import org.chabaocu.campaign.record.RecordId;
import org.chabaocu.campaign.record.RecordKind;
import org.chabaocu.campaign.training.CheckIn;
import org.chabaocu.campaign.training.EnterNewcomer;
import org.chabaocu.campaign.training.HiringCommand;
import org.chabaocu.campaign.training.RunCheckIn;
import org.chabaocu.organization.Reach;
import org.chabaocu.platform.ApplicationTest;
import org.chabaocu.platform.Ids;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.sql.StatementCounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One action is one transaction of at most five statements, the scope's setting not counted, with one event in a chain. */
@ApplicationTest
class CampaignEventsTest {

    private static final int MOST = 5;

    @Autowired
    ApplicationContext context;

    @Autowired
    List<ChainSource> sources;

    @Autowired
    JdbcClient jdbc;

    private CampaignTown town;
    private RecordId id = new RecordId(Ids.next());
    private String code = "";

    @BeforeEach
    void a_town() {
        town = new CampaignTown(context);
    }

    @Test
    void every_action_is_one_event_and_at_most_five_statements_and_the_chains_hold() {
        count("keep", () -> id = town.keep(full("张小明"), town.union));
        count(
                "change",
                () -> context.getBean(ChangeRecord.class)
                        .change(id, full(town.nurse.username()), town.union, null)
                        .orThrow());
        var run = context.getBean(RunCheckIn.class);
        count("open", () -> run.open(id, town.union).orThrow());
        code = jdbc.sql("select code from campaign_check_in where record_id = ?")
                .param(id.value())
                .query(String.class)
                .single();
        count(
                "check in",
                () -> context.getBean(CheckIn.class).checkIn(code, town.worker).orThrow());
        count("close", () -> run.close(id, town.union).orThrow());
        count(
                "withdraw",
                () -> context.getBean(ChangeRecord.class)
                        .withdraw(id, "重复", town.union, null)
                        .orThrow());
        var newcomers = context.getBean(EnterNewcomer.class);
        var hiring = new HiringCommand(town.unit.id().value(), town.worker.id().value(), CampaignTown.earlier(1));
        count("enter", () -> newcomers.enter(hiring, town.safety).orThrow());
        count("enter again", () -> newcomers.enter(hiring, town.safety).orThrow());
        count(
                "remove",
                () -> newcomers
                        .remove(town.unit.id(), town.worker.id(), town.safety)
                        .orThrow());

        var chains = chains();
        assertThat(chains).hasSize(2).allMatch(chain -> chain.brokenAt() == null);
        assertThat(chains.stream().map(KeptChain::seq)).containsExactlyInAnyOrder(6, 3);
    }

    @Test
    void what_is_tampered_with_shows() {
        id = town.keep(full("张小明"), town.union);
        jdbc.sql("update campaign_record set head_hash = decode(repeat('00', 32), 'hex') where id = ?")
                .param(id.value())
                .update();
        assertThat(chains()).singleElement().matches(chain -> chain.brokenAt() != null);
    }

    @Test
    void a_refused_record_leaves_nothing_behind() {
        var refused = context.getBean(KeepRecord.class).keep(full(town.stranger.username()), town.union);
        assertThat(refused).isInstanceOf(Outcome.Refused.class);
        assertThat(chains()).isEmpty();
    }

    private RecordCommand full(String participant) {
        var people = new Participation(null, null, List.of(Participation.Entry.named(participant)));
        return new RecordCommand(
                town.unit.id().value(),
                RecordKind.ALL_STAFF_TRAINING,
                "培训",
                CampaignTown.today(),
                null,
                null,
                null,
                null,
                null,
                people,
                new BigDecimal("4.50"),
                new BigDecimal("60"),
                "内容",
                List.of(town.photo(town.union)));
    }

    private List<KeptChain> chains() {
        var found = new ArrayList<KeptChain>();
        sources.stream()
                .filter(source -> source.name().equals("campaign"))
                .forEach(source -> source.forEachChain(
                        Reach.within(List.of(town.province.lineage())),
                        chain -> found.add(new KeptChain(
                                chain.subject(),
                                chain.seq(),
                                chain.hash(),
                                chain.state(),
                                List.copyOf(chain.links())))));
        return found;
    }

    private static void count(String action, Runnable work) {
        var transactions = StatementCounts.transactionsDuring(work, sql -> sql.contains("insert into campaign_event"));
        assertThat(transactions).as(action).hasSize(1);
        var statements = transactions.getFirst().stream()
                .filter(sql -> !sql.contains("set_config"))
                .toList();
        System.out.printf("%s: %d statements%n", action, statements.size());
        assertThat(statements).as(action).hasSizeLessThanOrEqualTo(MOST);
    }
}
