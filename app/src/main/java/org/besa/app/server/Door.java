package org.besa.app.server;

import static org.springframework.security.config.http.SessionCreationPolicy.STATELESS;
import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.besa.app.access.PublicAddress;
import org.besa.app.access.Sessions;
import org.besa.app.access.SignInCookie;
import org.besa.app.face.StaticPages;
import org.besa.app.vault.OpenKeys;
import org.besa.seal.crypto.Crypto;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The one door that every request comes through: the same headers on every answer, nothing while locked, nothing that another site sends, and without a session nothing
 * but the few public pages. Whatever else is asked for without a session, there or not, leads to the sign-in page alike.
 */
@Configuration(proxyBeanMethods = false)
class Door {
    /** Nothing from elsewhere, nothing inline, nobody frames us (V11). */
    static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String PERMISSIONS = "camera=(), microphone=(), geolocation=(), browsing-topics=()";
    private static final long TWO_YEARS = 63_072_000;
    private static final RequestMatcher FILES = pathPattern(HttpMethod.POST, "/cases/*/files/*");
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD");

    /** What anybody may ask for. */
    static final List<String> PUBLIC = List.of(
            HealthController.PATH,
            "/static/*",
            ToSignIn.SIGN_IN,
            "/sign-in/passkey",
            "/sign-in/passkey/options",
            "/enrol",
            "/enrol/*",
            ToSignIn.SCREEN,
            "/leave",
            "/language",
            "/calendar/*",
            "/help",
            "/help/*");

    @Bean
    Answers answers(StaticPages pages) {
        return new Answers(pages);
    }

    /** An address that no browser makes of ours is refused before any of the rest; it too looks like nothing. */
    @Bean
    RequestRejectedHandler strangeAddresses(Answers answers) {
        return (request, response, strange) -> {
            response.setHeader("Content-Security-Policy", CONTENT_POLICY);
            response.setHeader("X-Content-Type-Options", "nosniff");
            answers.notFound(response);
        };
    }

    @Bean
    FormKeys formKeys(SignInCookie cookie, PublicAddress address, Crypto crypto) {
        return new FormKeys(cookie, address, crypto);
    }

    @Bean
    SecurityFilterChain door(
            HttpSecurity http,
            FormKeys formKeys,
            SignInCookie cookie,
            Sessions sessions,
            PublicAddress address,
            OpenKeys keys,
            Answers answers) {
        return http.sessionManagement(session -> session.sessionCreationPolicy(STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(Door::write)
                .addFilterAfter(new WhileLocked(keys, answers), HeaderWriterFilter.class)
                .addFilterAfter(new Outages(answers), WhileLocked.class)
                .addFilterBefore(new OnlyReadable(answers), CsrfFilter.class)
                .addFilterBefore(new OwnPagesOnly(address, answers), CsrfFilter.class)
                .addFilterBefore(new WhoCalls(cookie, sessions), CsrfFilter.class)
                .csrf(csrf -> csrf.csrfTokenRepository(formKeys)
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                        .requireCsrfProtectionMatcher(Door::changesByForm))
                .authorizeHttpRequests(ask -> ask.requestMatchers(PUBLIC.toArray(String[]::new))
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(refusal -> refusal.authenticationEntryPoint(new ToSignIn(cookie, sessions))
                        .accessDeniedHandler((request, response, denied) -> answers.notFound(response)))
                .build();
    }

    private static void write(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .frameOptions(FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS))
                .httpStrictTransportSecurity(
                        transport -> transport.maxAgeInSeconds(TWO_YEARS).includeSubDomains(false))
                .cacheControl(HeadersConfigurer.CacheControlConfig::disable);
    }

    /** A file comes in parts, and its form key is the first of them: whoever reads it checks the key. Who is not signed in is not read to. */
    private static boolean changesByForm(HttpServletRequest request) {
        boolean checkedLater = FILES.matches(request)
                && SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication;
        return !HARMLESS.contains(request.getMethod()) && !checkedLater;
    }
}
