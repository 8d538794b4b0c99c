package org.besa.app.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * The folder in which everything of one installation lies.
 *
 * @param root absolute
 */
record ServerHome(Path root) {
    private static final FileAttribute<Set<PosixFilePermission>> PRIVATE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    ServerHome {
        root = root.toAbsolutePath().normalize();
    }

    /** What the server is told; need not be there. */
    Path settings() {
        return root.resolve("settings");
    }

    /** The home of the PostgreSQL inside. */
    Path database() {
        return root.resolve("database");
    }

    /** The key directory. */
    Path keys() {
        return root.resolve("keys");
    }

    /** The sealed files. */
    Path files() {
        return root.resolve("files");
    }

    /** Where the running server listens for whoever runs it. */
    Path control() {
        return root.resolve("control");
    }

    /** The newest checkpoint of the audit log. */
    Path checkpoint() {
        return root.resolve("checkpoint");
    }

    /**
     * Makes what is missing of the folders.
     *
     * @throws ServerFault if it cannot, or others than the owner can look into the home
     */
    void make() {
        try {
            Files.createDirectories(root, PRIVATE);
            if (!Files.isDirectory(files())) {
                Files.createDirectory(files(), PRIVATE);
            }
            refuseOpen();
        } catch (IOException e) {
            throw new ServerFault(
                    root.toString(),
                    "cannot be used (" + e.getMessage() + ")",
                    "give it to the user that runs Besa, or choose another with --home",
                    e);
        }
    }

    /** Others may pass through, to the database's own closed folder; they may not look around. */
    private void refuseOpen() throws IOException {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(root);
        if (permissions.contains(PosixFilePermission.GROUP_READ)
                || permissions.contains(PosixFilePermission.GROUP_WRITE)
                || permissions.contains(PosixFilePermission.OTHERS_READ)
                || permissions.contains(PosixFilePermission.OTHERS_WRITE)) {
            throw new ServerFault(root.toString(), "others can look into it", "chmod 700 " + root);
        }
    }
}
