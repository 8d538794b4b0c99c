package org.besa.app.face;

import java.util.List;
import java.util.stream.Stream;

/** The pages of some rooms, without a server. */
public final class TestPages {
    private TestPages() {}

    /**
     * Pages with words.
     *
     * @param rooms those whose words are said, besides this one's
     */
    public static Pages of(String... rooms) {
        FaceRoom face = new FaceRoom();
        List<RoomWords> words = Stream.concat(Stream.of("face"), Stream.of(rooms))
                .map(RoomWords::new)
                .toList();
        StaticFiles files = face.staticFiles(
                List.of(face.styleFile(), face.scriptFile(), face.htmxFile(), face.iconFile(), face.fontFile()));
        return face.pages(face.phrasebook(words), files, new Frame.Exit(true, Face.NEUTRAL));
    }
}
