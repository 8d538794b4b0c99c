package org.besa.app.commandline;

import java.time.LocalDate;
import org.besa.continuity.coverage.Moment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** From where an answer looks: the options that commands share. */
final class MomentOptions {
    private static final int LONGEST_HORIZON = 36_525;

    @Spec(Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = DayConverter.class,
            description = "The day that counts as today (YYYY-MM-DD). Without it: today.")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--known-on",
            paramLabel = "DATE",
            converter = DayConverter.class,
            description = "Use only what was recorded and published by this day. Without it: the day of --as-of.")
    private @Nullable LocalDate knownOn;

    @Option(
            names = "--horizon",
            paramLabel = "DAYS",
            description = "How many days to look ahead, 0 to 36525. Without it: ${DEFAULT-VALUE}.",
            defaultValue = "" + Moment.DEFAULT_HORIZON)
    private int horizon;

    Moment moment(LocalDate today) {
        if (horizon < 0 || horizon > LONGEST_HORIZON) {
            throw new ParameterException(
                    command.commandLine(),
                    "--horizon " + horizon + " is not between 0 and " + LONGEST_HORIZON + " days");
        }
        LocalDate lookedAt = asOf == null ? today : asOf;
        return new Moment(lookedAt, knownOn == null ? lookedAt : knownOn, horizon);
    }
}
