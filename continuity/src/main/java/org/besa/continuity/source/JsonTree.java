package org.besa.continuity.source;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** A file's nodes as the JSON value that its schema judges. */
record JsonTree(JsonNode json) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    static JsonTree of(Node node) {
        return new JsonTree(json(node));
    }

    private static JsonNode json(Node node) {
        return switch (node) {
            case Node.Mapping mapping -> {
                ObjectNode object = JSON.objectNode();
                mapping.members().forEach((key, member) -> object.set(key, json(member.value())));
                yield object;
            }
            case Node.Sequence sequence -> {
                ArrayNode array = JSON.arrayNode(sequence.items().size());
                sequence.items().forEach(item -> array.add(json(item)));
                yield array;
            }
            case Node.Scalar scalar ->
                switch (scalar.kind()) {
                    case TEXT -> new Text(scalar.text());
                    case BOOLEAN -> JSON.booleanNode(Boolean.parseBoolean(scalar.text()));
                    case NOTHING -> JSON.nullNode();
                    case NUMBER -> number(scalar.text());
                };
        };
    }

    private static JsonNode number(String text) {
        return text.indexOf('.') < 0 ? JSON.numberNode(Long.parseLong(text)) : JSON.numberNode(new BigDecimal(text));
    }

    /** Text that shows itself without an object mapper; the validator asks each value of an enumeration to do so. */
    private static final class Text extends StringNode {
        private static final long serialVersionUID = 1L;

        Text(String text) {
            super(text);
        }

        @Override
        public String toString() {
            return '"' + stringValue() + '"';
        }
    }
}
