package org.besa.seal.keys;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.besa.seal.crypto.KeyStoreFault;

/** The files of a {@link RootDirectory}: {@code root-<epoch>}, and nothing else but what a killed process left of such a file. */
record RootFolder(Path folder) {
    private static final String FORMAT = "besa-root/1";
    private static final int LARGEST_FILE = 4096;
    private static final Pattern NAME = Pattern.compile(
            "root-([1-9][0-9]{0,17})(" + Pattern.quote(PrivateFile.NEW) + "|" + Pattern.quote(PrivateFile.OLD) + ")?");

    /** Makes it, if it is not there. */
    void make() {
        PrivateFile.makeFolder(folder);
    }

    /**
     * All roots by their epochs.
     *
     * @throws KeyStoreFault if anything here is not as it must be
     */
    SortedMap<Long, SealedRoot> roots() {
        SortedMap<Long, SealedRoot> roots = new TreeMap<>();
        for (Matcher name : names()) {
            long epoch = Long.parseLong(name.group(1));
            if (name.group(2) == null) {
                roots.put(epoch, read(epoch));
            } else {
                new PrivateFile(folder.resolve(name.group())).check();
            }
        }
        return roots;
    }

    private SealedRoot read(long epoch) {
        PrivateFile file = file(epoch);
        TextSource source =
                new TextSource(file.path().toString(), "put the root of epoch " + epoch + " here from the key backup");
        SealedRoot root = SealedRoot.read(
                KeyText.read(file.read(LARGEST_FILE), FORMAT, source).lines(), source);
        if (root.epoch() != epoch) {
            throw source.fault("is the root of epoch " + root.epoch());
        }
        return root;
    }

    /** Whether the epoch has a root. */
    boolean has(long epoch) {
        return file(epoch).exists();
    }

    /** Writes a root beside the others. */
    void write(SealedRoot root) {
        file(root.epoch()).write(new KeyText(FORMAT, root.lines()).bytes());
    }

    /** Destroys every root but one, and what a killed process left. */
    void destroyAllBut(long kept) {
        for (Matcher name : names()) {
            long epoch = Long.parseLong(name.group(1));
            if (epoch == kept) {
                file(epoch).destroyLeftovers();
            } else {
                file(epoch).destroy();
            }
        }
    }

    private PrivateFile file(long epoch) {
        return new PrivateFile(folder.resolve("root-" + epoch));
    }

    private List<Matcher> names() {
        PrivateFile.checkFolder(folder);
        List<Matcher> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                Matcher name = NAME.matcher(entry.getFileName().toString());
                if (!name.matches()) {
                    throw new KeyStoreFault(
                            entry.toString(),
                            "does not belong into a key directory",
                            "move it away after a look at it; a copy of a root must be destroyed");
                }
                names.add(name);
            }
        } catch (DirectoryIteratorException e) {
            throw KeyStoreFault.cannot(folder, "be read", Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw KeyStoreFault.cannot(folder, "be read", e);
        }
        return names;
    }
}
