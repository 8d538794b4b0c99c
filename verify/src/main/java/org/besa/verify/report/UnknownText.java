package org.besa.verify.report;

import org.besa.verify.check.Unknown;
import org.besa.verify.check.Verdict;

/** What could not be known, and what would help. */
final class UnknownText {
    private final Verdict verdict;

    UnknownText(Verdict verdict) {
        this.verdict = verdict;
    }

    String of(Unknown unknown) {
        return switch (unknown) {
            case Unknown.WhoseKey ignored ->
                "Whether the key is the log's. It came with the export: whoever rewrites everything can bring a key of their own. Ask somebody who knows it, compare the fingerprint below, and give it with --key.";
            case Unknown.WhetherMore ignored ->
                "Whether the log once held more, or something else. Keep the file %s, and give it with --checkpoint next time."
                        .formatted(
                                verdict.logs().isEmpty()
                                        ? "log/1/checkpoint"
                                        : verdict.logs().getLast().origin().folder() + "/checkpoint");
            case Unknown.WhoSaw ignored ->
                verdict.keys().witnesses().isEmpty()
                        ? "Whether anybody outside saw the same log. It has no witnesses."
                        : "Whether its witnesses are real. Their keys came with the export. Ask a witness for its key, and give it with --witness.";
            case Unknown.NotYetWitnessed late ->
                "Whether a witness saw %s of log %d: signed, and not yet countersigned."
                        .formatted(late.entries(), late.log());
            case Unknown.WhatWasLost lost ->
                "What stood in %s of log %d, which a declared restore lost.".formatted(lost.entries(), lost.log());
        };
    }
}
