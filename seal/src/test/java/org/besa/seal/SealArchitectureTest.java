package org.besa.seal;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** One package knows the provider of cryptography; the others know the port. */
@Tag("architecture")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SealArchitectureTest {
    private static final String PROVIDER = "org.besa.seal.crypto.tink..";

    /** The one exception of docs/cryptography.md: not worth a place in the port, where others would find it. */
    private static final String PHONES = "org.besa.seal.signin.Totp";

    private final JavaClasses library = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.besa.seal");

    @Test
    void dependsOnNoFramework() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.besa.seal..",
                        "org.besa.verify..",
                        "java..",
                        "javax.crypto..",
                        "com.sun.security.auth.module..",
                        "com.google.crypto.tink..",
                        "org.bouncycastle..",
                        "org.jspecify..")
                .check(library);
    }

    @Test
    void onlyThePortsImplementationKnowsTheLibraries() {
        noClasses()
                .that()
                .resideOutsideOfPackage(PROVIDER)
                .and()
                .doNotHaveFullyQualifiedName(PHONES)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "com.google.crypto.tink..", "com.google.protobuf..", "org.bouncycastle..", "javax.crypto..")
                .check(library);
    }

    /** Randomness is handed in everywhere; hashes that name content are where the documents say so. */
    @Test
    void othersKnowRandomnessAndSixPlacesKnowHashes() {
        noClasses()
                .that()
                .resideOutsideOfPackage(PROVIDER)
                .and()
                .doNotHaveFullyQualifiedName("org.besa.seal.file.HashedCopy")
                .and()
                .doNotHaveFullyQualifiedName("org.besa.seal.keys.KeyText")
                .and()
                .doNotHaveFullyQualifiedName("org.besa.seal.signin.Token")
                .and()
                .doNotHaveFullyQualifiedName("org.besa.seal.signin.OneTimeCode")
                .and()
                .doNotHaveFullyQualifiedName(PHONES)
                .and()
                // Compares in the same time whatever differs.
                .doNotHaveFullyQualifiedName("org.besa.seal.signin.PasswordHashing")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.security..").and(not(belongToAnyOf(SecureRandom.class))))
                .check(library);
        noClasses()
                .that()
                .resideOutsideOfPackage(PROVIDER)
                .and()
                .doNotHaveFullyQualifiedName(PHONES)
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.security..")
                        .and(not(belongToAnyOf(
                                SecureRandom.class, MessageDigest.class, NoSuchAlgorithmException.class))))
                .check(library);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.besa.seal.(*)..").should().beFreeOfCycles().check(library);
    }

    /** Values and files know keys' owners, not where keys are kept; the port knows nobody. */
    @Test
    void dependenciesPointDown() {
        noClasses()
                .that()
                .resideInAPackage("org.besa.seal.crypto..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.besa.seal.value..",
                        "org.besa.seal.file..",
                        "org.besa.seal.keys..",
                        "org.besa.seal.audit..")
                .check(library);
        noClasses()
                .that()
                .resideInAnyPackage("org.besa.seal.value..", "org.besa.seal.file..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.besa.seal.keys..", "org.besa.seal.audit..")
                .check(library);
    }
}
