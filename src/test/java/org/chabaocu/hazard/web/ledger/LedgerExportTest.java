package org.chabaocu.hazard.web.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.chabaocu.access.Actors;
import org.chabaocu.access.TestApi;
import org.chabaocu.access.TestPeople.TestPerson;
import org.chabaocu.audit.Tampering;
import org.chabaocu.hazard.Bodies;
import org.chabaocu.hazard.Calls;
import org.chabaocu.hazard.Case;
import org.chabaocu.hazard.Province;
import org.chabaocu.hazard.Provinces;
import org.chabaocu.hazard.persistence.LedgerFilter;
import org.chabaocu.platform.ApplicationTest;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;

@ApplicationTest
class LedgerExportTest {

    private static final int MANY = 20_000;
    private static final long FEW_MEGABYTES = 8L << 20;

    @Autowired
    Provinces provinces;

    @Autowired
    Calls calls;

    @Autowired
    TestApi api;

    @Autowired
    LedgerExport export;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Tampering tampering;

    private Province province;

    /** The many rows have no events: they must not be found by tests that verify every chain. */
    @AfterEach
    void removeWhatHasNoEvents() {
        // before a row is deleted those that refer to it are locked, which takes a right to change them
        tampering.with(
                "hazard_event",
                Map.of(),
                "grant update on check_hazard to current_user",
                """
                delete from hazard h
                where not exists (select from hazard_event e where e.unit_id = h.unit_id and e.hazard_id = h.id)
                """,
                "revoke update on check_hazard from current_user");
    }

    @BeforeEach
    void settle() {
        province = provinces.fresh();
    }

    @Test
    void twenty_thousand_entries_leave_memory_as_it_was() throws IOException {
        var first = Case.reported(calls, province.hospital());
        copies(first, MANY - 1);
        var whole = new Measured(0);
        send(whole);
        var watched = new Measured(whole.bytes);
        send(watched);

        assertThat(watched.used).hasSize(2);
        assertThat(watched.used.getLast() - watched.used.getFirst()).isLessThan(FEW_MEGABYTES);
        assertThat(rows(get(province.hospital().safety(), ""))).hasSize(MANY + 1);
    }

    @Test
    void every_column_of_the_ledger_stands_in_the_reader_s_language() throws Exception {
        var hazard = Case.reported(calls, province.hospital()).gradedGeneral();

        var chinese = rows(get(province.hospital().safety(), "", "Accept-Language", "zh-CN"));
        var english = rows(get(province.hospital().safety(), "", "Accept-Language", "en"));

        assertThat(chinese.getFirst()).hasSize(LedgerColumn.values().length).contains("发现人", "验收日期", "奖励（元）");
        assertThat(english.getFirst()).contains("Reporter", "Accepted on", "Close-out number");
        assertThat(chinese.get(1)).contains(hazard.number(), "消防", "一般", "待制定整改方案");
        assertThat(english.get(1)).contains(hazard.number(), "Fire safety", "General", "To be planned");
    }

    @Test
    void what_could_be_a_formula_is_text() throws Exception {
        var body = Bodies.with(Bodies.report(province.hospital()), "description", "=HYPERLINK(\"http://evil\",\"x\")");
        calls.post(province.hospital().worker(), "/api/v1/hazards", Bodies.with(body, "place", "@SUM(A1)"))
                .is(201);

        assertThat(rows(get(province.hospital().safety(), "")).get(1))
                .contains("'=HYPERLINK(\"http://evil\",\"x\")")
                .anyMatch(cell -> cell.endsWith("'@SUM(A1)"));
    }

    @Test
    void it_is_filtered_as_the_list_is() throws Exception {
        Case.reported(calls, province.hospital()).gradedGeneral();
        var second = Case.reported(calls, province.hospital());

        var found = rows(get(province.hospital().safety(), "?status=REPORTED&q=病床"));

        assertThat(found).hasSize(2);
        assertThat(found.getLast()).contains(second.number());
        assertThat(rows(get(province.hospital().safety(), "?status=REPORTED,PLANNING")))
                .hasSize(3);
        assertThat(get(province.hospital().safety(), "?status=NONSENSE").statusCode())
                .isEqualTo(422);
    }

    @Test
    void nobody_exports_more_than_they_see() throws Exception {
        var hazard = Case.reported(calls, province.hospital()).gradedGeneral();
        Case.reported(calls, province.hospital());

        assertThat(rows(get(province.stranger().safety(), ""))).hasSize(1);
        for (var place : List.of("?unit=" + province.hospital().id(), "?unit=" + UUID.randomUUID())) {
            assertThat(get(province.stranger().safety(), place).statusCode()).isEqualTo(404);
            calls.get(province.stranger().safety(), "/api/v1/hazards" + place).is(404);
        }
        assertThat(get(null, "").statusCode()).isEqualTo(401);
        var toWorker = rows(get(province.hospital().workerTwo(), ""));
        assertThat(toWorker).hasSize(2);
        assertThat(toWorker.getLast())
                .contains(hazard.number())
                .doesNotContain("Test " + province.hospital().worker().username());
        assertThat(rows(get(province.hospital().safety(), "")).getLast())
                .contains("Test " + province.hospital().worker().username());
    }

    private void copies(Case original, int count) {
        jdbc.sql("""
                        insert into hazard (unit_id, id, province_id, city_id, number, source, place, description, found_at,
                            reported_at, status, version, event_seq, head_hash)
                        select h.unit_id, gen_random_uuid(), h.province_id, h.city_id, h.number || '-' || n, h.source, h.place,
                            h.description, h.found_at, h.reported_at, h.status, 1, 1, h.head_hash
                        from hazard h, generate_series(1, :count) n
                        where h.id = cast(:id as uuid)
                        """).params(Map.of("count", count, "id", original.id())).update();
    }

    private void send(Measured response) throws IOException {
        var actor = actors.find(province.hospital().safety().id()).orElseThrow().actor();
        export.send(actor, LedgerFilter.ALL, Locale.SIMPLIFIED_CHINESE, response);
    }

    /** Notes, a quarter and three quarters on the way, how much of the heap is in use; keeps nothing that is sent. */
    private static final class Measured extends MockHttpServletResponse {

        private final long expected;
        private final List<Long> used = new ArrayList<>();
        private long bytes;

        Measured(long expected) {
            this.expected = expected;
        }

        @Override
        public ServletOutputStream getOutputStream() {
            return new ServletOutputStream() {
                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setWriteListener(WriteListener listener) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public void write(int one) {
                    count(1);
                }

                @Override
                public void write(byte[] content, int offset, int length) {
                    count(length);
                }
            };
        }

        private void count(int more) {
            bytes += more;
            if (expected == 0 || used.size() == 2) return;
            if (bytes >= (used.isEmpty() ? expected / 4 : expected * 3 / 4)) {
                System.gc();
                var runtime = Runtime.getRuntime();
                used.add(runtime.totalMemory() - runtime.freeMemory());
            }
        }
    }

    private HttpResponse<InputStream> get(@Nullable TestPerson who, String query, String... headers) {
        var request = HttpRequest.newBuilder(
                URI.create(api.address("/api/v1/hazards/export.xlsx" + query.replace("病床", "%E7%97%85%E5%BA%8A"))));
        if (who != null) request.header("Authorization", "Bearer " + who.token());
        if (headers.length > 0) request.headers(headers);
        try {
            return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<List<String>> rows(HttpResponse<InputStream> answer) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .matches("attachment;.*\\d{4}-\\d{2}-\\d{2}.*xlsx.*");
        try (var workbook = new ReadableWorkbook(answer.body());
                var rows = workbook.getFirstSheet().openStream()) {
            return rows.map(row -> row.stream()
                            .map(cell -> cell == null ? "" : cell.getText())
                            .toList())
                    .toList();
        }
    }
}
