package org.besa.app.server;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.besa.app.face.Frame;
import org.besa.app.face.Language;
import org.besa.app.face.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers the frame of the page, in the language of the cookie or of the browser. */
final class FrameArgument implements HandlerMethodArgumentResolver {
    private final Pages pages;
    private final CallerArgument callers;
    private final Duration screenLocks;

    FrameArgument(Pages pages, CallerArgument callers, Duration screenLocks) {
        this.pages = pages;
        this.callers = callers;
        this.screenLocks = screenLocks;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Frame.class;
    }

    @Override
    public Frame resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        Frame frame = pages.frame(Language.of(request), here(request), formKey(request));
        return callers.caller()
                .map(caller -> frame.signedIn(
                        caller.account().name().text(),
                        Ways.of(caller.account().role(), request.getRequestURI()),
                        screenLocks))
                .orElse(frame);
    }

    private static String here(HttpServletRequest request) {
        String query = request.getQueryString();
        boolean mayBeAskedAgain = request.getMethod().equals("GET");
        return mayBeAskedAgain ? request.getRequestURI() + (query == null ? "" : "?" + query) : "/";
    }

    private static String formKey(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken key ? key.getToken() : "";
    }
}
