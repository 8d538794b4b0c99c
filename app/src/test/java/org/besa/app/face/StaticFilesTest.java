package org.besa.app.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

class StaticFilesTest {
    private static final int LARGEST = 150_000;

    private final Face face = new Face();
    private final StaticController controller = new StaticController(face.files);

    @Test
    void anAddressNamesItsContentAndMayBeKeptForAYear() {
        String version = face.files.href("besa.css").substring("/static/besa.css?v=".length());
        ResponseEntity<byte[]> answer = controller.file("besa.css", version, null);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(answer.getHeaders().get("Content-Type")).containsExactly("text/css;charset=utf-8");
        assertThat(answer.getHeaders().get("Cache-Control")).containsExactly("max-age=31536000, public, immutable");
        assertThat(controller.file("besa.css", "", null).getHeaders().get("Cache-Control"))
                .containsExactly("no-cache, public");
    }

    @Test
    void aBrowserThatHasItIsToldSo() {
        String etag = face.files.find("besa.js").orElseThrow().etag();
        ResponseEntity<byte[]> answer = controller.file("besa.js", "", etag);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_MODIFIED);
        assertThat(answer.getBody()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "besa.css.map", "../besa.css", "BESA.CSS", "vazirmatn-OFL.txt", "words_en.properties"})
    void everythingElseIsNotThere(String name) {
        assertThatThrownBy(() -> controller.file(name, "", null)).isInstanceOf(NotThere.class);
    }

    @Test
    void aPageStaysSmall() {
        assertThat(face.files.paths())
                .containsExactly(
                        "/static/besa.css",
                        "/static/besa.js",
                        "/static/besa.svg",
                        "/static/htmx.min.js",
                        "/static/vazirmatn.woff2")
                .allSatisfy(path -> assertThat(face.files
                                .find(path.substring("/static/".length()))
                                .orElseThrow()
                                .bytes())
                        .hasSizeBetween(200, LARGEST));
    }

    /** The list of what is given to everybody is complete, in every room; licences lie beside and are not given out. */
    @Test
    void everyFileIsListedByItsRoom() throws IOException {
        Path main = Path.of(System.getProperty("besa.home", "..")).resolve("app/src/main");
        int seen = 0;
        for (Path room : inside(main.resolve("resources/org/besa/app"))) {
            for (Path file : inside(room.resolve("static"))) {
                String listed = "new StaticFile(\"" + file.getFileName() + '"';
                assertThat(inside(main.resolve("java/org/besa/app").resolve(room.getFileName())))
                        .as(file + " is listed by its room")
                        .filteredOn(source -> content(source).contains("@Configuration"))
                        .anySatisfy(source -> assertThat(source).content().contains(listed));
                seen++;
            }
        }
        assertThat(seen).isGreaterThan(3);
    }

    private static String content(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> inside(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !entry.toString().endsWith(".txt")).toList();
        }
    }

    @Test
    void aFileThatIsMissingOrTwiceIsAFaultAtTheStart() {
        StaticFile none = new StaticFile("a.js", "org/besa/app/face/static/a.js", "text/javascript");
        StaticFile style = new FaceRoom().styleFile();

        assertThatThrownBy(() -> new StaticFiles(List.of(none))).hasMessageContaining("a.js");
        assertThatThrownBy(() -> new StaticFiles(List.of(style, style))).hasMessageContaining("besa.css");
        assertThatThrownBy(() -> face.files.href("a.js")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void pagesThatStandAloneAreTheSameForEverybodyAndInEveryLanguage() {
        String page = new String(face.alone.notFound(), StandardCharsets.UTF_8);

        assertThat(face.alone.notFound()).isEqualTo(new Face().alone.notFound());
        assertThat(page)
                .contains("lang=\"en\" dir=\"ltr\"", "lang=\"sq\" dir=\"ltr\"", "lang=\"fa\" dir=\"rtl\"")
                .contains("There is nothing here for you", "Këtu nuk ka asgjë për ju", "اینجا چیزی برای شما نیست")
                .doesNotContain("<form", "<script", "/leave");
        assertThat(new String(face.alone.fault("7Q2K-XM41"), StandardCharsets.UTF_8))
                .contains("7Q2K-XM41");
        assertThat(face.alone.locked()).isNotEqualTo(face.alone.notFound());
    }
}
