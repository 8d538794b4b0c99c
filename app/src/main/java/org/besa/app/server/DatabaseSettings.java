package org.besa.app.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.besa.app.database.DatabaseSides;
import org.besa.app.database.Login;

/**
 * Which PostgreSQL is used: the one inside, or another from version 15 on.
 *
 * @param outside how to reach the other one, if that is wanted
 */
record DatabaseSettings(Optional<Outside> outside) {
    private static final String OWNERS_PASSWORD = "database.owner-password-file";
    private static final String APPLICATIONS_PASSWORD = "database.application-password-file";

    /** Two roles of a PostgreSQL that somebody else runs. */
    record Outside(Login owner, Login application) implements DatabaseSides {}

    /** @param asked the URL that the command line asked for; it goes before the file's */
    static DatabaseSettings of(SettingsFile file, Optional<String> asked) {
        Optional<String> written = file.text("database.url");
        String owner = file.text("database.owner").orElse("besa_owner");
        String application = file.text("database.application").orElse("besa_app");
        Optional<Path> ownersPassword = file.read(OWNERS_PASSWORD, Path::of);
        Optional<Path> applicationsPassword = file.read(APPLICATIONS_PASSWORD, Path::of);
        return new DatabaseSettings(asked.or(() -> written)
                .map(DatabaseSettings::driverUrl)
                .map(url -> new Outside(
                        new Login(url, owner, password(ownersPassword, OWNERS_PASSWORD)),
                        new Login(url, application, password(applicationsPassword, APPLICATIONS_PASSWORD)))));
    }

    private static String driverUrl(String url) {
        String bare = url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url;
        if (!bare.startsWith("postgresql://")) {
            throw new ServerFault(
                    "the database's URL", "is not one of PostgreSQL", "write it as postgresql://HOST:PORT/DATABASE");
        }
        return "jdbc:" + bare;
    }

    private static String password(Optional<Path> file, String setting) {
        Path path = file.orElseThrow(() -> new ServerFault(
                setting, "is not set", "name a file that holds the role's password and that only you can read"));
        try {
            return Files.readString(path).strip();
        } catch (IOException e) {
            throw new ServerFault(path.toString(), "cannot be read", "write the role's password into it", e);
        }
    }
}
