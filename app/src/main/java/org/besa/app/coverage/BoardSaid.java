package org.besa.app.coverage;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.besa.app.face.Words;
import org.besa.app.parties.Barred;
import org.besa.continuity.codes.Need;
import org.besa.continuity.coverage.Coverage;
import org.besa.continuity.coverage.Coverage.Gap;

/**
 * What the board says of a person, without who it is.
 *
 * @param lines what is the matter, in a few words each
 * @param need the most urgent of it
 * @param why its reason; may be empty
 * @param next what to do about that; may be empty
 * @param way where that begins
 * @param strips a few needs, the most urgent first
 */
public record BoardSaid(
        List<String> lines, Optional<Need> need, String why, String next, Way way, List<Strips.Bars> strips) {
    private static final int STRIPS = 5;

    /** Copies the lists. */
    public BoardSaid {
        lines = List.copyOf(lines);
        strips = List.copyOf(strips);
    }

    static BoardSaid of(Caseload.Person person, Barred barred, LocalDate today, FactWords facing) {
        Outline outline = person.known().made();
        Outlook outlook = person.outlook();
        Coverage coverage = outline.whole(today);
        GapSentences sentences = GapSentences.by(outline.judge(), barred, facing);
        Optional<Gap> first = first(outlook, coverage);
        return new BoardSaid(
                lines(outline, outlook, facing),
                first.map(Gap::need),
                first.flatMap(gap -> sentences.why(gap).stream().findFirst()).orElse(""),
                first.flatMap(gap -> sentences.next(gap).stream().findFirst()).orElse(""),
                way(outline, outlook, coverage, facing),
                new Strips(coverage, facing, DaysShown.board(today)).urgent(STRIPS));
    }

    /**
     * A button.
     *
     * @param path below the case's address
     * @param main whether something has to be done
     */
    public record Way(String path, String label, boolean main) {}

    /** What is most urgent: of what is missing today, else of what is lost next. */
    private static Optional<Gap> first(Outlook outlook, Coverage coverage) {
        LocalDate today = outlook.today();
        if (!outlook.missing().isEmpty()) {
            return coverage.gaps().stream()
                    .filter(gap -> !gap.from().isAfter(today) && !gap.through().isBefore(today))
                    .findFirst();
        }
        return outlook.losses().stream()
                .findFirst()
                .flatMap(loss -> coverage.gaps().stream()
                        .filter(gap -> gap.need() == loss.need() && gap.from().equals(loss.from()))
                        .findFirst());
    }

    private static List<String> lines(Outline outline, Outlook outlook, FactWords facing) {
        Words words = facing.words();
        List<String> lines = new ArrayList<>();
        if (outline.unreadable() > 0) {
            lines.add(words.say("coverage.board.unreadable", outline.unreadable()));
        }
        if (!outlook.missing().isEmpty()) {
            lines.add(words.say("coverage.board.missing", needs(outlook.missing(), facing)));
        }
        outlook.nextLoss()
                .ifPresent(day -> lines.add(words.say(
                        "coverage.board.loses",
                        ChronoUnit.DAYS.between(outlook.today(), day),
                        words.days().day(day).first(),
                        needs(on(day, outlook), facing))));
        if (lines.isEmpty()) {
            lines.add(quiet(outline, outlook, words));
        }
        return lines;
    }

    private static String quiet(Outline outline, Outlook outlook, Words words) {
        if (outline.isEmpty()) {
            return words.say("coverage.board.empty");
        }
        if (!outlook.judged()) {
            return words.say("coverage.rules.none");
        }
        return outlook.questions() > 0
                ? words.say("coverage.board.questions", outlook.questions())
                : words.say("coverage.board.nothing");
    }

    private static List<Outlook.Lapse> on(LocalDate day, Outlook outlook) {
        return outlook.losses().stream().filter(loss -> loss.from().equals(day)).toList();
    }

    private static String needs(List<Outlook.Lapse> lapses, FactWords facing) {
        return facing.list(lapses.stream()
                .map(lapse -> facing.plain(lapse.need().plain()))
                .distinct()
                .toList());
    }

    private static Way way(Outline outline, Outlook outlook, Coverage coverage, FactWords facing) {
        Words words = facing.words();
        if (outline.isEmpty()) {
            return new Way("/coverage#opening", words.say("coverage.board.begin"), true);
        }
        if (!outlook.judged()) {
            return new Way("/rules", words.say("coverage.rules.change"), true);
        }
        if (!outlook.missing().isEmpty()) {
            return new Way("/coverage#missing", words.say("coverage.board.act"), true);
        }
        if (outlook.nextLoss().isPresent()) {
            return new Way("/coverage#missing-later", words.say("coverage.board.act"), true);
        }
        return FactQuestion.of(coverage, outline.judge().codes(), facing).stream()
                .filter(question -> !question.path().isEmpty())
                .findFirst()
                .map(FactQuestion::path)
                .map(path -> new Way(path, words.say("coverage.board.ask"), true))
                .orElseGet(() -> new Way("/coverage", words.say("coverage.board.see"), false));
    }
}
