package org.besa.app.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
    private final Phrasebook phrasebook = Phrasebook.of(List.of(new RoomWords("face")));

    @Test
    void numbersBendTheSentenceAndComeInItsDigits() {
        Words english = phrasebook.in(Language.EN);

        assertThat(english.say("face.design.people", 1)).isEqualTo("1 person");
        assertThat(english.say("face.design.people", 1250)).isEqualTo("1,250 people");
        assertThat(phrasebook.in(Language.FA).say("face.design.people", 12)).isEqualTo("۱۲ نفر");
    }

    @Test
    void aMissingKeyIsAFaultAndNotAHoleInThePage() {
        assertThatThrownBy(() -> phrasebook.in(Language.EN).say("face.nothing"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("face.nothing");
    }

    @Test
    void aRoomWithoutWordsIsAFaultAtTheStart() {
        assertThatThrownBy(() -> Phrasebook.of(List.of(new RoomWords("cellar"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("org/besa/app/cellar/words_en.properties");
    }

    @Test
    void aNameOfTheOtherDirectionIsIsolated() {
        assertThat(phrasebook.in(Language.FA).say("face.design.noticeText", "Heron"))
                .contains("\u2068Heron\u2069");
        assertThat(phrasebook.in(Language.EN).say("face.design.noticeText", "درنا"))
                .contains("\u2068درنا\u2069");
        assertThat(phrasebook.in(Language.EN).say("face.design.noticeText", "Heron"))
                .contains("file of Heron was");
    }

    /** The algorithm skips isolates when it looks for a direction, and would find that of what follows them. */
    @Test
    void whatWasSaidInOurOwnLanguageRunsInItsDirectionWhateverItBeginsWith() {
        assertThat(phrasebook.in(Language.FA).say("face.design.noticeText", "\u2068درنا\u2069 (Act of 2015)"))
                .contains("\u2067\u2068درنا\u2069 (Act of 2015)\u2069");
        assertThat(phrasebook.in(Language.EN).say("face.design.noticeText", "\u2068درنا\u2069, here"))
                .contains("\u2066\u2068درنا\u2069, here\u2069");
    }
}
