package org.besa.seal.keys;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.besa.seal.crypto.KeyStoreFault;

/** A key backup that was read. */
public final class BackedUpKeys {
    private static final String FORMAT = "besa-key-backup/1";

    private final SealedRoot root;
    private final StoredKeys stored;

    BackedUpKeys(SealedRoot root, StoredKeys stored) {
        this.root = root;
        this.stored = stored;
    }

    /**
     * Reads what {@link KeyBackup} wrote.
     *
     * @throws KeyStoreFault if it is not there, damaged, or open to others
     */
    public static BackedUpKeys read(Path file) {
        TextSource source = new TextSource(file.toString(), "look at it and move it away; another copy may be whole");
        List<String> lines = KeyText.read(new PrivateFile(file).read(Integer.MAX_VALUE), FORMAT, source)
                .lines();
        if (lines.size() <= SealedRoot.LINES) {
            throw source.fault("has no keys");
        }
        return new BackedUpKeys(
                SealedRoot.read(lines.subList(0, SealedRoot.LINES), source),
                new StoredKeysText().read(lines.subList(SealedRoot.LINES, lines.size()), source));
    }

    void write(PrivateFile file) {
        List<String> lines = new ArrayList<>(root.lines());
        lines.addAll(new StoredKeysText().lines(stored));
        file.write(new KeyText(FORMAT, lines).bytes());
    }

    /** The epoch whose keys these are. */
    public long epoch() {
        return stored.epoch().number();
    }

    StoredKeys stored() {
        return stored;
    }

    /**
     * Puts the keys where nothing is, to be unlocked there with the passphrase of their time. After a kill, do it again.
     *
     * @param rootFolder empty or not there
     * @param store never used
     * @throws KeyStoreFault if something is there
     */
    public void restore(Path rootFolder, WrappedKeys store) {
        store.exclusively(() -> {
            if (store.epoch().isPresent()) {
                throw new KeyStoreFault(
                        "the store of wrapped keys", "is in use", "move it away, and its key directory with it");
            }
            RootFolder folder = new RootFolder(rootFolder);
            folder.make();
            if (!folder.roots().values().stream()
                    .allMatch(there -> there.lines().equals(root.lines()))) {
                throw new KeyStoreFault(rootFolder.toString(), "has other roots", "take an empty folder");
            }
            folder.write(root);
            store.begin(stored);
            return epoch();
        });
    }
}
