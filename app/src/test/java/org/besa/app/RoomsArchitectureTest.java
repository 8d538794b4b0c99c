package org.besa.app;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The order of the application's rooms: whom each knows. A new room, or a room that knows somebody new, is written down here first. Rooms are open to those who
 * may know them by what they make public, and each lies in one package, so that the compiler keeps the rest inside.
 */
@Tag("architecture")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoomsArchitectureTest {
    private static final String ROOF = "org.besa.app";
    /** Templates, once they are compiled, lie elsewhere and belong to the room in which they were written. */
    private static final Pattern ROOM =
            Pattern.compile("org\\.besa\\.app(?:\\.templates\\.org\\.besa\\.app)?\\.(\\w+)");

    private static final Map<String, Set<String>> KNOWS = new TreeMap<>(Map.ofEntries(
            Map.entry("database", Set.of()),
            Map.entry("face", Set.of()),
            Map.entry("report", Set.of()),
            Map.entry("audit", Set.of("database")),
            Map.entry("access", Set.of("audit", "database", "face")),
            Map.entry("vault", Set.of("access", "audit", "database")),
            Map.entry("cases", Set.of("vault", "access", "face")),
            Map.entry("parties", Set.of("cases", "vault", "access", "face")),
            Map.entry("coverage", Set.of("parties", "cases", "vault", "access", "face")),
            Map.entry("agreements", Set.of("coverage", "parties", "cases", "vault", "access", "face")),
            Map.entry("meetings", Set.of("coverage", "parties", "cases", "vault", "access", "face")),
            Map.entry("letters", Set.of("meetings", "coverage", "parties", "cases", "vault", "access", "face")),
            Map.entry("tasks", Set.of("meetings", "coverage", "parties", "cases", "vault", "access", "face")),
            Map.entry("mail", Set.of()),
            Map.entry("digest", Set.of("mail", "tasks", "cases", "vault", "access", "audit", "database", "face")),
            Map.entry("oversight", Set.of("access", "audit", "face")),
            Map.entry("help", Set.of("face")),
            Map.entry("commandline", Set.of("report")),
            Map.entry(
                    "server",
                    Set.of(
                            "cases",
                            "coverage",
                            "parties",
                            "agreements",
                            "meetings",
                            "letters",
                            "tasks",
                            "digest",
                            "mail",
                            "oversight",
                            "help",
                            "vault",
                            "access",
                            "audit",
                            "face",
                            "database",
                            "commandline"))));

    private final JavaClasses application = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOF);

    @Test
    void eachRoomKnowsOnlyWhomItMay() {
        Map<String, Set<String>> known = new TreeMap<>();
        for (JavaClass each : application) {
            if (each.getPackageName().equals(ROOF)) {
                continue; // Main stands above all rooms
            }
            Set<String> others = known.computeIfAbsent(room(each), none -> new TreeSet<>());
            for (Dependency dependency : each.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (target.getPackageName().startsWith(ROOF) && !room(target).equals(room(each))) {
                    others.add(room(target));
                }
            }
        }
        assertThat(known.keySet()).isEqualTo(KNOWS.keySet());
        known.forEach(
                (room, others) -> assertThat(others).as("whom %s knows", room).isSubsetOf(KNOWS.get(room)));
    }

    @Test
    void aRoomIsOnePackage() {
        assertThat(application)
                .extracting(JavaClass::getPackageName)
                .allMatch(name -> name.equals(ROOF) || ROOM.matcher(name).matches());
    }

    @Test
    void roomsHaveNoCycles() {
        slices().matching("org.besa.app.(*)..").should().beFreeOfCycles().check(application);
    }

    /** Empty for what stands under the roof itself: nobody may know that. */
    private static String room(JavaClass of) {
        Matcher matcher = ROOM.matcher(of.getPackageName());
        return matcher.lookingAt() ? matcher.group(1) : "";
    }
}
