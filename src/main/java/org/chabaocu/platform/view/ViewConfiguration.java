package org.chabaocu.platform.view;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

@Configuration(proxyBeanMethods = false)
class ViewConfiguration implements WebMvcConfigurer {

    @Bean
    TemplateEngine templateEngine() {
        return TemplateEngine.createPrecompiled(ContentType.Html);
    }

    @Bean
    ViewResolver templateViewResolver(
            TemplateEngine engine,
            MessageSource messages,
            ObjectProvider<ResourceUrlProvider> urls,
            ZoneId zone,
            Clock clock,
            ObjectProvider<Viewers> viewers,
            List<NavigationEntry> entries,
            ObjectProvider<Bell> bell) {
        var pages = new PageFactory(messages, new Assets(urls), zone, clock, viewers, entries, bell);
        return new TemplateViewResolver(engine, pages);
    }

    @Bean
    LocaleResolver localeResolver() {
        return new Languages();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LanguageChoice());
    }
}
