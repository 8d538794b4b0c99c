package org.besa.continuity.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.besa.continuity.calendar.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * The calendars of a folder, {@code <id>.yaml} each, and of those behind it what the folder does not have. A calendar is read when it is first
 * asked for.
 */
public final class CalendarLibrary {
    private final Path folder;
    private final @Nullable CalendarLibrary behind;
    private final Map<String, WorkingCalendar> read = new ConcurrentHashMap<>();

    /** @param folder for example {@code rulepacks/calendars}; need not exist */
    public CalendarLibrary(Path folder) {
        this(folder, null);
    }

    private CalendarLibrary(Path folder, @Nullable CalendarLibrary behind) {
        this.folder = folder;
        this.behind = behind;
    }

    /** The calendars that a pack may name: those in {@code calendars} beside the pack's own folder, and these. */
    CalendarLibrary beside(Path pack) {
        Path folderOfPack = pack.getParent();
        Path calendars = (folderOfPack == null ? Path.of("") : folderOfPack)
                .resolve("../calendars")
                .normalize();
        return calendars.equals(folder.normalize()) ? this : new CalendarLibrary(calendars, this);
    }

    /** The ids that are there, in alphabetical order. */
    public List<String> ids() {
        Set<String> ids = new TreeSet<>(behind == null ? List.of() : behind.ids());
        ids.addAll(own());
        return List.copyOf(ids);
    }

    private List<String> own() {
        return new Shelf(folder)
                .names("*.yaml").stream()
                        .map(name -> name.substring(0, name.length() - ".yaml".length()))
                        .toList();
    }

    /**
     * A calendar by its id.
     *
     * @throws IllegalArgumentException if there is none with that id
     * @throws FaultyInput if it cannot be read
     */
    public WorkingCalendar load(String id) {
        return read.computeIfAbsent(id, this::readFile);
    }

    /** The calendar that a file names, or null with the fault noted. */
    @Nullable WorkingCalendar named(Node.Scalar id, Faults faults) {
        List<String> ids = ids();
        if (!ids.contains(id.text())) {
            faults.add(
                    id,
                    "unknown calendar " + Printable.quoted(id.text()),
                    new Nearest(ids).expected(id.text(), "the id of a calendar"));
            return null;
        }
        try {
            return load(id.text());
        } catch (FaultyInput e) {
            faults.addAll(e);
            return null;
        }
    }

    private WorkingCalendar readFile(String id) {
        if (!own().contains(id)) {
            if (behind == null) {
                throw new IllegalArgumentException("no calendar " + id);
            }
            return behind.load(id);
        }
        Path file = folder.resolve(id + ".yaml");
        WorkingCalendar calendar = new CalendarReader().read(SourceFile.at(file));
        new Shelf(folder).checkName(file, "calendar", calendar.id(), id);
        return calendar;
    }
}
