package org.besa.continuity.source;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.SpecVersion;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML 1.2 into located nodes. Only what JSON can say is read: mappings with text keys, lists, text, numbers, true and false. Anchors,
 * aliases, tags and further documents are refused, so a small file stays small when it is read.
 */
final class YamlTree {
    private static final int DEEPEST = 32;
    private static final int MOST_NODES = 200_000;
    /** No exponents: one would make a short text an endless number. */
    static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,9})?");

    private final Iterator<Event> events;
    private final Faults faults;
    private Mark here = new Mark("", 0, 0, 0, new int[0], 0);
    private int nodes;
    private boolean somethingLost;

    private YamlTree(Iterator<Event> events, Faults faults) {
        this.events = events;
        this.faults = faults;
    }

    /**
     * The mapping that the file consists of. Duplicate keys and further documents are noted in {@code faults} and reading goes on.
     *
     * @throws FaultyInput if there is no such mapping, or a part of it cannot be read
     */
    static Node.Mapping of(SourceFile file, Faults faults) {
        SourceText source = SourceText.of(file, faults);
        LoadSettings settings = LoadSettings.builder()
                .setLabel("")
                .setCodePointLimit(SourceFile.LIMIT)
                .build();
        YamlTree tree =
                new YamlTree(new Parse(settings).parseString(source.text()).iterator(), faults);
        try {
            return tree.document();
        } catch (MarkedYamlEngineException e) {
            new YamlProblem(e, tree.here).tell(faults);
        } catch (YamlEngineException e) {
            faults.add(tree.line(), tree.column(), "not YAML", "expected YAML 1.2");
        }
        throw faults.asException();
    }

    private Node.Mapping document() {
        next();
        Event start = next();
        if (!(start instanceof DocumentStartEvent opening)) {
            faults.add(1, 1, "this file is empty", "expected keys with values");
            throw faults.asException();
        }
        opening.getSpecVersion().filter(version -> !isCurrent(version)).ifPresent(version -> {
            faults.add(line(), column(), "YAML " + version.getMajor() + "." + version.getMinor(), "expected YAML 1.2");
        });
        Node root = node(next(), 1);
        next();
        if (next() instanceof DocumentStartEvent) {
            faults.add(line(), column(), "a second document", "expected one document in a file");
        }
        if (root instanceof Node.Mapping mapping && !somethingLost) {
            return mapping;
        }
        if (!somethingLost) {
            faults.add(root, "this file is " + root.described(), "expected keys with values");
        }
        throw faults.asException();
    }

    private static boolean isCurrent(SpecVersion version) {
        return version.getMajor() == 1 && version.getMinor() == 2;
    }

    private Node node(Event event, int depth) {
        if (++nodes > MOST_NODES) {
            faults.add(line(), column(), "more than " + MOST_NODES + " values", "expected a smaller file");
            throw faults.asException();
        }
        int line = line();
        int column = column();
        if (event instanceof AliasEvent alias) {
            return lost(
                    line, column, "the alias *" + Printable.of(alias.getAlias().getValue(), 40), "the value itself");
        }
        refuseAnchorAndTag((NodeEvent) event);
        if (event instanceof ScalarEvent scalar) {
            // An escape brings in what the text itself may not hold.
            Unseen.in(scalar.getValue()).ifPresent(character -> new Unseen(character).tell(line, column, faults));
            return new Node.Scalar(line, column, scalar.getValue(), kind(scalar));
        }
        if (depth > DEEPEST) {
            faults.add(line, column, "values nested deeper than " + DEEPEST + " levels", "expected a flatter file");
            throw faults.asException();
        }
        return event instanceof MappingStartEvent ? mapping(line, column, depth) : sequence(line, column, depth);
    }

    private Node.Mapping mapping(int line, int column, int depth) {
        Map<String, Node.Member> members = new LinkedHashMap<>();
        for (Event event = next(); event.getEventId() != Event.ID.MappingEnd; event = next()) {
            Node key = node(event, depth + 1);
            Node value = node(next(), depth + 1);
            if (!(key instanceof Node.Scalar name) || name.kind() == Node.Kind.NOTHING) {
                lost(key.line(), key.column(), "a key that is " + key.described(), "text");
                continue;
            }
            Node.Member earlier = members.putIfAbsent(name.text(), new Node.Member(name, value));
            if (earlier != null) {
                faults.add(
                        name,
                        "the key " + Printable.quoted(name.text()) + " is there again, first on line "
                                + earlier.key().line(),
                        "expected it once");
            }
        }
        return new Node.Mapping(line, column, members);
    }

    private Node.Sequence sequence(int line, int column, int depth) {
        List<Node> items = new ArrayList<>();
        for (Event event = next(); event.getEventId() != Event.ID.SequenceEnd; event = next()) {
            items.add(node(event, depth + 1));
        }
        return new Node.Sequence(line, column, items);
    }

    private void refuseAnchorAndTag(NodeEvent event) {
        event.getAnchor().ifPresent(anchor -> {
            String name = Printable.of(anchor.getValue(), 40).text();
            faults.add(
                    line(),
                    column(),
                    "the anchor &" + name,
                    "expected a value without anchor: write it out where it is needed");
        });
        @Nullable String tag = null;
        if (event instanceof ScalarEvent scalar) {
            tag = scalar.getTag().orElse(null);
        } else if (event instanceof CollectionStartEvent start) {
            tag = start.getTag().orElse(null);
        }
        if (tag != null) {
            lost(
                    line(),
                    column(),
                    "the tag " + Printable.quoted(tag.replace("tag:yaml.org,2002:", "!!")),
                    "a value without tag");
        }
    }

    private Node.Scalar lost(int line, int column, String what, String expected) {
        somethingLost = true;
        faults.add(line, column, what, "expected " + expected);
        return new Node.Scalar(line, column, "", Node.Kind.NOTHING);
    }

    private static Node.Kind kind(ScalarEvent scalar) {
        if (!scalar.isPlain()) {
            return Node.Kind.TEXT;
        }
        return switch (scalar.getValue()) {
            case "", "~", "null" -> Node.Kind.NOTHING;
            case "true", "false" -> Node.Kind.BOOLEAN;
            default -> NUMBER.matcher(scalar.getValue()).matches() ? Node.Kind.NUMBER : Node.Kind.TEXT;
        };
    }

    private Event next() {
        Event event = events.next();
        Optional<Mark> mark = event.getStartMark();
        mark.ifPresent(start -> here = start);
        return event;
    }

    private int line() {
        return here.getLine() + 1;
    }

    private int column() {
        return here.getColumn() + 1;
    }
}
