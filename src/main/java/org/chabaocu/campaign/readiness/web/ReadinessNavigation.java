package org.chabaocu.campaign.readiness.web;

import org.chabaocu.platform.view.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReadinessNavigation {

    @Bean
    NavigationEntry campaignReadinessNavigation() {
        return new NavigationEntry(
                "readiness.navigation",
                "list-check",
                "/campaign",
                44,
                viewer -> viewer.hasAny("UNIT_UNION", "UNIT_LEADER", "SAFETY_OFFICER", "CITY_UNION", "PROVINCE_UNION"));
    }
}
