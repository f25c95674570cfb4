package org.chabaocu.access.security;

import jakarta.servlet.DispatcherType;
import org.chabaocu.access.Actors;
import org.chabaocu.access.login.CheckPassword;
import org.chabaocu.platform.web.NotLoggedInException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Four ways in: files for everybody, the reference of the API, programs with a token, browsers with a session. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String[] FILES = {
        "/webjars/**", "/*.css", "/*.js", "/*.svg", "/*.png", "/*.ico", "/*.webmanifest", "/robots.txt"
    };
    private static final String[] REFERENCE = {"/v3/api-docs/**", "/swagger-ui/**", "/swagger-ui.html"};
    private static final String[] FOR_EVERYBODY = {
        "/login/**", "/setup/**", "/r/**", "/claim/**", "/public/**", "/error"
    };

    private final Actors actors;
    private final HandlerExceptionResolver errors;

    SecurityConfiguration(Actors actors, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver errors) {
        this.actors = actors;
        this.errors = errors;
    }

    @Bean
    @Order(1)
    SecurityFilterChain files(HttpSecurity security) {
        return open(security.securityMatcher(FILES), AnswerHeaders.STRICT);
    }

    @Bean
    @Order(2)
    SecurityFilterChain reference(HttpSecurity security) {
        return open(security.securityMatcher(REFERENCE), AnswerHeaders.FOR_REFERENCE);
    }

    private static SecurityFilterChain open(HttpSecurity security, String contentPolicy) {
        AnswerHeaders.add(security, contentPolicy);
        return security.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain programs(HttpSecurity security) {
        AnswerHeaders.add(security, AnswerHeaders.STRICT);
        return security.securityMatcher("/api/**", "/actuator/**")
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/api/v1/tokens")
                        .permitAll()
                        .requestMatchers("/api/v1/public/**", "/actuator/health")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .access(new ProvinceAdministrator())
                        .anyRequest()
                        .authenticated())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(handling -> handling.authenticationEntryPoint((request, response, exception) ->
                                errors.resolveException(request, response, null, new NotLoggedInException()))
                        .accessDeniedHandler((request, response, exception) ->
                                errors.resolveException(request, response, null, exception)))
                .addFilterBefore(new BearerFilter(actors, errors), AnonymousAuthenticationFilter.class)
                .addFilterAfter(new OwnPasswordFilter(errors), AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain browsers(HttpSecurity security, CheckPassword checkPassword, LoginSuccess success) {
        AnswerHeaders.add(security, AnswerHeaders.STRICT);
        var returning = ReturnAfterLogin.cache();
        success.setRequestCache(returning);
        return security.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(FOR_EVERYBODY)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                // Kept in a cookie, so that a visitor's page costs no session.
                .csrf(csrf -> csrf.csrfTokenRepository(new CookieCsrfTokenRepository()))
                .requestCache(cache -> cache.requestCache(returning))
                .authenticationManager(new ProviderManager(new PasswordLogin(checkPassword)))
                .formLogin(form -> form.loginPage("/login")
                        .authenticationDetailsSource(PasswordLogin.LoginAddress::of)
                        .successHandler(success)
                        .failureHandler(new LoginFailure()))
                .logout(logout -> logout.logoutUrl("/logout").logoutSuccessUrl("/login?loggedOut"))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(new LoginEntry()))
                .addFilterBefore(new SessionActorFilter(actors), AnonymousAuthenticationFilter.class)
                .addFilterAfter(new OwnPasswordFilter(errors), AuthorizationFilter.class)
                .build();
    }
}
