package org.besa.continuity.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.besa.continuity.codes.Vocabulary;
import org.besa.continuity.rules.RulePack;

/**
 * The shipped rule packs, {@code rulepacks/<id>/pack.yaml} each, and calendars, {@code rulepacks/calendars/<id>.yaml}. A pack is read when it is
 * first asked for.
 */
public final class RulePackLibrary {
    private final Path rulepacks;
    private final CalendarLibrary calendars;
    private final Vocabulary shipped = new VocabularyReader().shipped();
    private final Map<String, RulePack> read = new ConcurrentHashMap<>();

    /** @param home the folder that holds {@code rulepacks} */
    public RulePackLibrary(Path home) {
        rulepacks = home.resolve("rulepacks");
        calendars = new CalendarLibrary(rulepacks.resolve("calendars"));
    }

    /** Ids of the shipped packs, in alphabetical order. */
    public List<String> ids() {
        return new Shelf(rulepacks)
                .names("*").stream()
                        .filter(name -> file(name).toFile().isFile())
                        .toList();
    }

    /**
     * A shipped pack by its id.
     *
     * @throws IllegalArgumentException if there is none with that id
     * @throws FaultyInput if it cannot be read
     */
    public RulePack load(String id) {
        return read.computeIfAbsent(id, this::readShipped);
    }

    /**
     * A pack in any file; the calendar that it names lies in {@code calendars} beside the pack's folder, or is a shipped one.
     *
     * @throws FaultyInput if it cannot be read
     */
    public RulePack loadFile(Path file) {
        return new RulePackReader(shipped, calendars.beside(file)).read(SourceFile.at(file));
    }

    /**
     * The shipped pack that a file names, or none with the fault noted.
     *
     * @param ids those of {@link #ids()}: a file may name thousands of packs that are not there
     */
    Optional<RulePack> named(Node.Scalar id, List<String> ids, Faults faults) {
        if (!ids.contains(id.text())) {
            faults.add(
                    id,
                    "unknown pack " + Printable.quoted(id.text()),
                    new Nearest(ids).expected(id.text(), "the id of a shipped pack"));
            return Optional.empty();
        }
        try {
            return Optional.of(load(id.text()));
        } catch (FaultyInput e) {
            faults.addAll(e);
            return Optional.empty();
        }
    }

    /** The shipped calendars. */
    public CalendarLibrary calendars() {
        return calendars;
    }

    /** The shipped vocabulary. */
    public Vocabulary vocabulary() {
        return shipped;
    }

    private RulePack readShipped(String id) {
        if (!ids().contains(id)) {
            throw new IllegalArgumentException("no pack " + id);
        }
        RulePack pack = loadFile(file(id));
        new Shelf(rulepacks).checkName(file(id), "pack", pack.id(), id);
        return pack;
    }

    private Path file(String id) {
        return rulepacks.resolve(id).resolve("pack.yaml");
    }
}
