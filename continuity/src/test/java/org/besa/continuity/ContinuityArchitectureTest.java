package org.besa.continuity;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The library stays a library: another system can embed it without taking a framework along. */
@Tag("architecture")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContinuityArchitectureTest {

    private final JavaClasses library = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.besa.continuity");

    @Test
    void dependsOnNoFramework() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.besa.continuity..",
                        "java..",
                        "org.snakeyaml..",
                        "com.networknt..",
                        "tools.jackson..",
                        "com.fasterxml.jackson..",
                        "org.jspecify..")
                .check(library);
    }

    @Test
    void packagesHaveNoCycles() {
        // A library of one package has no slices to compare: that is in order, not an oversight.
        slices().matching("org.besa.continuity.(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(library);
    }

    @Test
    void onlySourceKnowsHowFilesAreWritten() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.besa.continuity.source..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.snakeyaml..",
                        "com.networknt..",
                        "tools.jackson..",
                        "com.fasterxml.jackson..",
                        "java.nio.file..")
                .check(library);
    }
}
