package org.chabaocu.platform.view;

import gg.jte.TemplateEngine;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** View {@code hazard/ledger} is the template src/main/jte/hazard/ledger.jte; other names are left to the next resolver. */
record TemplateViewResolver(TemplateEngine engine, PageFactory pages) implements ViewResolver, Ordered {

    @Override
    public @Nullable View resolveViewName(String viewName, Locale locale) {
        var template = viewName + ".jte";
        return engine.hasTemplate(template) ? new TemplateView(engine, pages, template) : null;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 10;
    }
}
