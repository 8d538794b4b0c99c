package org.besa.app.cases;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.besa.seal.value.OpaqueId;

/**
 * The form that a draft belongs to.
 *
 * @param code in the clear: "name", "contact", "note.new", or "note." and the id of a note; other rooms have others
 * @param fields the fields that the form has
 * @param path where the form is: below the case's address, or, where it is about no case, its own
 */
public record DraftPlace(String code, List<String> fields, String path) {
    static final DraftPlace NEW_CASE =
            new DraftPlace("case.new", List.of(NameSheet.NAME, NameSheet.SCRIPT, NameSheet.TEAM), "/cases/new");
    static final DraftPlace NAME = new DraftPlace("name", NameSheet.FIELDS, "/name");
    static final DraftPlace CONTACT = new DraftPlace("contact", ContactSheet.FIELDS, "/contact");
    static final DraftPlace NEW_NOTE = ofNote("new");

    private static final Pattern NOTE = Pattern.compile("note\\.(new|[0-9a-f]{32})");

    /** Checks nothing: codes and fields are written in code. */
    public DraftPlace {
        fields = List.copyOf(fields);
    }

    static DraftPlace note(OpaqueId item) {
        return ofNote(item.hex());
    }

    private static DraftPlace ofNote(String which) {
        return new DraftPlace("note." + which, NoteSheet.FIELDS, "/notes/" + which);
    }

    /** The form for the one item that a case has of this kind. */
    static DraftPlace of(Kind<?> kind) {
        return kind.equals(Kind.CONTACT) ? CONTACT : NAME;
    }

    /** The form of a case with this code, if it is one of this room. */
    static Optional<DraftPlace> of(String code) {
        return switch (code) {
            case "name" -> Optional.of(NAME);
            case "contact" -> Optional.of(CONTACT);
            default ->
                NOTE.matcher(code)
                        .results()
                        .filter(found -> found.group().length() == code.length())
                        .map(found -> ofNote(found.group(1)))
                        .findFirst();
        };
    }
}
