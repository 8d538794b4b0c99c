package org.besa.app.letters;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.besa.app.cases.Told;
import org.besa.verify.tree.Hash;

/**
 * What a letter says, in its language. Renaming its parts makes sealed letters unreadable.
 *
 * @param head to whom, when, about whom
 * @param sources by their numbers: those that sentences name, each once
 */
public record LetterText(String title, List<Told> head, List<Part> parts, List<Source> sources) {
    /** Checks that each sentence names sources that are there. */
    public LetterText {
        head = List.copyOf(head);
        parts = List.copyOf(parts);
        sources = List.copyOf(sources);
        int known = sources.size();
        boolean traced = parts.stream()
                .flatMap(part -> part.sentences().stream())
                .allMatch(sentence -> sentence.sources().stream().allMatch(number -> number >= 1 && number <= known));
        if (!traced) {
            throw new IllegalArgumentException("a sentence names a source that is not there");
        }
    }

    /**
     * Sentences under one title.
     *
     * @param title may be empty
     * @param rows whether each sentence is a row that begins with its {@link Sentence#term}
     */
    public record Part(String title, boolean rows, List<Sentence> sentences) {
        /** Copies the list. */
        public Part {
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * One sentence, and where it comes from.
     *
     * @param term what a row begins with; empty elsewhere
     * @param sources numbers, at least one
     */
    public record Sentence(String term, String text, List<Integer> sources) {
        /** Refuses a sentence that comes from nowhere. */
        public Sentence {
            sources = List.copyOf(sources);
            if (sources.isEmpty()) {
                throw new IllegalArgumentException("a sentence has no source");
            }
        }
    }

    /**
     * Where a sentence comes from.
     *
     * @param sort of what it is
     * @param text what the letter says about it
     * @param path where it is, below the case's address; empty where it is not in the case
     * @param address a web page; empty if there is none that can be opened
     * @param verified whether it was checked; of a rule: against its text
     */
    public record Source(Sort sort, String text, String path, String address, boolean verified) {}

    /** What a source is. */
    public enum Sort {
        /** Recorded in the case, with a source of its own. */
        FACT,
        /** A place in a law or an agreement. */
        RULE,
        /** What follows from facts and rules. */
        ANSWER,
        /** The case itself: whom it is about. */
        CASE,
        /** Whoever wrote the letter. */
        WRITER
    }

    /** What tells this text from every other: of the same words, the same. */
    public String print() {
        return Hash.ofLeaf(toString().getBytes(StandardCharsets.UTF_8)).toString();
    }
}
