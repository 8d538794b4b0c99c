package org.besa.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The application as {@code besa coverage} runs it, in a process of its own. */
record CommandLine(Path home) {
    /**
     * What it tells of a case file as of a day, for so many days from there on.
     *
     * @param packs files of rules beside those that the case names
     */
    JsonObject coverage(Path file, LocalDate asOf, int horizon, List<Path> packs)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dbesa.home=" + home,
                "-jar",
                home.resolve("app/target/besa/besa.jar").toString(),
                "coverage",
                file.toString(),
                "--as-of=" + asOf,
                "--horizon=" + horizon,
                "--format=json"));
        packs.forEach(pack -> words.add("--pack=" + pack));
        Process process = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return JsonParser.parseString(told).getAsJsonObject();
    }
}
