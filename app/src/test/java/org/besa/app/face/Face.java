package org.besa.app.face;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springframework.http.ResponseEntity;

/** The room as the server puts it together, without the server. */
final class Face {
    static final String NEUTRAL = "https://neutral.example/";

    final StaticFiles files;
    final Pages pages;
    final DesignController design;
    final StaticPages alone;

    Face() {
        FaceRoom room = new FaceRoom();
        files = room.staticFiles(
                List.of(room.styleFile(), room.scriptFile(), room.htmxFile(), room.iconFile(), room.fontFile()));
        pages = room.pages(room.phrasebook(List.of(room.faceWords())), files, new Frame.Exit(true, NEUTRAL));
        design = room.designController(pages);
        alone = room.staticPages(pages);
    }

    String design(Language language) {
        return text(design.page(pages.frame(language, "/help/design", "the-key")));
    }

    static String text(ResponseEntity<byte[]> answer) {
        return new String(Objects.requireNonNull(answer.getBody()), StandardCharsets.UTF_8);
    }
}
