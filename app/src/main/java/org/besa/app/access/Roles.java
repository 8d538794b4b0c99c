package org.besa.app.access;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.besa.app.face.Choice;
import org.besa.app.face.Frame;

/** The roles in the words of a page. */
final class Roles {
    private Roles() {}

    /** What it is called. */
    static String name(Frame frame, Role role) {
        return frame.say("access.role." + role.code());
    }

    /** What it is for. */
    static String sentence(Frame frame, Role role) {
        return frame.say("access.role." + role.code() + ".sentence");
    }

    /** All of them, each with its sentence. */
    static List<Choice> choices(Frame frame) {
        return Arrays.stream(Role.values())
                .map(role -> new Choice(role.code(), name(frame, role), sentence(frame, role)))
                .toList();
    }

    /** The one that a form brought. */
    static Optional<Role> typed(String code) {
        return Arrays.stream(Role.values())
                .filter(role -> role.code().equals(code))
                .findFirst();
    }
}
