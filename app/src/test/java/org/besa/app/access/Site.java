package org.besa.app.access;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.besa.app.face.FaceRoom;
import org.besa.app.face.Frame;
import org.besa.app.face.Language;
import org.besa.app.face.NotThere;
import org.besa.app.face.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The pages of this room behind a real web server, with {@link Desk} below, and no filter before them. */
final class Site implements AutoCloseable {
    static final String FORM_KEY = "a form key";
    static final String NEUTRAL = "https://weather.example/";

    final Desk desk = new Desk();
    private final ConfigurableApplicationContext context;

    Site() {
        SpringApplication application = new SpringApplication(Beans.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        application.addInitializers(started -> {
            var beans = started.getBeanFactory();
            beans.registerSingleton("database", desk.database);
            beans.registerSingleton("transaction", desk.transaction);
            beans.registerSingleton("clock", desk.clock);
            beans.registerSingleton("random", desk.lantern.random);
            beans.registerSingleton("crypto", desk.lantern.crypto);
            beans.registerSingleton("leaves", desk.leaves);
            beans.registerSingleton("keys", desk.keys);
            beans.registerSingleton("address", desk.address);
            beans.registerSingleton("limits", SessionLimits.usual());
            beans.registerSingleton("load", new SignInLoad(2));
            beans.registerSingleton("exit", new Frame.Exit(true, NEUTRAL));
        });
        context = application.run("--server.port=0", "--server.address=127.0.0.1");
    }

    String origin() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @Import({AccessRoom.class, FaceRoom.class})
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        JacksonAutoConfiguration.class,
    })
    static class Beans {
        @Bean
        WebMvcConfigurer arguments(Pages pages, Sessions sessions, SignInCookie cookie) {
            return new WebMvcConfigurer() {
                @Override
                public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                    resolvers.add(new Arguments(pages, sessions, cookie));
                }
            };
        }

        @Bean
        HandlerExceptionResolver refusals() {
            return new Refusals();
        }
    }

    private static final class Refusals implements HandlerExceptionResolver, Ordered {
        @Override
        public int getOrder() {
            return HIGHEST_PRECEDENCE;
        }

        @Override
        public @Nullable ModelAndView resolveException(
                HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception fault) {
            if (fault instanceof NotThere) {
                response.setStatus(HttpServletResponse.SC_NOT_FOUND);
                return new ModelAndView();
            }
            return null;
        }
    }

    private record Arguments(Pages pages, Sessions sessions, SignInCookie cookie)
            implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Frame.class || parameter.getParameterType() == Caller.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer model,
                NativeWebRequest web,
                @Nullable WebDataBinderFactory binders) {
            HttpServletRequest request = requireNonNull(web.getNativeRequest(HttpServletRequest.class));
            Optional<Caller> caller = cookie.read(request)
                    .flatMap(token -> sessions.find(token).map(account -> new Caller(account, token)));
            if (parameter.getParameterType() == Caller.class) {
                return caller.orElseThrow(NotThere::new);
            }
            Frame frame = pages.frame(Language.of(request), request.getRequestURI(), FORM_KEY);
            return caller.map(known -> frame.signedIn(known.account().name().text(), List.of(), Duration.ofMinutes(10)))
                    .orElse(frame);
        }
    }
}
