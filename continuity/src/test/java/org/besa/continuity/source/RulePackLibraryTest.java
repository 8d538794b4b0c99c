package org.besa.continuity.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.besa.continuity.rules.RulePack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which packs there are, and by which packs a case is judged. */
@Tag("unit")
class RulePackLibraryTest {
    private static final Path HOME = Path.of("src/test/resources/org/besa/continuity/source/home");
    private static final Path PACK = HOME.resolve("rulepacks/xa-demo/pack.yaml");

    private final RulePackLibrary library = new RulePackLibrary(HOME);

    @Test
    void packsAreKnownByTheirFolders() {
        assertThat(library.ids()).containsExactly("xa-demo");
        assertThat(library.calendars().ids()).containsExactly("xa");
        assertThat(new RulePackLibrary(Path.of("nowhere")).ids()).isEmpty();
    }

    @Test
    void aPackComesWithItsCalendar() {
        RulePack pack = library.load("xa-demo");

        assertThat(pack.calendar()).isEqualTo(library.calendars().load("xa"));
        assertThat(pack.sha256())
                .matches("[0-9a-f]{64}")
                .isEqualTo(library.loadFile(PACK).sha256());
    }

    @ParameterizedTest
    @ValueSource(strings = {"xb-demo", "../xa-demo", "calendars", ""})
    void whatIsNotThereCannotBeLoaded(String id) {
        assertThatThrownBy(() -> library.load(id)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> library.calendars().load(id)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPackLiesUnderItsOwnName(@TempDir Path home) throws IOException {
        Path file = copyOfPack(home, "xb-demo", "xa-demo");

        FaultyInput input = catchThrowableOfType(FaultyInput.class, () -> new RulePackLibrary(home).load("xb-demo"));

        assertThat(input.lines())
                .containsExactly(file + ":1:1: the pack xa-demo lies under the name xb-demo; expected pack: xb-demo");
    }

    @Test
    void aCaseIsJudgedByThePacksThatItNamesAndThoseGivenBesides() {
        SourceFile file = SourceFile.of("case.yaml", "case: demo\npacks: [xa-demo]\ncalendar: xa\n");

        LoadedCase same = new CaseFileReader(library).read(file, List.of(library.loadFile(PACK)));

        assertThat(same.packs()).extracting(RulePack::id).containsExactly("xa-demo");
        assertThat(Objects.requireNonNull(same.calendar()).id()).isEqualTo("xa");
        assertThat(same.file().calendar()).isEqualTo("xa");
        assertThat(same.vocabulary().states()).containsKeys("sector", "destitute");
    }

    @Test
    void aFileNeedNotNameAnyPack() {
        LoadedCase given = new CaseFileReader(library)
                .read(SourceFile.of("case.yaml", "case: demo\n"), List.of(library.loadFile(PACK)));

        assertThat(given.packs()).extracting(RulePack::id).containsExactly("xa-demo");
        assertThat(given.file().packs()).isEmpty();
    }

    @Test
    void twoTextsUnderOneIdAreAFault(@TempDir Path folder) throws IOException {
        Path other = folder.resolve("pack.yaml");
        Files.writeString(other, Files.readString(PACK).replace("licence: Invented", "licence: Also invented"));

        FaultyInput input = catchThrowableOfType(
                FaultyInput.class,
                () -> new CaseFileReader(library)
                        .read(SourceFile.of("F", "case: demo\npacks: [xa-demo]\n"), List.of(library.loadFile(other))));

        assertThat(input.lines())
                .containsExactly("F:2:8: two different packs with the id xa-demo; expected one of them");
    }

    @Test
    void theFaultsOfAPackAreToldWithThoseOfTheCase(@TempDir Path home) throws IOException {
        Path file = copyOfPack(home, "xb-demo", "xb-demo");
        Files.writeString(file, Files.readString(file).replace("calendar: xa", "calendar: xz"));

        FaultyInput input = catchThrowableOfType(
                FaultyInput.class,
                () -> new CaseFileReader(new RulePackLibrary(home))
                        .read(SourceFile.of("F", "case: demo\npacks: [xb-demo]\nfact: []\n"), List.of()));

        assertThat(input.lines())
                .anySatisfy(line -> assertThat(line).startsWith(file + ":6:11: unknown calendar \"xz\""))
                .anySatisfy(line -> assertThat(line).startsWith("F:3:1: unknown key \"fact\""));
    }

    private static Path copyOfPack(Path home, String folder, String id) throws IOException {
        Path file = home.resolve("rulepacks").resolve(folder).resolve("pack.yaml");
        Files.createDirectories(file.getParent());
        Files.createDirectories(home.resolve("rulepacks/calendars"));
        Files.copy(HOME.resolve("rulepacks/calendars/xa.yaml"), home.resolve("rulepacks/calendars/xa.yaml"));
        Files.writeString(file, Files.readString(PACK).replace("pack: xa-demo", "pack: " + id));
        return file;
    }
}
