package org.besa.app.cases;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.besa.seal.value.OpaqueId;

/**
 * The form that a draft belongs to.
 *
 * @param code "name", "contact", "note.new", or "note." and the id of a note
 */
public record DraftPlace(String code) {
    static final DraftPlace NEW_CASE = new DraftPlace("case.new");
    static final DraftPlace NAME = new DraftPlace("name");
    static final DraftPlace CONTACT = new DraftPlace("contact");
    static final DraftPlace NEW_NOTE = new DraftPlace("note.new");

    private static final Pattern OF_CASE = Pattern.compile("name|contact|note\\.(?:new|[0-9a-f]{32})");

    static DraftPlace note(OpaqueId item) {
        return new DraftPlace("note." + item.hex());
    }

    /** The form for the one item that a case has of this kind. */
    static DraftPlace of(Kind<?> kind) {
        return kind.equals(Kind.CONTACT) ? CONTACT : NAME;
    }

    /** The form of a case with this code. */
    static Optional<DraftPlace> of(String code) {
        return OF_CASE.matcher(code).matches() ? Optional.of(new DraftPlace(code)) : Optional.empty();
    }

    /** The fields that the form has. */
    List<String> fields() {
        return switch (code) {
            case "case.new" -> List.of(NameSheet.NAME, NameSheet.SCRIPT, NameSheet.TEAM);
            case "name" -> NameSheet.FIELDS;
            case "contact" -> ContactSheet.FIELDS;
            default -> NoteSheet.FIELDS;
        };
    }

    /** Where the form is, below the case's address. */
    public String path() {
        return switch (code) {
            case "name", "contact" -> "/" + code;
            default -> "/notes/" + code.substring("note.".length());
        };
    }
}
