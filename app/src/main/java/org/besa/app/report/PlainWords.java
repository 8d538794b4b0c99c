package org.besa.app.report;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.besa.continuity.codes.Need;
import org.besa.continuity.codes.Plain;
import org.besa.continuity.coverage.Coverage.Unknown;
import org.besa.continuity.rules.Citation;
import org.besa.continuity.rules.RulePack;

/**
 * What codes are called when one person tells another: needs, parties, facts, and where a rule stands. Parties are named by the
 * loaded packs; a code that nobody names is shown with its hyphens as spaces.
 */
public final class PlainWords {
    private final Map<String, String> parties = new HashMap<>();
    private final Map<String, Citation> citations = new HashMap<>();

    /**
     * Names from the packs that were loaded.
     *
     * @param packs of two that name the same party the first counts
     */
    public PlainWords(List<RulePack> packs) {
        for (RulePack pack : packs) {
            pack.parties().forEach((code, plain) -> parties.putIfAbsent(code, plain.en()));
            pack.provisions().forEach(rule -> citations.putIfAbsent(rule.id(), rule.cite()));
            pack.obligations().forEach(rule -> citations.putIfAbsent(rule.id(), rule.cite()));
            pack.deadlines().forEach(rule -> citations.putIfAbsent(rule.id(), rule.cite()));
        }
    }

    /** Short, for the margin of a strip. */
    static String label(Need need) {
        return switch (need) {
            case PROTECTION_FROM_REMOVAL -> "No removal";
            default -> need(need);
        };
    }

    /** For the start of a line: {@code Living costs}. */
    static String need(Need need) {
        return capital(need.plain().en());
    }

    /** {@code Shelter, living costs and health care}. */
    static String needs(Collection<Need> needs) {
        return capital(
                list(needs.stream().map(PlainWords::need).map(PlainWords::small).toList()));
    }

    /** {@code the Home Office}. */
    String party(String code) {
        return parties.getOrDefault(code, spaced(code));
    }

    /** {@code the Home Office and the council}. */
    String parties(Collection<String> codes) {
        return list(codes.stream().distinct().map(this::party).toList());
    }

    /** What a fact is called: the vocabulary has questions, so its code has to do. */
    static String fact(String code) {
        return spaced(code);
    }

    static String facts(Collection<String> codes) {
        return list(codes.stream().map(PlainWords::fact).toList());
    }

    /** What to ask about a fact that nobody has recorded. */
    static String question(Unknown unknown) {
        if (unknown.ofAssistance()) {
            return "Does it arrive, from whom, and until when: "
                    + String.join(
                            ", ",
                            unknown.affects().stream()
                                    .map(need -> need.plain().en())
                                    .toList())
                    + "?";
        }
        Plain question = unknown.question();
        return question == null ? "Is anything known about “" + fact(unknown.fact()) + "”?" : question.en();
    }

    Optional<Citation> citation(String rule) {
        return Optional.ofNullable(citations.get(rule));
    }

    /** Where a rule stands, and that it was not checked where it was not. */
    String law(String rule, String cite) {
        return cite + citation(rule).map(PlainWords::doubt).orElse("");
    }

    /** In brackets; empty for a citation that was checked against the text. */
    static String doubt(Citation cite) {
        return cite.doubt().isEmpty() ? "" : " (" + cite.doubt() + ")";
    }

    /** {@code a, b and c}. */
    static String list(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }

    /** With a full stop, unless it has an end of its own. */
    static String sentence(String words) {
        return words.isEmpty() || ".!?؟".indexOf(words.charAt(words.length() - 1)) >= 0 ? words : words + ".";
    }

    static String spaced(String code) {
        return code.replace('-', ' ');
    }

    static String small(String words) {
        return words.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + words.substring(1);
    }
}
