package org.besa.app.agreements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.besa.app.agreements.Clause.Until;
import org.besa.app.coverage.OwnPacks;
import org.besa.continuity.codes.Need;
import org.besa.continuity.codes.Plain;
import org.besa.continuity.rules.CitationStatus;
import org.besa.seal.value.OpaqueId;

/**
 * An agreement in the words of a rule pack (docs/rule-packs.md). The same agreement, recorded on the same day, is always the same text.
 *
 * <p>{@code published} is the day on which the organisation recorded it: an answer as known on an earlier day does not know it, as it does not know facts that were recorded later.
 */
final class PackText {
    private static final int ID_DIGITS = 12;
    private static final String INDENT = "    ";

    private final String id;
    private final Agreement agreement;
    private final LocalDate recorded;
    private final Function<String, Plain> named;
    private final List<String> lines = new ArrayList<>();
    private final Map<Integer, Integer> pasted = new HashMap<>();

    /** @param named names of parties by code */
    PackText(OpaqueId item, Agreement agreement, LocalDate recorded, Function<String, Plain> named) {
        this.id = id(item);
        this.agreement = agreement;
        this.recorded = recorded;
        this.named = named;
        write();
    }

    /** The pack's id: nobody's name. */
    static String id(OpaqueId item) {
        return OwnPacks.PREFIX + item.hex().substring(0, ID_DIGITS);
    }

    /** The id of a clause's rule. */
    static String rule(OpaqueId item, int number) {
        return id(item).toUpperCase(Locale.ROOT) + "-" + number;
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }

    /** The line in front of what was pasted into a clause; nothing if nothing was. */
    Optional<Integer> beforePasted(int number) {
        return Optional.ofNullable(pasted.get(number));
    }

    /** By how many characters what was pasted is moved in. */
    static int indent() {
        return INDENT.length();
    }

    private void write() {
        Plain title = everywhere(agreement.title());
        lines.add("pack: " + id);
        lines.add("title: " + plain(title));
        lines.add("territory: " + agreement.territory());
        lines.add("licence: " + quoted("Recorded by the organisation that deals with it; not for publication"));
        lines.add("parties:");
        agreement.sides().stream()
                .map(Agreement.Side::party)
                .distinct()
                .forEach(party -> lines.add("  " + party + ": " + plain(named.apply(party))));
        lines.add("provisions:");
        agreement.clauses().forEach(this::provision);
    }

    private void provision(Clause clause) {
        lines.add("  - id: " + id.toUpperCase(Locale.ROOT) + "-" + clause.number());
        line("needs", list(clause.needs().stream().map(Need::code).toList()));
        line("duty-bearer", clause.bearer());
        line("level", agreement.level().code());
        line("modality", clause.modality().code());
        line("proof", agreement.source().proof().code());
        line("enforce", enforce());
        line("published", recorded.toString());
        line("in-force", agreement.days().first().toString());
        agreement
                .days()
                .last()
                .ifPresent(last -> line("repealed", last.plusDays(1).toString()));
        line("cite", cite(clause));
        if (clause.pasted().isEmpty()) {
            days(clause);
        } else {
            pasted.put(clause.number(), lines.size());
            clause.pasted().lines().map(line -> INDENT + line).forEach(lines::add);
        }
        line("plain", plain(sentence(clause.plain())));
    }

    private void line(String key, String value) {
        lines.add(INDENT + key + ": " + value);
    }

    private void days(Clause clause) {
        when(clause).ifPresent(guard -> line("when", guard));
        line("from", clause.counted() ? event(clause.from()) : "{ event: " + clause.from() + ", count: excluded }");
        until(clause).ifPresent(day -> line("until", day));
        unless(clause.unless()).ifPresent(guard -> line("unless", "[ { label: exception, when: " + guard + " } ]"));
    }

    private static Optional<String> when(Clause clause) {
        Map<String, List<String>> states = new LinkedHashMap<>();
        clause.when().forEach(each -> {
            int slash = each.indexOf('/');
            states.computeIfAbsent(each.substring(0, slash), _ -> new ArrayList<>())
                    .add(each.substring(slash + 1));
        });
        List<String> guards = states.entrySet().stream()
                .map(state -> state(state.getKey(), state.getValue()))
                .toList();
        return switch (guards.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(guards.getFirst());
            default -> Optional.of("{ all: " + list(guards) + " }");
        };
    }

    private static String state(String code, List<String> values) {
        return "{ state: " + code + ", is: "
                + list(values.stream().map(PackText::quoted).toList()) + " }";
    }

    private static Optional<String> until(Clause clause) {
        Until until = clause.until();
        String event = event(until.event());
        String period = "{ event: %s, plus: { %s: %d }, count: %s }"
                .formatted(
                        until.after(), until.unit().code(), until.amount(), clause.counted() ? "included" : "excluded");
        return switch (until.ends()) {
            case OPEN -> Optional.empty();
            case EVENT -> Optional.of(event);
            case PERIOD -> Optional.of(period);
            case EARLIER -> Optional.of("{ earlierOf: [ " + event + ", " + period + " ] }");
            case LATER -> Optional.of("{ laterOf: [ " + event + ", " + period + " ] }");
        };
    }

    private static Optional<String> unless(String unless) {
        String[] parts = unless.split("/", -1);
        return switch (parts[0]) {
            case "event" -> Optional.of("{ happened: " + parts[1] + " }");
            case "state" -> Optional.of(state(parts[1], List.of(parts[2])));
            default -> Optional.empty();
        };
    }

    private static String event(String code) {
        return "{ event: " + code + " }";
    }

    private String enforce() {
        String forum = agreement.forum();
        return "{ by: " + agreement.claimant().code() + (forum.isEmpty() ? "" : ", forum: " + quoted(forum)) + " }";
    }

    private String cite(Clause clause) {
        Agreement.Source source = agreement.source();
        String locator = clause.locator().isEmpty() ? "cl. " + clause.number() : clause.locator();
        String place = source.place();
        String uri = place.matches("https?://[^\\s\"\\\\]+") ? place : "urn:besa:" + id;
        return "{ instrument: %s, locator: %s, uri: %s, status: %s, review-by: %s }"
                .formatted(
                        quoted(agreement.title()),
                        quoted(locator),
                        quoted(uri),
                        (source.checked() ? CitationStatus.VERIFIED : CitationStatus.DRAFT).code(),
                        recorded.plusYears(1));
    }

    /** Where a language is missing, the first of the others stands in. */
    private static Plain sentence(Clause.Sentence said) {
        String other = !said.en().isBlank() ? said.en() : !said.sq().isBlank() ? said.sq() : said.fa();
        return new Plain(or(said.en(), other), or(said.sq(), other), or(said.fa(), other));
    }

    private static String or(String said, String other) {
        return said.isBlank() ? other : said;
    }

    private static Plain everywhere(String text) {
        return new Plain(text, text, text);
    }

    private static String plain(Plain plain) {
        return "{ en: " + quoted(plain.en()) + ", sq: " + quoted(plain.sq()) + ", fa: " + quoted(plain.fa()) + " }";
    }

    private static String list(List<String> parts) {
        return parts.stream().collect(Collectors.joining(", ", "[", "]"));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
