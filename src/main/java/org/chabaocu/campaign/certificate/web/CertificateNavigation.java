package org.chabaocu.campaign.certificate.web;

import org.chabaocu.platform.view.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CertificateNavigation {

    @Bean
    NavigationEntry certificatesNavigation() {
        return new NavigationEntry(
                "certificate.navigation",
                "file-certificate",
                "/certificates",
                47,
                viewer -> viewer.hasAny("UNIT_UNION", "UNIT_LEADER", "SAFETY_OFFICER", "CITY_UNION", "PROVINCE_UNION"));
    }
}
