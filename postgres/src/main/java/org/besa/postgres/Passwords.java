package org.besa.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The passwords of the three roles, each in a file of its own that only the home's owner reads. */
final class Passwords {
    /** 256 bits: nobody guesses it, so nothing needs to be counted or delayed. */
    private static final int BYTES = 32;

    private final Map<Role, String> byRole;

    private Passwords(Map<Role, String> byRole) {
        this.byRole = byRole;
    }

    static Passwords random(SecureRandom random) {
        Map<Role, String> made = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            byte[] bytes = new byte[BYTES];
            random.nextBytes(bytes);
            made.put(role, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        }
        return new Passwords(made);
    }

    /** Whether a folder has all of them. */
    static boolean areIn(Path folder) {
        for (Role role : Role.values()) {
            if (!Files.isRegularFile(file(folder, role))) {
                return false;
            }
        }
        return true;
    }

    static Passwords read(Path folder) {
        Home.checkClosed(folder);
        Map<Role, String> read = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            Path file = file(folder, role);
            Home.checkClosed(file);
            try {
                read.put(role, Files.readString(file, UTF_8).strip());
            } catch (IOException e) {
                throw PostgresFault.of(file, e);
            }
        }
        return new Passwords(read);
    }

    /** Writes all of them into a new folder. */
    void write(Home home, Path folder) {
        home.remove(folder);
        home.makeFolder(folder);
        byRole.forEach((role, password) -> home.write(file(folder, role), password + "\n"));
    }

    static Path file(Path folder, Role role) {
        return folder.resolve(role.inDatabase());
    }

    /** The SQL that sets them. Their alphabet has no quote. */
    List<String> statements() {
        return byRole.entrySet().stream()
                .map(entry -> "ALTER ROLE " + entry.getKey().inDatabase() + " PASSWORD '" + entry.getValue() + "'")
                .toList();
    }

    String of(Role role) {
        return Objects.requireNonNull(byRole.get(role));
    }
}
