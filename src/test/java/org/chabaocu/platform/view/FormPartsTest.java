package org.chabaocu.platform.view;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Text;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.csrf.DefaultCsrfToken;

class FormPartsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T02:00:00Z");

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Field place =
            Field.text("place", "common.search").hint("common.more").mandatory().upTo(200);

    @Test
    void a_refused_form_keeps_what_was_typed_and_says_what_is_wrong_beside_the_field_and_above() {
        var request = new MockHttpServletRequest();
        request.addParameter("place", "<b>三号楼</b> \"𠮷\"");
        var form = Form.sent(request, Refusal.Invalid.of("place", Text.of("common.fault.tooMany", 5)));

        var html = draw(form, Languages.CHINESE);

        assertThat(html)
                .contains("value=\"&lt;b>三号楼&lt;/b> &#34;𠮷&#34;\"")
                .contains("id=\"place-fault\"")
                .contains("aria-describedby=\"place-hint place-fault\"")
                .contains("aria-invalid=\"true\"")
                .contains("<a href=\"#place\">搜索</a>：操作太频繁，请 5 秒后再试。");
    }

    @Test
    void a_fresh_form_carries_the_token_and_no_fault() {
        var html = draw(Form.of(Map.of("place", "ward 3")), Languages.ENGLISH);

        assertThat(html)
                .contains("name=\"_csrf\" value=\"token\"")
                .contains("value=\"ward 3\"")
                .contains("required")
                .contains("maxlength=\"200\"")
                .contains("aria-describedby=\"place-hint\"")
                .doesNotContain("aria-invalid")
                .doesNotContain("role=\"alert\"");
    }

    @Test
    void a_refusal_of_no_field_stands_above_the_form() {
        var html = draw(Form.empty().with(new Refusal.Stale(3)), Languages.ENGLISH);

        assertThat(html).contains("role=\"alert\"").contains("Somebody has just changed this record");
    }

    @Test
    void a_password_is_never_sent_back() {
        var request = new MockHttpServletRequest();
        request.addParameter("password", "Secret-2026");
        var fields = List.of(Field.password("password", "common.login"));

        assertThat(draw(Form.sent(request), Languages.ENGLISH, fields)).doesNotContain("Secret-2026");
    }

    @Test
    void every_kind_of_field_shows_its_value() {
        var options = List.of(new Option("A", "甲"), new Option("B", "乙", "第二"));
        var fields = List.of(
                Field.textarea("textarea", "common.add"),
                Field.number("number", "common.add").least(0).step("0.01"),
                Field.date("date", "common.add"),
                Field.dateTime("time", "common.add"),
                Field.select("select", "common.add", options),
                Field.cards("cards", "common.add", options),
                Field.checkbox("tick", "common.add"),
                Field.hidden("hidden"));
        var form = Form.of(Map.of(
                "textarea",
                "\n两行",
                "number",
                "1.50",
                "date",
                "2026-01-31",
                "time",
                "2026-01-31T09:30",
                "select",
                "B",
                "cards",
                "A",
                "tick",
                true,
                "hidden",
                "h"));

        assertThat(draw(form, Languages.CHINESE, fields))
                .contains(">\n\n两行</textarea>")
                .contains("value=\"1.50\"")
                .contains("value=\"2026-01-31\"")
                .contains("value=\"2026-01-31T09:30\"")
                .contains("<option value=\"B\" selected>")
                .contains("value=\"A\" checked")
                .contains("value=\"true\" checked")
                .contains("type=\"hidden\" name=\"hidden\" value=\"h\"");
    }

    @Test
    void times_are_relative_to_now_in_both_languages() {
        assertThat(page(Languages.CHINESE).relative(NOW.minusSeconds(180))).isEqualTo("3 分钟前");
        assertThat(page(Languages.CHINESE).timeLeft(NOW.minusSeconds(3 * 86_400)))
                .isEqualTo("已超期 3 天");
        assertThat(page(Languages.ENGLISH).timeLeft(NOW.plusSeconds(7200))).isEqualTo("2 h left");
        assertThat(page(Languages.ENGLISH).dateTime(NOW)).isEqualTo("2026-03-01 10:00");
    }

    private String draw(Form form, Locale locale) {
        return draw(form, locale, List.of(place));
    }

    private String draw(Form form, Locale locale, List<Field> fields) {
        var output = new StringOutput();
        Map<String, Object> parameters =
                Map.of("page", page(locale), "form", form, "action", "/there", "submit", "OK", "fields", fields);
        engine.render("part/form.jte", parameters, output);
        return output.toString();
    }

    static Page page(Locale locale) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/common");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Page(
                locale,
                messages,
                path -> path,
                ZoneId.of("Asia/Shanghai"),
                NOW,
                new Page.Address("/here", ""),
                null,
                new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "token"),
                List.of(),
                null,
                () -> 0);
    }
}
