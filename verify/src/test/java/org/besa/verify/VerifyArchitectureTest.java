package org.besa.verify;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The verifier stands alone: whoever checks a log needs a JDK and this jar. */
@Tag("architecture")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerifyArchitectureTest {
    private final JavaClasses library = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.besa.verify");

    /** The annotations of jspecify are for the compiler; the jar runs without them. */
    @Test
    void needsTheJdkAlone() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.besa.verify..", "java..", "org.jspecify.annotations..")
                .check(library);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.besa.verify.(*)..").should().beFreeOfCycles().check(library);
    }
}
