package org.besa.continuity.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.besa.continuity.source.BrokenFiles.BrokenFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is said of broken files, word for word: place, what is wrong, what was expected. The tables in the resources beside this class are made to
 * be read.
 */
@Tag("unit")
class BrokenFilesTest {
    private static final RulePackLibrary LIBRARY =
            new RulePackLibrary(Path.of("src/test/resources/org/besa/continuity/source/home"));

    static Stream<BrokenFile> cases() {
        return BrokenFiles.whole("broken-case-files.txt").files().stream();
    }

    static Stream<BrokenFile> packs() {
        return BrokenFiles.changed("broken-packs.txt").files().stream();
    }

    static Stream<BrokenFile> calendars() {
        return BrokenFiles.changed("broken-calendars.txt").files().stream();
    }

    static Stream<BrokenFile> examples() {
        return BrokenFiles.changed("broken-examples.txt").files().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void caseFiles(BrokenFile broken) {
        assertThat(faultsOf(broken, file -> new CaseFileReader(LIBRARY).read(file, List.of())))
                .isEqualTo(broken.faults())
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void packs(BrokenFile broken) {
        assertThat(faultsOf(broken, new RulePackReader(LIBRARY.vocabulary(), LIBRARY.calendars())::read))
                .isEqualTo(broken.faults());
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void calendars(BrokenFile broken) {
        assertThat(faultsOf(broken, new CalendarReader()::read)).isEqualTo(broken.faults());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void examples(BrokenFile broken) {
        assertThat(faultsOf(broken, file -> new WorkedExamplesReader(LIBRARY).read(file, LIBRARY.load("xa-demo"))))
                .isEqualTo(broken.faults());
    }

    @Test
    void onlyTheFirstOfEachTableOfChangesIsSound() {
        assertThat(Stream.of(packs(), calendars(), examples()).map(Stream::toList))
                .allSatisfy(table -> {
                    assertThat(table.getFirst().faults()).isEmpty();
                    assertThat(table.subList(1, table.size()))
                            .allSatisfy(broken -> assertThat(broken.faults())
                                    .as(broken.name())
                                    .isNotEmpty());
                });
    }

    private static List<String> faultsOf(BrokenFile broken, Consumer<SourceFile> reader) {
        try {
            reader.accept(SourceFile.of("F", broken.text()));
            return List.of();
        } catch (FaultyInput e) {
            return e.lines().stream().map(line -> line.substring("F:".length())).toList();
        }
    }
}
