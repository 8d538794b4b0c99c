package org.besa.app.meetings;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.besa.app.cases.DraftPlace;
import org.besa.seal.value.OpaqueId;

/** Where the forms of meetings are, and which fields they have: some for the meeting, and some for each row of people and of questions, from 1. */
final class MeetingPlace {
    static final String REQUESTED = "requested";
    static final String HELD = "held";
    static final String OFFICE = "office";
    static final String OFFICE_NAMED = "office-named";
    static final String MANDATE = "mandate";
    static final String WHO = "who-";
    static final String CAPACITY = "capacity-";
    static final String QUESTION = "question-";
    static final String NEED = "need-";
    static final String REPLY = "reply-";
    static final String ANSWER = "answer-";
    static final String LATER = "later-";

    /** So many people and questions fit. */
    static final int MOST_PEOPLE = 8;

    static final int MOST_QUESTIONS = 12;

    static final List<String> OF_PERSON = List.of(WHO, CAPACITY);
    static final List<String> OF_QUESTION = List.of(QUESTION, NEED, REPLY, ANSWER, LATER);

    private static final List<String> FIELDS = Stream.of(
                    Stream.of(REQUESTED, HELD, OFFICE, OFFICE_NAMED, MANDATE),
                    rows(OF_PERSON, MOST_PEOPLE),
                    rows(OF_QUESTION, MOST_QUESTIONS))
            .flatMap(fields -> fields)
            .toList();

    private static final Pattern CORRECTED = Pattern.compile("meeting\\.([0-9a-f]{32})");

    /** The form for a new one. */
    static final DraftPlace FRESH = new DraftPlace("meeting.new", FIELDS, "/meetings/new");

    private MeetingPlace() {}

    private static Stream<String> rows(List<String> fields, int count) {
        return IntStream.rangeClosed(1, count)
                .boxed()
                .flatMap(row -> fields.stream().map(field -> field + row));
    }

    /** The id of a meeting among the meetings of its page. */
    static String anchor(OpaqueId item) {
        return "meeting-" + item.hex();
    }

    /** The form that corrects one. */
    static DraftPlace of(OpaqueId item) {
        return new DraftPlace("meeting." + item.hex(), FIELDS, "/meetings/" + item.hex());
    }

    /** The form with this code. */
    static Optional<DraftPlace> of(String code) {
        Matcher corrected = CORRECTED.matcher(code);
        if (corrected.matches()) {
            return Optional.of(of(new OpaqueId(corrected.group(1))));
        }
        return Optional.of(FRESH).filter(fresh -> fresh.code().equals(code));
    }
}
