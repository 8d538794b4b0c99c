package org.besa.app.face;

/**
 * Says that a room has words of its own. Each room makes one bean of it, and has three UTF-8 files on the class path beside its classes:
 * {@code words_en.properties}, {@code words_sq.properties} and {@code words_fa.properties}. Every key begins with the room's name and a dot.
 *
 * @param room the last part of the package's name: "face"
 */
public record RoomWords(String room) {
    String resource(Language language) {
        return "org/besa/app/" + room + "/words_" + language.code() + ".properties";
    }
}
