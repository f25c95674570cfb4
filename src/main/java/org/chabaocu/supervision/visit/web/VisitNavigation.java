package org.chabaocu.supervision.visit.web;

import org.chabaocu.platform.view.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The inspected side's way to what was found there. */
@Configuration(proxyBeanMethods = false)
class VisitNavigation {

    @Bean
    NavigationEntry visitsNavigation() {
        return new NavigationEntry(
                "visit.navigation",
                "checklist",
                "/supervision/visits",
                65,
                viewer -> viewer.hasAny("UNIT_UNION", "UNIT_LEADER", "SAFETY_OFFICER", "CITY_UNION"));
    }
}
