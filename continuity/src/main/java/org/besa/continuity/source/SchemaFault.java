package org.besa.continuity.source;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One difference between a file and its schema, put into words. What was expected is the {@code title} of the schema's part. */
final class SchemaFault {
    private final Error error;
    private final Node.Mapping file;
    private final Schemas schemas;

    SchemaFault(Error error, Node.Mapping file, Schemas schemas) {
        this.error = error;
        this.file = file;
        this.schemas = schemas;
    }

    void tell(Faults faults) {
        if (insideAlternative()) {
            return;
        }
        Node node = node();
        String it = name();
        switch (error.getKeyword()) {
            case "additionalProperties" -> tellUnknownKey((Node.Mapping) node, faults);
            case "required" -> faults.add(node, missing(property()) + " in " + it, expectedAt(property()));
            case "dependentRequired" -> {
                String needed = argument(0);
                faults.add(node, missing(needed) + " beside " + quoted(argument(1)), expectedAt(needed));
            }
            case "propertyNames" -> faults.add(key(node, property()), wrong(property()), "expected " + titleOfNames());
            case "oneOf" -> tellNoAlternative((Node.Mapping) node, faults);
            case "enum" -> faults.add(node, it + " is " + node.described(), nearest(node));
            case "not" -> faults.add(node, it + " cannot stand here", expected(node));
            case "uniqueItems" -> faults.add(node, it + " has an entry twice", "expected each once");
            case "minItems", "minProperties" ->
                faults.add(node, it + (empty(node) ? " is empty" : " has too few entries"), expected(node));
            case "maxItems", "maxProperties" -> faults.add(node, it + " has too many entries", expected(node));
            case "maxLength" ->
                faults.add(node, it + " is too long", "expected at most " + argument(0) + " characters");
            default -> faults.add(node, it + " is " + node.described(), expected(node));
        }
    }

    private static boolean empty(Node node) {
        return node.described().startsWith("empty") || node.described().startsWith("an empty");
    }

    /** What fails inside an alternative is told once, by the choice itself. */
    private boolean insideAlternative() {
        NodePath path = error.getEvaluationPath();
        for (int i = 0; i < path.getNameCount() - 1; i++) {
            if ("oneOf".equals(path.getElement(i))) {
                return true;
            }
        }
        return false;
    }

    private void tellUnknownKey(Node.Mapping in, Faults faults) {
        Set<String> free = new LinkedHashSet<>(schema().path("properties").propertyNames());
        free.removeAll(in.members().keySet());
        String expected = free.isEmpty()
                ? "expected no other key here"
                : new Nearest(free).expected(property(), "one of " + String.join(", ", free));
        faults.add(key(in, property()), "unknown key " + quoted(property()), expected);
    }

    private void tellNoAlternative(Node.Mapping in, Faults faults) {
        List<String> names = new ArrayList<>();
        for (JsonNode alternative : error.getSchemaNode()) {
            names.add(alternative.path("required").path(0).stringValue(""));
        }
        Nearest nearest = new Nearest(names);
        for (Node.Member member : in.members().values()) {
            if (nearest.to(member.key().text()).isPresent()) {
                String word = member.key().text();
                faults.add(member.key(), "unknown key " + quoted(word), nearest.expected(word, "one of them"));
                return;
            }
        }
        faults.add(in, "nothing known in " + name(), "expected exactly one of " + String.join(", ", names));
    }

    private String expected(Node node) {
        JsonNode schema = schema();
        boolean quotesWouldMend = node instanceof Node.Scalar scalar
                && (scalar.kind() == Node.Kind.NUMBER || scalar.kind() == Node.Kind.BOOLEAN)
                && "type".equals(error.getKeyword())
                && "string".equals(schema.path("type").stringValue(""))
                && scalar.text()
                        .matches(schema.path("pattern").stringValue(".*").replace("\\S", ".*"));
        return "expected " + described(schema) + (quotesWouldMend ? ", in quotes" : "");
    }

    private String nearest(Node node) {
        String word = node instanceof Node.Scalar scalar ? scalar.text() : "";
        return new Nearest(values(schema())).expected(word, described(schema()));
    }

    /** What a key that is missing should hold. */
    private String expectedAt(String key) {
        return "expected " + key + ": "
                + described(followed(schema().path("properties").path(key)));
    }

    private String titleOfNames() {
        return described(followed(schema().path("propertyNames")));
    }

    private static String described(JsonNode schema) {
        List<String> values = values(schema);
        String otherwise = values.isEmpty() ? "another value" : "one of " + String.join(", ", values);
        return schema.path("title").stringValue(otherwise);
    }

    private static List<String> values(JsonNode schema) {
        List<String> values = new ArrayList<>();
        schema.path("enum").forEach(value -> values.add(value.stringValue("")));
        return values;
    }

    /** The schema that the keyword belongs to. */
    private JsonNode schema() {
        NodePath fragment = error.getSchemaLocation().getFragment();
        JsonNode part = schemas.document(error.getSchemaLocation());
        for (int i = 0; i < fragment.getNameCount() - 1; i++) {
            Object element = fragment.getElement(i);
            part = element instanceof Integer index ? part.path(index) : part.path(String.valueOf(element));
        }
        return part;
    }

    private JsonNode followed(JsonNode schema) {
        String reference = schema.path("$ref").stringValue("");
        if (reference.isEmpty()) {
            return schema;
        }
        var location = error.getSchemaLocation().resolve(reference);
        return schemas.document(location).at(reference.substring(reference.indexOf('#') + 1));
    }

    private Node node() {
        Node node = file;
        NodePath path = error.getInstanceLocation();
        for (int i = 0; i < path.getNameCount(); i++) {
            String element = String.valueOf(path.getElement(i));
            node = switch (node) {
                case Node.Mapping mapping ->
                    Objects.requireNonNull(mapping.members().get(element)).value();
                case Node.Sequence sequence -> sequence.items().get(Integer.parseInt(element));
                case Node.Scalar scalar -> scalar;
            };
        }
        return node;
    }

    private String name() {
        NodePath path = error.getInstanceLocation();
        int count = path.getNameCount();
        if (count == 0) {
            return "this file";
        }
        if (path.getElement(count - 1) instanceof Integer index) {
            String list = count > 1 ? " of " + quoted(String.valueOf(path.getElement(count - 2))) : "";
            return "entry " + (index + 1) + list;
        }
        return quoted(String.valueOf(path.getElement(count - 1)));
    }

    private static Node key(Node in, String name) {
        Node.@Nullable Member member =
                in instanceof Node.Mapping mapping ? mapping.members().get(name) : null;
        return member == null ? in : member.key();
    }

    private String property() {
        return Objects.requireNonNull(error.getProperty(), "no property");
    }

    private String argument(int index) {
        return String.valueOf(error.getArguments()[index]);
    }

    private static String missing(String key) {
        return quoted(key) + " is missing";
    }

    private static String wrong(String key) {
        return "the key " + quoted(key);
    }

    private static String quoted(String text) {
        return Printable.quoted(text).text();
    }
}
