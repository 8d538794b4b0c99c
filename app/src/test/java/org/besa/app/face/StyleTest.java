package org.besa.app.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The style sheet and the script as they are sent. */
class StyleTest {
    private static final Pattern PHYSICAL = Pattern.compile(
            "(?m)(?:^|[{;\\s])(?:(?:margin|padding|border|scroll-margin)-(?:left|right)[\\w-]*|left|right|border-(?:top|bottom)-(?:left|right)-radius)\\s*:"
                    + "|(?:text-align|float|clear)\\s*:\\s*(?:left|right)");
    private static final Pattern ADDRESS = Pattern.compile("(?:https?:)?//[\\w.]+\\.\\w+");
    private static final Pattern TOKEN = Pattern.compile("--([\\w-]+): (#[0-9a-f]{6});");
    private static final double READABLE = 4.5;
    private static final double VISIBLE = 3;

    private final Face face = new Face();
    private final String style = file("besa.css");

    private String file(String name) {
        return new String(face.files.find(name).orElseThrow().bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void sidesAreLogicalSoThatPersianIsMirrored() {
        assertThat(style).doesNotContainPattern(PHYSICAL);
        assertThat(List.of("a { margin-left: 1px }", "a { text-align: right }", "a { left: 0 }", "a{float:left}"))
                .allSatisfy(wrong -> assertThat(wrong).containsPattern(PHYSICAL));
    }

    @Test
    void nothingIsFetchedFromElsewhere() {
        assertThat(style).doesNotContainPattern(ADDRESS).doesNotContain("@import");
        assertThat(file("htmx.min.js")).doesNotContainPattern(ADDRESS);
        assertThat(file("besa.js")).doesNotContainPattern(ADDRESS).doesNotContain("eval(", "innerHTML");
        assertThat(file("besa.svg").replace("http://www.w3.org/2000/svg", "")).doesNotContainPattern(ADDRESS);
        assertThat("url(//cdn.example/x.css)").containsPattern(ADDRESS);
    }

    @Test
    void textCanBeReadInLightAndInDark() {
        List<Map<String, String>> schemes =
                List.of(tokens(style.indexOf(":root")), tokens(style.indexOf("prefers-color-scheme: dark")));
        for (Map<String, String> scheme : schemes) {
            for (String ground : List.of("paper", "card", "sunk")) {
                for (String ink : List.of("ink", "soft", "accent", "accent-strong", "danger")) {
                    assertContrast(scheme, ink, ground, READABLE);
                }
                assertContrast(scheme, "edge", ground, VISIBLE);
                assertContrast(scheme, "focus", ground, VISIBLE);
            }
            for (String kind : List.of("done", "note", "care", "fault")) {
                assertContrast(scheme, kind + "-ink", kind + "-pale", READABLE);
            }
            for (String cover : List.of("secured", "discretionary", "unconfirmed", "withheld", "unmet")) {
                assertContrast(scheme, cover + "-ink", cover, READABLE);
            }
            assertContrast(scheme, "accent-ink", "accent", READABLE);
            assertContrast(scheme, "accent-ink", "accent-strong", READABLE);
            assertContrast(scheme, "accent-strong", "accent-pale", READABLE);
            assertContrast(scheme, "danger-ink", "danger", READABLE);
            assertContrast(scheme, "fault-ink", "card", READABLE);
        }
    }

    @Test
    void contrastIsComputedAsWcagSays() {
        assertThat(contrast("#000000", "#ffffff")).isEqualTo(21);
        assertThat(contrast("#777777", "#ffffff")).isBetween(4.47, 4.49);
    }

    private static void assertContrast(Map<String, String> scheme, String ink, String ground, double least) {
        assertThat(scheme).containsKeys(ink, ground);
        assertThat(contrast(String.valueOf(scheme.get(ink)), String.valueOf(scheme.get(ground))))
                .as(ink + " on " + ground + " in " + scheme)
                .isGreaterThanOrEqualTo(least);
    }

    private Map<String, String> tokens(int from) {
        Map<String, String> tokens = new LinkedHashMap<>();
        TOKEN.matcher(style.substring(from, style.indexOf("}", from)))
                .results()
                .forEach(token -> tokens.put(token.group(1), token.group(2)));
        return tokens;
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double part = (channel & 0xff) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
