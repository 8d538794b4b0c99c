package org.besa.seal.keys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.besa.seal.crypto.SealFault;
import org.besa.seal.keys.Rotation.Step;

/** A second process that works on a {@link KeyHouse}; it can be killed, and it can be given little. */
final class KeysProcess {
    static final int KILLED_ITSELF = 9;
    static final int FAULT = 3;

    private KeysProcess() {}

    /**
     * Starts it.
     *
     * @param before commands that start a command with less: "setpriv …"
     * @param arguments of {@link #main}
     */
    static Process start(List<String> before, KeyHouse house, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                KeysProcess.class.getName(),
                house.folder().toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** What it printed until it ended. */
    static String output(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    /** {@code FOLDER rotate STEP} (killed there, if there is such a step), {@code FOLDER rotate-on}, {@code FOLDER add COUNT} or {@code FOLDER backup FILE}. */
    public static void main(String[] arguments) {
        KeyHouse house = new KeyHouse(Path.of(arguments[0]));
        try (RootDirectory roots = house.roots(KeyHouse.PASSPHRASE);
                KeyChain chain = KeyChain.unlock(roots, house.store(), KeyHouse.CRYPTO)) {
            System.out.println("unlocked");
            switch (arguments[1]) {
                case "rotate" -> new Rotation(chain, step -> haltAt(step, arguments)).run();
                case "rotate-on" -> rotateOn(chain);
                case "add" -> add(chain, Integer.parseInt(arguments[2]));
                case "backup" -> new KeyBackup(Path.of(arguments[2]), roots, house.store()).write();
                default -> throw new IllegalArgumentException(arguments[1]);
            }
        } catch (SealFault e) {
            System.out.println(e.getClass().getSimpleName() + " " + e.getMessage());
            System.exit(FAULT);
        }
    }

    private static void haltAt(Step step, String[] arguments) {
        if (step.name().equals(arguments[2])) {
            Runtime.getRuntime().halt(KILLED_ITSELF);
        }
    }

    private static void rotateOn(KeyChain chain) {
        while (true) {
            new Rotation(chain, step -> {}).run();
        }
    }

    private static void add(KeyChain chain, int count) {
        for (int i = 0; i < count; i++) {
            chain.newKeys(Set.copyOf(CaseData.owners(KeyHouse.newCase())));
        }
    }
}
