package org.chabaocu.administration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chabaocu.access.Actor;
import org.chabaocu.access.TestApi;
import org.chabaocu.access.TestPeople;
import org.chabaocu.organization.Organization;
import org.chabaocu.people.Role;
import org.chabaocu.platform.ApplicationTest;
import org.chabaocu.platform.sheet.TestSheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.util.LinkedMultiValueMap;

@ApplicationTest
class ImportApiTest {

    private static final List<String> HEADER = List.of("编码", "名称", "类型", "上级编码");

    @Autowired
    ApplicationContext context;

    @Autowired
    TestApi api;

    @Autowired
    TestPeople tokens;

    TestProvince provinces;
    Organization province;
    Actor administrator;

    @BeforeEach
    void aProvince() {
        provinces = new TestProvince(context);
        province = provinces.province("省医务工会");
        administrator = provinces.person(province, "管理员", Role.ADMINISTRATOR);
    }

    @Test
    void the_answer_counts_rows_and_names_each_bad_one() throws IOException {
        var file = TestSheet.of(HEADER, List.of("350100", "福州市医务工会", "市医务工会", ""), List.of("U1", "医院", "单位", "999999"));

        send(administrator, "organizations", "?dryRun=true&skipBad=true", file)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.rows")
                .isEqualTo(2)
                .jsonPath("$.created")
                .isEqualTo(1)
                .jsonPath("$.updated")
                .isEqualTo(0)
                .jsonPath("$.errors[0].row")
                .isEqualTo(3)
                .jsonPath("$.errors[0].column")
                .isEqualTo("上级编码")
                .jsonPath("$.errors[0].message")
                .isNotEmpty();
        send(administrator, "organizations", "", file)
                .expectBody()
                .jsonPath("$.created")
                .isEqualTo(0);
        send(administrator, "organizations", "?skipBad=true", file)
                .expectBody()
                .jsonPath("$.created")
                .isEqualTo(1);
        send(administrator, "organizations", "?skipBad=true", file)
                .expectBody()
                .jsonPath("$.updated")
                .isEqualTo(1);
    }

    @Test
    void a_file_that_is_no_sheet_is_a_fault_of_the_field() throws IOException {
        var text = Files.writeString(Files.createTempFile("a", ".xlsx"), "编码,名称", StandardCharsets.UTF_8);

        send(administrator, "organizations", "", text)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("file");
    }

    @Test
    void a_request_without_a_file_is_refused() {
        api.withToken(tokens.token(administrator.id()))
                .post()
                .uri("/api/v1/people/import")
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(new LinkedMultiValueMap<>(Map.of("other", List.of("x"))))
                .exchange()
                .expectStatus()
                .isEqualTo(422);
    }

    @Test
    void who_administers_nothing_finds_no_import() throws IOException {
        var union = provinces.person(province, "省工会", Role.PROVINCE_UNION);

        send(union, "organizations", "", TestSheet.of(HEADER)).expectStatus().isNotFound();
        send(administrator, "nothing", "", TestSheet.of(HEADER)).expectStatus().isNotFound();
    }

    @Test
    void the_template_can_be_filled_in_and_sent_back() throws IOException {
        var template = api.withToken(tokens.token(administrator.id()))
                .get()
                .uri("/api/v1/people/import-template.xlsx")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody();

        var file = Files.write(Files.createTempFile("template", ".xlsx"), Objects.requireNonNull(template));
        send(administrator, "people", "", file)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.rows")
                .isEqualTo(0);
    }

    private ResponseSpec send(Actor actor, String kind, String query, Path file) throws IOException {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("file", new ByteArrayResource(Files.readAllBytes(file)) {
            @Override
            public String getFilename() {
                return "sheet.xlsx";
            }
        });
        return api.withToken(tokens.token(actor.id()))
                .post()
                .uri("/api/v1/" + kind + "/import" + query)
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(parts)
                .exchange();
    }
}
