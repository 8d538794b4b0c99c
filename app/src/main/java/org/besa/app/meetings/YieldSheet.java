package org.besa.app.meetings;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.besa.app.cases.Entry;
import org.besa.app.cases.Kind;
import org.besa.app.coverage.FactField;
import org.besa.app.coverage.FactReader;
import org.besa.app.coverage.PartyField;
import org.besa.app.coverage.WrittenDay;
import org.besa.app.face.Choice;
import org.besa.app.face.Form;
import org.besa.app.face.Words;
import org.besa.continuity.codes.Need;
import org.besa.continuity.codes.Plain;

/** Promises, or advice, as a form. */
sealed interface YieldSheet<T extends Yielded> permits CommitmentSheet, AdviceSheet {
    Kind<T> kind();

    YieldPlace place();

    /** Those of a case. */
    List<Entry<T>> among(Meetings meetings);

    /** Those of the case, names by code. */
    Map<String, Plain> parties();

    /** Nothing was said after it. */
    LocalDate today();

    /** What the form asks, above its fields. */
    String title(Words words);

    /**
     * Its fields, in the order in which they are asked.
     *
     * @param fresh whether it is for something new
     */
    List<FactField> fields(MeetingWords words, boolean fresh);

    /** The form filled with what is there. */
    Form filled(T there, MeetingWords words);

    /** What the form says; nothing where the reader found a fault. */
    Optional<T> read(FactReader read, Words words);

    default PartyField who() {
        return new PartyField(YieldPlace.WHO, YieldPlace.WHO_NAMED, parties(), Set.of());
    }

    /** A line for words. */
    static FactField line(String name, String label, String hint, boolean optional) {
        return new FactField(name, label, hint, List.of(), optional, false);
    }

    /** A line for a day. */
    static FactField day(String name, String label, String hint, boolean optional) {
        return new FactField(name, label, hint, List.of(), optional, true);
    }

    static FactField need(MeetingWords words) {
        List<Choice> needs = Stream.of(Need.values())
                .map(Need::code)
                .map(code -> Choice.of(code, words.facing().needOrAll(code)))
                .toList();
        return new FactField(YieldPlace.NEED, words.facing().words().say("meetings.need"), "", needs, true, false);
    }

    /** The code of a need, or nothing. */
    static String need(FactReader read, Words words) {
        String need = read.sent(YieldPlace.NEED);
        if (!need.isEmpty() && Need.ofCode(need).isEmpty()) {
            read.fault(YieldPlace.NEED, words.say("cases.fault.choose"));
            return "";
        }
        return need;
    }

    /** The exact day on which it was said, not after today. */
    default WrittenDay given(FactReader read, Words words) {
        WrittenDay given = read.neededExactDay(YieldPlace.GIVEN);
        if (Meeting.day(given).filter(today()::isBefore).isPresent()) {
            read.fault(YieldPlace.GIVEN, words.say("meetings.fault.future"));
            return WrittenDay.NONE;
        }
        return given;
    }
}
