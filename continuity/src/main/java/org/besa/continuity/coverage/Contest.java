package org.besa.continuity.coverage;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.besa.continuity.codes.Need;
import org.besa.continuity.facts.Statement;
import org.besa.continuity.facts.Statement.Says;
import org.besa.continuity.rules.Provision;

/** What parties said about a duty. Only the party to whom it is ascribed can contest it, and its last word counts. */
final class Contest {
    private static final Set<Says> WORDS = Set.of(Says.ACCEPTS, Says.DENIES);

    private final List<Statement> statements;

    Contest(List<Statement> statements) {
        this.statements =
                statements.stream().sorted(Comparator.comparing(Statement::on)).toList();
    }

    /** Whether a party that the provision binds denies it. */
    boolean contested(Need need, Provision provision) {
        return !statements.isEmpty()
                && provision.dutyBearers().stream().anyMatch(party -> denies(party, need, provision));
    }

    /** Everything that was said about a need or any of the provisions, oldest first. */
    List<Statement> about(Need need, List<Provision> provisions) {
        return statements.stream()
                .filter(statement -> need.equals(statement.about().need())
                        || provisions.stream().anyMatch(provision -> concerns(statement, need, provision)))
                .toList();
    }

    private boolean denies(String party, Need need, Provision provision) {
        boolean denies = false;
        for (Statement statement : statements) {
            if (WORDS.contains(statement.says())
                    && statement.speaker().equals(party)
                    && concerns(statement, need, provision)) {
                denies = statement.says() == Says.DENIES;
            }
        }
        return denies;
    }

    private static boolean concerns(Statement statement, Need need, Provision provision) {
        Statement.About about = statement.about();
        return (about.need() == null || about.need() == need)
                && (about.provision() == null || about.provision().equals(provision.id()))
                && (about.dutyBearer() == null
                        || provision.dutyBearers().contains(about.dutyBearer())
                        || provision.fallbacks().stream()
                                .anyMatch(fallback -> fallback.dutyBearer().equals(about.dutyBearer())));
    }
}
