package org.besa.app.server;

import java.util.Optional;
import org.besa.app.tasks.WarningSteps;
import org.besa.seal.value.KeyOwner.OfLog;

/**
 * All that the server is told.
 *
 * @param log names the audit log for ever; it stands in every checkpoint
 * @param warnings how early what is lost or due is told of
 * @param mail how mail leaves it, and when
 */
record ServerSettings(
        WebSettings web,
        SignInSettings signIn,
        DatabaseSettings database,
        OfLog log,
        WarningSteps warnings,
        MailChoices mail) {
    private static final OfLog LOG = new OfLog("besa/log");

    /**
     * Reads the file of a home.
     *
     * @param port asked for by the command line, before what the file says
     * @param database as {@code port}
     * @throws ServerFault naming what is wrong with which line; also for a setting that there is not
     */
    static ServerSettings read(ServerHome home, Optional<Integer> port, Optional<String> database) {
        SettingsFile file = SettingsFile.read(home.settings());
        ServerSettings settings = new ServerSettings(
                WebSettings.of(file, port),
                SignInSettings.of(file),
                DatabaseSettings.of(file, database),
                file.read("audit.log-name", OfLog::new).orElse(LOG),
                file.read("warnings.days", WarningSteps::parse).orElseGet(WarningSteps::usual),
                MailChoices.of(file));
        file.refuseUnknown();
        return settings;
    }
}
