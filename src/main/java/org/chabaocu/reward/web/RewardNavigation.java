package org.chabaocu.reward.web;

import org.chabaocu.platform.view.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RewardNavigation {

    @Bean
    NavigationEntry rewardsNavigation() {
        return new NavigationEntry(
                "reward.navigation",
                "award",
                "/rewards",
                50,
                viewer -> viewer.hasAny("WORKER", "UNIT_UNION", "UNIT_LEADER", "CITY_UNION", "PROVINCE_UNION"));
    }
}
