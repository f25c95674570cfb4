package org.chabaocu.campaign.record.web;

import org.chabaocu.platform.view.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CampaignNavigation {

    @Bean
    NavigationEntry campaignRecordsNavigation() {
        return new NavigationEntry(
                "campaign.navigation",
                "calendar",
                "/campaign/records",
                45,
                viewer -> viewer.hasAny(
                        "WORKER", "UNIT_UNION", "UNIT_LEADER", "SAFETY_OFFICER", "CITY_UNION", "PROVINCE_UNION"));
    }
}
