package org.besa.app.meetings;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.besa.app.cases.Entry;
import org.besa.app.meetings.Meeting.Question;

/**
 * What offices owe an answer to: questions that were put off, evaded or refused, and meetings that were asked for and not held.
 *
 * @param offices the one that owes an answer for longest first; none to whom nothing may go
 * @param silenced how much waits at those, which nobody is to chase
 */
public record OpenQuestions(List<Office> offices, int silenced) {
    /** Copies the list. */
    public OpenQuestions {
        offices = List.copyOf(offices);
    }

    /**
     * What one office owes an answer to.
     *
     * @param name a party's code, or a name as it was written last
     * @param waiting the oldest first; at least one
     */
    public record Office(String name, List<Waiting> waiting) {
        /** Copies the list. */
        public Office {
            waiting = List.copyOf(waiting);
        }
    }

    /**
     * Something that waits.
     *
     * @param question empty where the meeting itself waits to be held
     * @param since the day on which it was asked
     * @param days how long that is ago
     */
    public record Waiting(Optional<Question> question, LocalDate since, long days) {}

    static OpenQuestions of(Meetings meetings, LocalDate today) {
        Map<String, List<Waiting>> waiting = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        for (Entry<Meeting> entry : meetings.standing()) {
            entry.content().ifPresent(meeting -> {
                String office = meeting.office().toLowerCase(Locale.ROOT);
                names.putIfAbsent(office, meeting.office());
                waiting.computeIfAbsent(office, _ -> new ArrayList<>()).addAll(waiting(meeting, today));
            });
        }
        List<Office> offices = waiting.entrySet().stream()
                .filter(office -> !office.getValue().isEmpty())
                .map(office -> new Office(
                        names.getOrDefault(office.getKey(), office.getKey()),
                        office.getValue().stream()
                                .sorted(Comparator.comparing(Waiting::since))
                                .toList()))
                .sorted(Comparator.comparing(
                        office -> office.waiting().getFirst().since()))
                .toList();
        return new OpenQuestions(
                offices.stream()
                        .filter(office -> !meetings.barred().bars(office.name()))
                        .toList(),
                offices.stream()
                        .filter(office -> meetings.barred().bars(office.name()))
                        .mapToInt(office -> office.waiting().size())
                        .sum());
    }

    private static List<Waiting> waiting(Meeting meeting, LocalDate today) {
        Optional<LocalDate> held = Meeting.day(meeting.held());
        if (held.isEmpty()) {
            return Meeting.day(meeting.requested()).map(since -> waiting(Optional.empty(), since, today)).stream()
                    .toList();
        }
        return meeting.questions().stream()
                .filter(Question::waits)
                .map(question -> waiting(Optional.of(question), held.get(), today))
                .toList();
    }

    private static Waiting waiting(Optional<Question> question, LocalDate since, LocalDate today) {
        return new Waiting(question, since, Math.max(0, ChronoUnit.DAYS.between(since, today)));
    }
}
