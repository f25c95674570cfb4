package org.chabaocu.check.web;

import org.chabaocu.platform.view.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CheckNavigation {

    @Bean
    NavigationEntry checksNavigation() {
        return new NavigationEntry(
                "check.navigation",
                "checklist",
                "/checks",
                35,
                viewer -> viewer.hasAny(
                        "WORKER",
                        "TEAM_LEADER",
                        "DEPARTMENT_HEAD",
                        "SAFETY_OFFICER",
                        "UNIT_LEADER",
                        "UNIT_UNION",
                        "CITY_UNION",
                        "PROVINCE_UNION",
                        "GOVERNMENT"));
    }
}
