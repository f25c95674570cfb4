package org.chabaocu.statistics.web;

import org.chabaocu.people.Role;
import org.chabaocu.platform.view.NavigationEntry;
import org.chabaocu.statistics.StatisticsScope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StatisticsNavigation {

    @Bean
    NavigationEntry statisticsEntry() {
        var roles = StatisticsScope.SEEING.stream().map(Role::name).toArray(String[]::new);
        return new NavigationEntry(
                "statistics.navigation", "trending-up", "/statistics", 60, viewer -> viewer.hasAny(roles));
    }
}
