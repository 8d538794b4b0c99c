package org.besa.app.coverage;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.besa.app.face.Words;
import org.besa.app.parties.Barred;
import org.besa.continuity.codes.Need;

/**
 * What was promised about a need, in the language of the page.
 *
 * @param barred to whom nothing may go: what they promised is told, and nobody is to ask them
 */
public record PromiseLines(List<Promised> all, LocalDate today, Barred barred, FactWords facing) {

    /**
     * One promise.
     *
     * @param failed whether it is broken or overdue
     * @param path below the case's address, where it stands
     */
    public record PromiseLine(String text, boolean failed, String path) {}

    /**
     * Whom to ask.
     *
     * @param path below the case's address, where the promise stands
     */
    public record Question(String text, String path) {}

    /** Those about a need: broken and overdue ones first, then by their day. */
    List<PromiseLine> about(Need need) {
        return of(need).map(promise -> new PromiseLine(text(promise), promise.failed(today), promise.path()))
                .toList();
    }

    /** Whom to ask about what was promised and has not come. */
    List<String> next(Need need) {
        return asking(need).map(this::ask).distinct().toList();
    }

    /** The first of these whom one may ask. */
    Optional<Question> first(Need need) {
        return asking(need)
                .filter(promise -> !barred.bars(promise.who()))
                .findFirst()
                .map(promise -> new Question(ask(promise), promise.path()));
    }

    private Stream<Promised> asking(Need need) {
        return of(need).filter(promise -> promise.asks(today));
    }

    private Stream<Promised> of(Need need) {
        return all.stream()
                .filter(promise -> promise.need() == need)
                .sorted(Comparator.comparing((Promised promise) -> !promise.failed(today))
                        .thenComparing(promise ->
                                promise.due().map(days -> days.latest()).orElse(LocalDate.MAX))
                        .thenComparing(Promised::given));
    }

    private String ask(Promised promise) {
        return barred.bars(promise.who())
                ? words().say("coverage.step.barred")
                : words().say("coverage.promised.ask", facing.party(promise.who()), facing.exactly(promise.given()));
    }

    private String text(Promised promise) {
        String who = facing.party(promise.who());
        if (promise.broken().isPresent()) {
            return words().say(
                            "coverage.promised.broken",
                            who,
                            facing.exactly(promise.broken().get()));
        }
        return promise.due()
                .map(days -> days.latest().isBefore(today)
                        ? words().say(
                                        "coverage.promised.late",
                                        who,
                                        facing.exactly(days.latest()),
                                        ChronoUnit.DAYS.between(days.latest(), today))
                        : words().say("coverage.promised.until", who, facing.exactly(days.latest())))
                .orElseGet(() -> words().say("coverage.promised.undated", who, facing.exactly(promise.given())));
    }

    private Words words() {
        return facing.words();
    }
}
