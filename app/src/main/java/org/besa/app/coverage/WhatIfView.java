package org.besa.app.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.besa.app.face.Words;

/**
 * What would follow, in the language of the page.
 *
 * @param all how many cases were looked at
 * @param waiting how many are not read yet
 * @param found how many people lose something sooner
 * @param gaining how many only gain
 * @param losing how many lose which need sooner, a line for each
 * @param later how many lose which need later or not at all, or have it back, a line for each
 * @param people those on this page
 */
public record WhatIfView(
        int all, int waiting, int found, int gaining, List<String> losing, List<String> later, List<Person> people) {
    /** Copies the lists. */
    public WhatIfView {
        losing = List.copyOf(losing);
        later = List.copyOf(later);
        people = List.copyOf(people);
    }

    /** Somebody, and what they lose sooner and then what they lose later, a line for each need. */
    public record Person(String at, String name, List<String> lines) {
        static Person of(Shown shown, Change change, FactWords facing) {
            return new Person(
                    shown.at() + "/coverage",
                    shown.called(facing.words()),
                    Stream.concat(
                                    change.sooner().stream().map(each -> line(each, facing)),
                                    change.later().stream()
                                            .map(need ->
                                                    facing.words().say("coverage.whatIf.later", facing.need(need))))
                            .toList());
        }

        private static String line(Change.Sooner sooner, FactWords facing) {
            Words words = facing.words();
            String need = facing.need(sooner.need());
            return sooner.instead()
                    .map(instead ->
                            words.say("coverage.whatIf.instead", need, day(sooner.on(), words), day(instead, words)))
                    .orElseGet(() -> words.say("coverage.whatIf.from", need, day(sooner.on(), words)));
        }

        private static String day(LocalDate day, Words words) {
            return words.days().day(day).first();
        }
    }
}
