package org.besa.verify.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** Writes JSON (RFC 8259), two spaces to a level. Names and values are given in turn; what is opened must be closed. */
final class JsonWriter {
    private final StringBuilder text = new StringBuilder();
    private final Deque<Character> open = new ArrayDeque<>();
    private boolean first = true;
    private boolean named;

    JsonWriter beginObject() {
        return begin('{', '}');
    }

    JsonWriter beginArray() {
        return begin('[', ']');
    }

    JsonWriter end() {
        char close = open.pop();
        if (!first) {
            newLine();
        }
        text.append(close);
        first = false;
        return this;
    }

    JsonWriter name(String name) {
        separate();
        quote(name);
        text.append(": ");
        named = true;
        return this;
    }

    JsonWriter value(String value) {
        separate();
        quote(value);
        return this;
    }

    JsonWriter value(long value) {
        separate();
        text.append(value);
        return this;
    }

    JsonWriter value(boolean value) {
        separate();
        text.append(value);
        return this;
    }

    /** The whole document, once everything is closed. */
    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException(open.size() + " levels are still open");
        }
        return text + "\n";
    }

    private JsonWriter begin(char opening, char closing) {
        separate();
        text.append(opening);
        open.push(closing);
        first = true;
        return this;
    }

    private void separate() {
        if (named) {
            named = false;
            return;
        }
        if (!open.isEmpty()) {
            if (!first) {
                text.append(',');
            }
            newLine();
        }
        first = false;
    }

    private void newLine() {
        text.append('\n').append("  ".repeat(open.size()));
    }

    private void quote(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                default -> {
                    if (c < ' ' || c == 0x7f || Character.isSurrogate(c) || c == 0x2028 || c == 0x2029) {
                        text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }
}
