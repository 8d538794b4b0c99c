package org.besa.app.coverage;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.besa.app.coverage.CoverageView.Missing;
import org.besa.app.coverage.CoverageView.Strip;
import org.besa.app.face.Words;
import org.besa.continuity.coverage.Coverage;

/**
 * One person on the board.
 *
 * @param at the case's address
 * @param name as the case has it
 * @param lines what is the matter, in a few words each
 * @param why the reason of the most urgent of it; may be empty
 * @param next what to do about that; may be empty
 * @param way where that begins
 * @param strips a few needs, the most urgent first
 * @param view of the same answer
 */
public record BoardRow(
        String at,
        String name,
        List<String> lines,
        String why,
        String next,
        Way way,
        List<Strip> strips,
        CoverageView view) {
    private static final int STRIPS = 5;

    /** Copies the lists. */
    public BoardRow {
        lines = List.copyOf(lines);
        strips = List.copyOf(strips);
    }

    /**
     * A button.
     *
     * @param main whether something has to be done
     */
    public record Way(String href, String label, boolean main) {}

    /** Where months begin on the strips. */
    public List<Integer> months() {
        return view.months();
    }

    static BoardRow of(Facts facts, Coverage coverage, FactWords facing) {
        CoverageView view = new CoverageView(coverage, facts, facing, DaysShown.board(coverage.asOf()));
        Outlook outlook = Outlook.of(
                coverage,
                !facts.packs().isEmpty(),
                facing.law().codes(facts.packs()).vocabulary());
        Optional<Missing> first = outlook.missing().isEmpty()
                ? outlook.losses().stream().findFirst().flatMap(loss -> view.missing(loss.need(), loss.from()))
                : view.missing().stream().findFirst();
        return new BoardRow(
                "/cases/" + facts.id().hex(),
                facts.called(facing.words()),
                lines(facts, outlook, facing),
                first.flatMap(missing -> missing.why().stream().findFirst()).orElse(""),
                first.flatMap(missing -> missing.next().stream().findFirst()).orElse(""),
                way(facts, outlook, view, facing.words()),
                view.strips(STRIPS),
                view);
    }

    private static List<String> lines(Facts facts, Outlook outlook, FactWords facing) {
        Words words = facing.words();
        List<String> lines = new ArrayList<>();
        if (facts.unreadable() > 0) {
            lines.add(words.say("coverage.board.unreadable", facts.unreadable()));
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
            lines.add(quiet(facts, outlook, words));
        }
        return lines;
    }

    private static String quiet(Facts facts, Outlook outlook, Words words) {
        if (facts.isEmpty()) {
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

    private static Way way(Facts facts, Outlook outlook, CoverageView view, Words words) {
        String at = "/cases/" + facts.id().hex();
        if (facts.isEmpty()) {
            return new Way(at + "/coverage#opening", words.say("coverage.board.begin"), true);
        }
        if (!outlook.judged()) {
            return new Way(at + "/rules", words.say("coverage.rules.change"), true);
        }
        if (!outlook.missing().isEmpty()) {
            return new Way(at + "/coverage#missing", words.say("coverage.board.act"), true);
        }
        if (outlook.nextLoss().isPresent()) {
            return new Way(at + "/coverage#missing-later", words.say("coverage.board.act"), true);
        }
        return view.questions().stream()
                .filter(question -> !question.path().isEmpty())
                .findFirst()
                .map(FactQuestion::path)
                .map(path -> new Way(at + path, words.say("coverage.board.ask"), true))
                .orElseGet(() -> new Way(at + "/coverage", words.say("coverage.board.see"), false));
    }
}
