package org.besa.app.letters;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.besa.app.cases.Length;
import org.besa.app.cases.Typed;
import org.besa.app.coverage.FactField;
import org.besa.app.coverage.FactReader;
import org.besa.app.coverage.FactWords;
import org.besa.app.coverage.PartyField;
import org.besa.app.face.Choice;
import org.besa.app.face.Form;
import org.besa.app.face.Language;
import org.besa.app.face.Words;
import org.besa.continuity.codes.Plain;

/**
 * The form of a letter: in which language, to whom, and what the writer adds.
 *
 * @param bearers of a claim, to whom alone it can go; else empty
 * @param parties to whom one may write, names by code
 */
record LetterForm(Matter matter, List<String> bearers, Map<String, Plain> parties) {
    /** So long may the writer's own paragraph be. */
    static final int LONGEST = 2000;

    private static final Length OWN = Length.upTo(LONGEST);

    static LetterForm of(LetterDesk desk, Matter matter) {
        List<String> bearers = matter.kind() == LetterKind.CLAIM
                ? desk.now().claimed(matter.need().orElseThrow()).stream()
                        .flatMap(gap -> desk.now().bearers(gap).stream())
                        .filter(desk.parties()::containsKey)
                        .toList()
                : List.of();
        return new LetterForm(matter, bearers, desk.parties());
    }

    /** The form as it is where nobody has typed anything. */
    Form fresh(Words words) {
        Form form = Form.empty().with(LetterPlace.LANGUAGE, words.language().code());
        return bearers.isEmpty() ? form : form.with(LetterPlace.TO, bearers.getFirst());
    }

    /** The fields that ask to whom it goes; none for the person. */
    List<FactField> recipients(FactWords facing) {
        String label = facing.words().say("letters.to");
        return switch (matter.kind()) {
            case CLAIM ->
                List.of(new FactField(
                        LetterPlace.TO,
                        label,
                        facing.words().say("letters.to.bearer"),
                        bearers.stream()
                                .map(code -> Choice.of(code, facing.party(code)))
                                .toList(),
                        false,
                        false));
            case REQUEST, CHRONOLOGY -> others().fields(label, facing.words().say("letters.to.hint"), false, facing);
            case SUMMARY, SCRIPT -> List.of();
        };
    }

    static List<Choice> languages() {
        return Stream.of(Language.values())
                .map(language -> Choice.of(language.code(), language.nativeName()))
                .toList();
    }

    private PartyField others() {
        return new PartyField(LetterPlace.TO, LetterPlace.TO_NAMED, parties, Set.of());
    }

    /**
     * What a form says.
     *
     * @param form with what is wrong
     * @param language the page's where none was chosen
     * @param recipient empty where none was named
     */
    record Read(Form form, Language language, String recipient, String own) {}

    Read read(Typed typed, Words words) {
        FactReader read = new FactReader(typed, words);
        Optional<Language> language = Language.of(read.sent(LetterPlace.LANGUAGE));
        if (language.isEmpty()) {
            read.fault(LetterPlace.LANGUAGE, words.say("cases.fault.choose"));
        }
        String recipient = recipient(read, words);
        String own = read.sent(LetterPlace.OWN);
        if (!OWN.fits(own)) {
            read.fault(LetterPlace.OWN, words.say("cases.fault.long", OWN.longest()));
            own = "";
        }
        return new Read(read.form(), language.orElse(words.language()), recipient, own);
    }

    private String recipient(FactReader read, Words words) {
        return switch (matter.kind()) {
            case CLAIM -> {
                String to = read.sent(LetterPlace.TO);
                if (!bearers.contains(to)) {
                    read.fault(LetterPlace.TO, words.say("cases.fault.choose"));
                }
                yield bearers.contains(to) ? to : "";
            }
            case REQUEST, CHRONOLOGY -> others().read(read, true);
            case SUMMARY, SCRIPT -> "";
        };
    }
}
