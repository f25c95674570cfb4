package org.chabaocu.hazard.report;

import org.chabaocu.platform.view.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReportNavigation {

    @Bean
    NavigationEntry reportEntry() {
        return new NavigationEntry("report.navigation", "flag-plus", "/report", 20, viewer -> true);
    }

    @Bean
    NavigationEntry locationEntry() {
        return new NavigationEntry(
                "location.title",
                "qrcode",
                "/locations",
                70,
                viewer -> viewer.hasAny("SAFETY_OFFICER", "UNIT_UNION", "ADMINISTRATOR"));
    }
}
