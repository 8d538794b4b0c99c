package org.besa.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;

/** One window. It notes what a page must never do: report errors, break its own policy, open dialogs, call elsewhere. */
final class Visit implements AutoCloseable {
    private static final int MILLISECONDS = 60_000;
    /** Chromium says so of a page that is not there, which is no error of the page; {@link #watch} counts the others. */
    private static final String NOT_LOADED = "Failed to load resource";

    private static final String REPORTS =
            "addEventListener('securitypolicyviolation', e => console.error('policy: ' + e.violatedDirective + ' ' + e.blockedURI))";

    private final Demo demo;
    private final BrowserContext context;
    private final Page page;
    private final List<String> troubles = new ArrayList<>();
    private final List<String> elsewhere = new ArrayList<>();
    private int loaded;

    Visit(Demo demo, BrowserContext context) {
        this.demo = demo;
        this.context = context;
        context.setDefaultTimeout(MILLISECONDS);
        context.addInitScript(REPORTS);
        context.route(url -> !url.startsWith(demo.origin() + "/"), this::stay);
        this.page = context.newPage();
        page.onConsoleMessage(this::hear);
        page.onPageError(error -> trouble("script: " + error));
        page.onDialog(this::answer);
        page.onResponse(this::watch);
        page.onDOMContentLoaded(ignored -> loaded++);
    }

    private void stay(Route route) {
        elsewhere.add(route.request().url());
        route.fulfill(new Route.FulfillOptions().setContentType("text/plain").setBody("elsewhere"));
    }

    private void hear(ConsoleMessage message) {
        if (message.type().equals("error") && !message.text().startsWith(NOT_LOADED)) {
            trouble("console: " + message.text());
        }
    }

    private void answer(Dialog dialog) {
        if (dialog.type().equals("beforeunload")) {
            dialog.accept();
        } else {
            trouble("dialog: " + dialog.message());
            dialog.dismiss();
        }
    }

    private void watch(Response response) {
        if (response.status() >= 400 && !response.request().isNavigationRequest()) {
            trouble(response.status() + " for " + response.url());
        }
    }

    private void trouble(String what) {
        troubles.add(page.url() + " " + what);
    }

    BrowserContext context() {
        return context;
    }

    Page page() {
        return page;
    }

    /** What went wrong since the window was opened. */
    List<String> troubles() {
        return List.copyOf(troubles);
    }

    /** Takes back what a test meant to happen. */
    void forgive(String part) {
        assertThat(troubles.removeIf(trouble -> trouble.contains(part)))
                .as("'%s' happened", part)
                .isTrue();
    }

    /** Addresses outside Besa that the window turned to; it was kept from it. */
    List<String> elsewhere() {
        return List.copyOf(elsewhere);
    }

    void go(String path) {
        page.navigate(demo.origin() + path);
    }

    /** Where it is: path and query. */
    String at() {
        return page.url().substring(demo.origin().length());
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    /** Something that leads to another page, or to the same page anew. */
    void follow(Locator way) {
        follow(way::click);
    }

    void follow(Runnable act) {
        int before = loaded;
        act.run();
        page.waitForCondition(() -> loaded > before);
    }

    /** The one button that the page is about. */
    void send() {
        follow(find("main .button.main[type=submit]").last());
    }

    void signIn(String name) throws InterruptedException {
        go("/sign-in");
        find("#name").fill(name);
        find("#password").fill(demo.password());
        find("#code").fill(demo.person(name).code());
        send();
        assertThat(at()).as("where %s is after signing in", name).isEqualTo("/");
    }

    @Override
    public void close() {
        context.close();
    }
}
