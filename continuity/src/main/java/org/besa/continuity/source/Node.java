package org.besa.continuity.source;

import java.util.List;
import java.util.Map;

/** A piece of a YAML file that knows its place. Lines and columns count from 1. */
sealed interface Node {
    int line();

    int column();

    /** What it is in a reader's words, for example {@code a list}. */
    String described();

    /** Keys in the order of the file; each is there once. */
    record Mapping(int line, int column, Map<String, Member> members) implements Node {
        @Override
        public String described() {
            return members.isEmpty() ? "empty" : "keys with values";
        }
    }

    /** A key with its place, and its value. */
    record Member(Scalar key, Node value) {}

    record Sequence(int line, int column, List<Node> items) implements Node {
        @Override
        public String described() {
            return items.isEmpty() ? "an empty list" : "a list";
        }
    }

    /**
     * Text, a number, true, false or nothing.
     *
     * @param text as written, without quotes
     */
    record Scalar(int line, int column, String text, Kind kind) implements Node {
        @Override
        public String described() {
            return switch (kind) {
                case TEXT -> Printable.quoted(text).text();
                case NUMBER -> "the number " + Printable.of(text, 40).text();
                case BOOLEAN -> text;
                case NOTHING -> "empty";
            };
        }
    }

    /** What a scalar is by itself; in quotes it is always text. */
    enum Kind {
        TEXT,
        NUMBER,
        BOOLEAN,
        NOTHING
    }
}
