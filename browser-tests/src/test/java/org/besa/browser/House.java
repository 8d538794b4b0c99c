package org.besa.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One server and one browser, for all tests. */
final class House implements AutoCloseable {
    private static final int HEIGHT = 800;
    /** Far more than a page takes, even when others use the machine. */
    private static final int MILLISECONDS = 30_000;

    private static final String LANGUAGE = "language";

    private final Path home;
    private final Demo demo;
    private final Playwright playwright;
    private final Browser browser;
    private final List<Visit> open = new ArrayList<>();
    private final Map<String, List<Cookie>> signedIn = new HashMap<>();
    private final Set<String> looked = new HashSet<>();

    private House(Path home, Demo demo, Playwright playwright, Browser browser) {
        this.home = home;
        this.demo = demo;
        this.playwright = playwright;
        this.browser = browser;
    }

    /** @param home where the sources and what Maven built from them are */
    static House open(Path home) throws IOException, InterruptedException {
        Demo demo = Demo.start(home.resolve("app/target/besa/besa.jar"));
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setChromiumSandbox(!System.getProperty("user.name").equals("root"))
                        .setArgs(List.of(
                                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
                                "--disable-background-networking",
                                "--disable-component-update")));
        PlaywrightAssertions.setDefaultAssertionTimeout(MILLISECONDS);
        return new House(home, demo, playwright, browser);
    }

    private static Path chromium() {
        return List.of(System.getenv("PATH").split(":")).stream()
                .map(folder -> Path.of(folder, "chromium"))
                .filter(path -> path.toFile().canExecute())
                .findFirst()
                .orElseThrow();
    }

    Demo demo() {
        return demo;
    }

    /** Where the sources are, and what Maven built from them. */
    Path home() {
        return home;
    }

    /** Where pictures of pages are left. */
    Path pictures() {
        return home.resolve("browser-tests/target/screenshots");
    }

    /** Whether this is a long run ({@code ./besa test --long}). */
    boolean isThorough() {
        return Boolean.parseBoolean(System.getenv("BESA_LONG"));
    }

    /** Whether nobody looked at this kind of page in this look before. */
    boolean isFirstLook(String kind, Look look) {
        return looked.add(kind + " " + look);
    }

    /** A window in which nobody is signed in. */
    Visit visit(Look look) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(look.width(), HEIGHT)
                .setJavaScriptEnabled(look.script())
                .setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT));
        context.addCookies(List.of(new Cookie(LANGUAGE, look.language()).setUrl(demo.origin())));
        Visit visit = new Visit(demo, context);
        open.add(visit);
        return visit;
    }

    /** A window of somebody who signed in before: only the first time by password and code. */
    Visit visit(String name, Look look) throws InterruptedException {
        Visit visit = visit(look);
        if (!signedIn.containsKey(name)) {
            Visit first = visit(Look.usual());
            first.signIn(name);
            signedIn.put(
                    name,
                    first.context().cookies().stream()
                            .filter(cookie -> !cookie.name.equals(LANGUAGE))
                            .toList());
        }
        visit.context().addCookies(signedIn.get(name));
        return visit;
    }

    /** Closes all windows, and says what went wrong in them. */
    List<String> leave() {
        List<String> troubles = new ArrayList<>();
        open.forEach(visit -> {
            troubles.addAll(visit.troubles());
            visit.close();
        });
        open.clear();
        return troubles;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        demo.close();
    }
}
