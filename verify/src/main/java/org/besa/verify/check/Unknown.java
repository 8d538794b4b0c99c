package org.besa.verify.check;

/** Something that could not be known from what was given. */
public sealed interface Unknown {
    /** Whether the key is the log's: nobody told it from outside. */
    record WhoseKey() implements Unknown {}

    /** Whether the log once had more, or another history: nobody kept a checkpoint of its last log. */
    record WhetherMore() implements Unknown {}

    /** Whether anybody outside saw the same: no trusted witness's key was given. */
    record WhoSaw() implements Unknown {}

    /**
     * Whether a witness saw the last entries.
     *
     * @param log which log
     * @param entries those that no trusted witness countersigned
     */
    record NotYetWitnessed(int log, Span entries) implements Unknown {}

    /**
     * What stood in the entries that a declared restore lost.
     *
     * @param log which log they were of
     * @param entries those
     */
    record WhatWasLost(int log, Span entries) implements Unknown {}
}
