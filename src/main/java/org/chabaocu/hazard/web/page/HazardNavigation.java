package org.chabaocu.hazard.web.page;

import org.chabaocu.people.Role;
import org.chabaocu.platform.view.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HazardNavigation {

    @Bean
    NavigationEntry homeNavigation() {
        return new NavigationEntry("hazard.navigation.home", "list-check", "/", 10, viewer -> true);
    }

    @Bean
    NavigationEntry ledgerNavigation() {
        return new NavigationEntry("hazard.navigation.ledger", "clipboard-list", "/hazards", 30, viewer -> true);
    }

    /** Administrators find it among their other pages. */
    @Bean
    NavigationEntry timeLimitNavigation() {
        return new NavigationEntry(
                "hazard.limit.title",
                "clock",
                "/admin/time-limits",
                85,
                viewer -> viewer.hasAny(Role.PROVINCE_UNION.name()) && !viewer.hasAny(Role.ADMINISTRATOR.name()));
    }
}
