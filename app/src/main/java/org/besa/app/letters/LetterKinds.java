package org.besa.app.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.besa.app.cases.Content;
import org.besa.app.cases.DraftPlace;
import org.besa.app.cases.Kind;
import org.besa.app.cases.OtherKinds;
import org.besa.app.cases.Told;
import org.besa.app.coverage.FactWords;
import org.besa.app.coverage.Lawbook;
import org.besa.app.face.Words;

/** What this room keeps in cases. */
final class LetterKinds implements OtherKinds {
    static final Kind<Letter> LETTER = Kind.many("letter", Letter.class);

    private final Lawbook law;

    LetterKinds(Lawbook law) {
        this.law = law;
    }

    @Override
    public List<Kind<?>> kinds() {
        return List.of(LETTER);
    }

    @Override
    public List<String> pages() {
        return List.of("letters");
    }

    @Override
    public List<Told> told(Content content, Words words) {
        List<Told> told = new ArrayList<>();
        if (content instanceof Letter letter) {
            LetterText text = letter.text();
            told.add(new Told(words.say("letters.letter"), text.title()));
            told.addAll(text.head());
            text.parts()
                    .forEach(part -> told.add(new Told(
                            part.title(),
                            part.sentences().stream()
                                    .map(each -> each.term().isEmpty() ? each.text() : each.term() + ": " + each.text())
                                    .collect(Collectors.joining(" · ")))));
            told.add(new Told(words.say("letters.sent"), new LetterWords(new FactWords(law, words)).sent(letter)));
        }
        return told;
    }

    @Override
    public Optional<DraftPlace> place(String code) {
        return LetterPlace.of(code);
    }
}
