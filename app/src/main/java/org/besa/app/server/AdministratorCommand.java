package org.besa.app.server;

import java.util.List;
import java.util.concurrent.Callable;
import org.besa.app.commandline.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code administrator}: the first organisation and its administrator. There is no other way to the first account (V6). */
@Command(
        name = "administrator",
        mixinStandardHelpOptions = true,
        description = "Makes the first organisation and its administrator, who makes all other accounts.",
        footer = {
            "",
            "Asks for the organisation's name, a sign-in name and a password; or reads them as",
            "three lines from standard input. The server must run, unlocked.",
            "",
            "Example: besa administrator",
        })
public final class AdministratorCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Typing typing;

    @Mixin
    private HomeOption home = new HomeOption();

    public AdministratorCommand(Surroundings surroundings, Typing typing) {
        this.surroundings = surroundings;
        this.typing = typing;
    }

    @Override
    public Integer call() {
        String organisation = typing.line("Name of the organisation");
        String name = typing.line("Sign-in name of its administrator (letters, digits, . _ @ -)");
        String password = typing.secret("Password (twelve characters or more)", true);
        ControlCall.Answer answer = home.call().say(List.of("administrator", organisation, name, password));
        if (answer.exitCode() != 0) {
            return home.tell(answer, surroundings);
        }
        surroundings.out().println("""
                Done. Put this into an authenticator app; it is shown this once:
                  %s
                Then sign in with the name, the password and the code that the app shows.""".formatted(answer.text().strip()));
        surroundings.out().flush();
        return 0;
    }
}
