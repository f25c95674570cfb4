package org.chabaocu.administration;

import org.chabaocu.people.Role;
import org.chabaocu.platform.view.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The administrators' places in the navigation. */
@Configuration(proxyBeanMethods = false)
class AdministrationNavigation {

    @Bean
    NavigationEntry organizationNavigation() {
        return new NavigationEntry(
                "organization.navigation",
                "sitemap",
                "/organization",
                80,
                viewer -> viewer.hasAny(
                        Role.ADMINISTRATOR.name(),
                        Role.PROVINCE_UNION.name(),
                        Role.CITY_UNION.name(),
                        Role.UNIT_UNION.name(),
                        Role.UNIT_LEADER.name(),
                        Role.SAFETY_OFFICER.name()));
    }

    @Bean
    NavigationEntry adminNavigation() {
        return new NavigationEntry(
                "organization.admin.navigation",
                "settings",
                "/admin",
                90,
                viewer -> viewer.hasAny(Role.ADMINISTRATOR.name()));
    }
}
