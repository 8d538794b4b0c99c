package org.besa.continuity.source;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.TreeMap;

/**
 * The one text that a file comes to, whatever its comments, indentation, quotes and order of keys: JSON in the manner of RFC 8785, in UTF-8,
 * with keys sorted by UTF-16 units and no space. Numbers are plain decimals without trailing zeros; true and false are written as the words
 * they are, since a state's value means the same with and without quotes. Lists keep their order, of rules too: a report shows rules in it.
 */
record CanonicalForm(String json) {

    static CanonicalForm of(Node node) {
        StringBuilder json = new StringBuilder();
        append(node, json);
        return new CanonicalForm(json.toString());
    }

    /** The SHA-256 of the canonical form, in lower-case hexadecimal. It names content; it proves no authorship. */
    String sha256() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static void append(Node node, StringBuilder json) {
        switch (node) {
            case Node.Mapping mapping -> {
                json.append('{');
                String separator = "";
                for (var member : new TreeMap<>(mapping.members()).entrySet()) {
                    json.append(separator);
                    text(member.getKey(), json);
                    json.append(':');
                    append(member.getValue().value(), json);
                    separator = ",";
                }
                json.append('}');
            }
            case Node.Sequence sequence -> {
                json.append('[');
                for (Iterator<Node> items = sequence.items().iterator(); items.hasNext(); ) {
                    append(items.next(), json);
                    json.append(items.hasNext() ? "," : "");
                }
                json.append(']');
            }
            case Node.Scalar scalar -> {
                switch (scalar.kind()) {
                    case TEXT, BOOLEAN -> text(scalar.text(), json);
                    case NUMBER -> json.append(number(new BigDecimal(scalar.text())));
                    case NOTHING -> json.append("null");
                }
            }
        }
    }

    private static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** Escapes as RFC 8785 §3.2.2.2 says: the short forms, the other control characters by number, nothing else. */
    private static void text(String text, StringBuilder json) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            switch (unit) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\b' -> json.append("\\b");
                case '\t' -> json.append("\\t");
                case '\n' -> json.append("\\n");
                case '\f' -> json.append("\\f");
                case '\r' -> json.append("\\r");
                default -> {
                    if (unit < 0x20) {
                        json.append("\\u%04x".formatted((int) unit));
                    } else {
                        json.append(unit);
                    }
                }
            }
        }
        json.append('"');
    }
}
