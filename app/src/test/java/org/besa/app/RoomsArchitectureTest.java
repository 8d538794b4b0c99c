package org.besa.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The order of the application's rooms: audit knows nobody, access knows audit, vault knows both. */
@Tag("architecture")
class RoomsArchitectureTest {
    private final JavaClasses application = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.besa.app");

    @Test
    void auditKnowsNobody() {
        noClasses()
                .that()
                .resideInAPackage("org.besa.app.audit..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.besa.app", "org.besa.app.access..", "org.besa.app.vault..", "org.besa.app.commandline..")
                .check(application);
    }

    @Test
    void accessDoesNotKnowTheVault() {
        noClasses()
                .that()
                .resideInAPackage("org.besa.app.access..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.besa.app", "org.besa.app.vault..", "org.besa.app.commandline..")
                .allowEmptyShould(true)
                .check(application);
    }

    @Test
    void roomsHaveNoCycles() {
        slices().matching("org.besa.app.(*)..").should().beFreeOfCycles().check(application);
    }
}
