package org.chabaocu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.chabaocu.access.TestApi;
import org.chabaocu.access.TestPeople;

/** A real Chromium. Pictures go to target/screenshots. Not shared between threads; each test class opens and closes its own. */
public final class TestBrowser implements AutoCloseable {

    public static final int PHONE = 375;
    public static final int DESK = 1440;

    private static final Path PICTURES = Path.of("target/screenshots");
    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    private final TestApi api;
    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();

    public TestBrowser(TestApi api) {
        this.api = api;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(List.of("--no-sandbox", "--font-render-hinting=none")));
    }

    private static Path chromium() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Chromium is not installed: apt-get install chromium"));
    }

    /** A browser of its own: no cookies, a screen of this width. What its console complains of is kept. */
    public Page visitor(int width) {
        return visitor(width, true);
    }

    private Page visitor(int width, boolean script) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(api.address(""))
                .setJavaScriptEnabled(script)
                .setViewportSize(width, width == PHONE ? 720 : 900)
                .setHasTouch(width == PHONE));
        var page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("Failed to load resource"))
                complaints.add(page.url() + ": " + message.text());
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        return page;
    }

    /** The same, logged in. */
    public Page as(TestPeople.TestPerson person, int width) {
        return login(visitor(width), person);
    }

    /** Logged in with a browser that runs no script. */
    public Page withoutScript(TestPeople.TestPerson person, int width) {
        return login(visitor(width, false), person);
    }

    private static Page login(Page page, TestPeople.TestPerson person) {
        page.navigate("/login");
        page.fill("[name=username]", person.username());
        page.fill("[name=password]", TestPeople.PASSWORD);
        page.click("main button[type=submit]");
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }

    /** Takes the picture and holds the page against the rules for accessibility. */
    public void look(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
        var serious = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> SERIOUS.contains(rule.getImpact()))
                        .map(rule -> rule.getId() + ": "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .toList())
                        .toList();
        assertThat(serious).as(name).isEmpty();
        var overflow =
                (Boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
        assertThat(overflow).as(name + " is wider than the screen").isFalse();
        assertThat(complaints).as("console").isEmpty();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
