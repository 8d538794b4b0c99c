package org.besa.app.server;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.besa.app.commandline.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code doctor}: what is wrong with a server, and how to mend it. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Says what is wrong with a server on this machine, and how to mend it. Changes nothing.",
        footer = {
            "",
            "Exit code 0: nothing is wrong; 1: something is.",
            "",
            "Example: besa doctor --home /var/lib/besa/server"
        })
public final class DoctorCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private HomeOption home = new HomeOption();

    public DoctorCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        List<Doctor.Finding> findings = new Doctor(home.home(), home.call()).findings();
        PrintWriter out = surroundings.out();
        findings.forEach(finding -> out.println(finding.inWords()));
        boolean well = findings.stream().noneMatch(Doctor.Finding::isWrong);
        out.println(well ? "Nothing is wrong." : "Mend what is marked with !, and ask again.");
        out.flush();
        return well ? 0 : 1;
    }
}
