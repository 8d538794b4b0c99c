package org.besa.app.coverage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.besa.continuity.explain.Requirement;
import org.besa.continuity.rules.ExceptionRule;

/** What a rule requires, in the language of the page. */
record StepSentences(FactWords facing) {

    String of(Requirement requirement) {
        return switch (requirement) {
            case Requirement.Published(LocalDate on) -> say("coverage.asks.published", day(on));
            case Requirement.InForce(LocalDate from, LocalDate repealed) ->
                repealed == null
                        ? say("coverage.asks.inForce", day(from))
                        : say("coverage.asks.repealed", day(from), day(repealed));
            case Requirement.Anchored(var from) ->
                say("coverage.asks.anchored", rule(Map.of()).day(from));
            case Requirement.Begun(var from, var figures, LocalDate day) ->
                day == null
                        ? say("coverage.asks.begunOpen", rule(figures).day(from))
                        : say("coverage.asks.begun", rule(figures).day(from), day(day));
            case Requirement.Holds(var guard, var figures) ->
                facing.capital(rule(figures).guard(guard));
            case Requirement.Unless(ExceptionRule exception, var figures, boolean applies) ->
                exception(exception, rule(figures).guard(exception.when()), applies);
            case Requirement.Lasts(var until, var figures, LocalDate through) ->
                through == null
                        ? say("coverage.asks.lastsOpen", rule(figures).day(until))
                        : say("coverage.asks.lasts", rule(figures).day(until), day(through));
        };
    }

    private String exception(ExceptionRule exception, String when, boolean applies) {
        if (exception.keep()) {
            return say(applies ? "coverage.asks.exception.gives" : "coverage.asks.exception.wouldGive", when);
        }
        return say(applies ? "coverage.asks.exception.takes" : "coverage.asks.exception.wouldTake", when);
    }

    private RuleSentences rule(Map<String, BigDecimal> figures) {
        return new RuleSentences(facing, figures);
    }

    private String day(LocalDate day) {
        return facing.exactly(day);
    }

    private String say(String key, Object... arguments) {
        return facing.words().say(key, arguments);
    }
}
