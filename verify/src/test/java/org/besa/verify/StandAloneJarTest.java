package org.besa.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.besa.verify.sample.SampleExport;
import org.besa.verify.sample.Workbench;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code java -jar} with the verifier's classes and nothing else on the class path, as somebody without Besa runs it. */
@Tag("command-line")
class StandAloneJarTest {
    @TempDir
    private Path folder;

    private record Run(int exitCode, String out, String err) {}

    @Test
    void answersWithTheJdkAlone() throws IOException, InterruptedException, URISyntaxException {
        Path jar = jar();
        Path export = SampleExport.ofOne(30, 10).writeTo(folder.resolve("an export"));

        Run intact = run(jar, export.toString());
        assertThat(intact.err()).isEmpty();
        assertThat(intact.exitCode()).isZero();
        assertThat(intact.out()).startsWith("The log is INTACT");

        new Workbench(export).flip("log/1/tile/entries/000.p/30", 100);
        Run changed = run(jar, export.toString(), "--format=json");
        assertThat(changed.exitCode()).isEqualTo(1);
        assertThat(changed.out()).contains("\"intact\": false", "\"code\": \"changed\"");

        Run nowhere = run(jar, folder.resolve("nowhere").toString());
        assertThat(nowhere.exitCode()).isEqualTo(2);
        assertThat(nowhere.out()).isEmpty();
        assertThat(nowhere.err()).contains("nowhere: there is no such folder; look for a mistake in the path");
    }

    private Path jar() throws IOException, URISyntaxException {
        Path classes = Path.of(
                Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Main.class.getName());
        Path jar = folder.resolve("besa-verify.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest);
                Stream<Path> all = Files.walk(classes)) {
            for (Path one :
                    all.filter(path -> path.toString().endsWith(".class")).toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(one).toString()));
                Files.copy(one, out);
                out.closeEntry();
            }
        }
        return jar;
    }

    private Run run(Path jar, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar.toString()));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().remove("CLASSPATH");
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        int exitCode = builder.start().waitFor();
        return new Run(
                exitCode, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }
}
