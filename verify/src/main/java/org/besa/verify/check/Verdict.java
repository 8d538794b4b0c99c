package org.besa.verify.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of an export.
 *
 * @param keys by which it was judged
 * @param trust what whoever asks gave
 * @param logs each log in order; none for one that is not there
 * @param others findings that are not about one log's content
 */
public record Verdict(KeyRing keys, Trust trust, List<LogJudgement> logs, List<Finding> others) {

    /**
     * Where the first fault begins.
     *
     * @param log the log, counted from 1
     * @param entry the entry, counted from 0
     */
    public record Place(int log, long entry) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return log != other.log ? Integer.compare(log, other.log) : Long.compare(entry, other.entry);
        }
    }

    public Verdict {
        logs = List.copyOf(logs);
        others = List.copyOf(others);
    }

    /** Whether nothing is wrong. */
    public boolean intact() {
        return first().isEmpty();
    }

    /** Where the first fault begins; empty if the export is intact. */
    public Optional<Place> first() {
        return Stream.concat(
                        logs.stream()
                                .flatMap(log -> log.begins().stream()
                                        .mapToObj(
                                                entry -> new Place(log.origin().number(), entry))),
                        others.stream().map(finding -> new Place(finding.log(), finding.begins())))
                .min(Place::compareTo);
    }

    /** All that is wrong: log by log, in the order in which it begins. */
    public List<Finding> findings() {
        return Stream.concat(others.stream(), logs.stream().flatMap(log -> log.findings().stream()))
                .sorted((a, b) -> new Place(a.log(), a.begins()).compareTo(new Place(b.log(), b.begins())))
                .toList();
    }

    /** Which entries they are about, for each log that has any. */
    public List<Affected> affected() {
        List<Finding> findings = findings();
        return findings.stream()
                .map(Finding::log)
                .distinct()
                .map(log -> Affected.of(log, findings))
                .filter(affected -> !affected.spans().isEmpty())
                .toList();
    }

    /** What could not be known from what was given. */
    public List<Unknown> unknown() {
        List<Unknown> unknown = new ArrayList<>();
        if (!keys.told()) {
            unknown.add(new Unknown.WhoseKey());
        }
        if (logs.isEmpty() || logs.getLast().kept() == 0) {
            unknown.add(new Unknown.WhetherMore());
        }
        if (keys.trusted().isEmpty()) {
            unknown.add(new Unknown.WhoSaw());
        }
        for (LogJudgement log : logs) {
            long seen = log.witnessed().stream()
                    .filter(by -> keys.trusted().isEmpty() || keys.trusted().contains(by.witness()))
                    .mapToLong(LogJudgement.Witnessed::size)
                    .max()
                    .orElse(0);
            if (seen < log.size() && !keys.witnesses().isEmpty()) {
                unknown.add(new Unknown.NotYetWitnessed(log.origin().number(), new Span(seen, log.size())));
            }
            log.declaration()
                    .filter(declared -> declared.lost() > 0)
                    .ifPresent(declared -> unknown.add(new Unknown.WhatWasLost(
                            log.origin().number() - 1,
                            new Span(declared.kept().size(), declared.old().size()))));
        }
        return unknown;
    }
}
