package org.chabaocu.platform.view;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.chabaocu.platform.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ViewResolver;

@ApplicationTest
class PageLayoutTest {

    @Autowired
    WebApplicationContext context;

    @Autowired
    ViewResolver templateViewResolver;

    @Autowired
    LocaleResolver languages;

    @Test
    void an_error_page_says_what_happened_in_chinese_unless_english_was_chosen() throws Exception {
        assertThat(errorPage(new MockHttpServletRequest("GET", "/nowhere")))
                .contains("<html lang=\"zh-CN\">", "没有找到", "AB12", "href=\"/nowhere?lang=en\"");
        var english = new MockHttpServletRequest("GET", "/nowhere");
        english.setCookies(new Cookie("lang", "en"));
        assertThat(errorPage(english)).contains("<html lang=\"en\">", "Not found", "href=\"/nowhere?lang=zh\"");
    }

    @Test
    void style_script_and_icons_are_named_by_their_content() throws Exception {
        assertThat(errorPage(new MockHttpServletRequest("GET", "/")))
                .containsPattern("href=\"/app-[0-9a-f]{32}\\.css\"")
                .containsPattern("src=\"/app-[0-9a-f]{32}\\.js\"")
                .containsPattern("tabler\\.min-[0-9a-f]{32}\\.css");
    }

    @Test
    void a_page_holds_no_inline_script_style_or_handler() throws Exception {
        assertThat(errorPage(new MockHttpServletRequest("GET", "/")))
                .doesNotContainPattern("(?i)<style|\\sstyle=|\\son[a-z]+=|<script>|javascript:");
    }

    @Test
    void programs_are_answered_in_the_language_they_accept() {
        var request = new MockHttpServletRequest("GET", "/api/v1/me");
        assertThat(languages.resolveLocale(request)).isEqualTo(Languages.CHINESE);
        request.addHeader("Accept-Language", "en-GB,en;q=0.9");
        request.addPreferredLocale(Locale.UK);
        assertThat(languages.resolveLocale(request)).isEqualTo(Languages.ENGLISH);
    }

    private String errorPage(MockHttpServletRequest request) throws Exception {
        request.setAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE, context);
        request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, languages);
        var response = new MockHttpServletResponse();
        var view = templateViewResolver.resolveViewName("error/page", Locale.ROOT);
        Objects.requireNonNull(view).render(Map.of("status", 404, "reference", "AB12"), request, response);
        return response.getContentAsString();
    }
}
