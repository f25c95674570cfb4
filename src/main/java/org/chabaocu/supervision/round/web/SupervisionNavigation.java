package org.chabaocu.supervision.round.web;

import org.chabaocu.platform.view.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SupervisionNavigation {

    /** For everybody: inspectors are chosen by name, whatever role they hold. */
    @Bean
    NavigationEntry roundsNavigation() {
        return new NavigationEntry("supervision.navigation", "binoculars", "/supervision", 40, viewer -> true);
    }
}
