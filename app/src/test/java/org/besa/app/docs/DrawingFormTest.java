package org.besa.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/** Drawings can be read by everybody, in the dark and aloud, and load nothing from anywhere. */
@Tag("docs")
class DrawingFormTest {
    private static final int WIDEST = 760;
    private static final Set<String> DRAWN =
            Set.of("svg", "title", "desc", "style", "defs", "pattern", "g", "rect", "circle", "path", "text");
    private static final Pattern REFERENCE = Pattern.compile("url\\((?!#)|@import|javascript:|expression\\(");

    static List<Path> drawings() {
        return Repository.here().drawings();
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void saysInWordsWhatItShows(Path file) {
        Element root = Drawing.of(file).root();
        List<Element> inside = Drawing.below(root);

        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(inside.get(1).getLocalName()).isEqualTo("title");
        assertThat(inside.get(2).getLocalName()).isEqualTo("desc");
        assertThat(inside.get(1).getTextContent().strip()).hasSizeGreaterThan(20);
        assertThat(inside.get(2).getTextContent().strip()).hasSizeGreaterThan(80);
        assertThat(root.getAttribute("aria-labelledby").split(" "))
                .containsExactly(inside.get(1).getAttribute("id"), inside.get(2).getAttribute("id"));
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void fitsAPage(Path file) {
        Element root = Drawing.of(file).root();
        String width = root.getAttribute("width");

        assertThat(Integer.parseInt(width)).isLessThanOrEqualTo(WIDEST);
        assertThat(root.getAttribute("viewBox")).isEqualTo("0 0 " + width + " " + root.getAttribute("height"));
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void loadsNothing(Path file) {
        for (Element element : Drawing.of(file).elements()) {
            assertThat(DRAWN).contains(element.getLocalName());
            assertThat(element.getTextContent()).doesNotContainPattern(REFERENCE);
            NamedNodeMap attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                Attr attribute = (Attr) attributes.item(i);
                assertThat(attribute.getName())
                        .isNotIn("href", "xlink:href", "src", "style")
                        .doesNotStartWith("on");
                assertThat(attribute.getValue()).doesNotContainPattern(REFERENCE);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void isStyledInLightAndInDark(Path file) {
        Drawing drawing = Drawing.of(file);
        String style = drawing.elements().stream()
                .filter(element -> element.getLocalName().equals("style"))
                .map(Element::getTextContent)
                .collect(Collectors.joining());
        String dark = style.substring(style.indexOf("@media (prefers-color-scheme: dark)"));
        Set<String> classes = new TreeSet<>();
        drawing.elements()
                .forEach(element ->
                        classes.addAll(List.of(element.getAttribute("class").split(" "))));
        classes.remove("");

        assertThat(classes)
                .contains("paper")
                .allSatisfy(name -> assertThat(style).contains("." + name + " {"));
        assertThat(dark).contains(".paper {", "text {");
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void isShownInADocument(Path file) {
        Set<Path> shown = Repository.here().documents().stream()
                .flatMap(document -> document.links().stream()
                        .filter(Document.Link::picture)
                        .map(picture ->
                                document.file().resolveSibling(picture.target()).normalize()))
                .collect(Collectors.toSet());

        assertThat(shown).contains(file);
    }
}
