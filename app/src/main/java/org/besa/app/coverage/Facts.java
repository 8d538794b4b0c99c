package org.besa.app.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.besa.app.cases.Entry;
import org.besa.app.cases.Envelope;
import org.besa.app.cases.Kind;
import org.besa.app.face.Words;
import org.besa.app.parties.Barred;
import org.besa.app.vault.Compartment;
import org.besa.continuity.facts.Assistance;
import org.besa.continuity.facts.CaseFile;
import org.besa.continuity.facts.Fact;
import org.besa.continuity.facts.Origin;
import org.besa.continuity.facts.Statement;
import org.besa.continuity.rules.RulePack;
import org.besa.seal.value.OpaqueId;

/**
 * What is recorded about one case, as the caller sees it.
 *
 * @param called the person's name; empty if it cannot be read
 * @param entries the last written first; withdrawn ones too
 * @param packs by which the case is judged: those that were chosen for it, then those of the organisation
 * @param rules the revision of that choice; 0 if nobody has chosen
 * @param parts of the case that the caller reads and writes
 * @param barred to whom nothing may be sent or suggested
 * @param proofs what in the case can prove a fact; nothing where many cases are looked at
 */
public record Facts(
        OpaqueId id,
        String called,
        List<Entry<CaseFact>> entries,
        List<RulePack> packs,
        long rules,
        Set<Compartment> parts,
        Barred barred,
        List<Proof> proofs) {
    /** Copies lists and set. */
    public Facts {
        proofs = List.copyOf(proofs);
        parts = Set.copyOf(parts);
        entries = List.copyOf(entries);
        packs = List.copyOf(packs);
    }

    /** The person's name, or that it cannot be read. */
    public String called(Words words) {
        return called.isEmpty() ? words.say("cases.unreadableName") : called;
    }

    /** How many there are that cannot be read: what is computed without them may be wrong. */
    public long unreadable() {
        return entries.stream().filter(entry -> entry.envelope().isEmpty()).count();
    }

    /** Those that count. */
    public List<Entry<CaseFact>> standing() {
        return entries.stream().filter(entry -> !entry.withdrawn()).toList();
    }

    /** Whether nothing is recorded so far. */
    public boolean isEmpty() {
        return standing().isEmpty();
    }

    /** Those of the packs that somebody chose for the case. */
    public List<RulePack> chosen() {
        return packs.stream().filter(pack -> !OwnPacks.isOwn(pack)).toList();
    }

    /** Those of the packs that count because the organisation recorded them. */
    public List<RulePack> own() {
        return packs.stream().filter(OwnPacks::isOwn).toList();
    }

    /** Those that were taken back. */
    public List<Entry<CaseFact>> withdrawn() {
        return entries.stream().filter(Entry::withdrawn).toList();
    }

    /** The same as everybody sees it who serves the case: without what lies in the lawyer's part. Whoever is barred for the caller stays barred. */
    public Facts ofTeam() {
        return new Facts(
                id,
                called,
                entries.stream()
                        .filter(entry -> entry.compartment() == Compartment.MAIN)
                        .toList(),
                packs,
                rules,
                Set.of(Compartment.MAIN),
                barred,
                proofs.stream()
                        .filter(proof -> proof.part() == Compartment.MAIN)
                        .toList());
    }

    /** Whether some of it is not for the whole team. */
    public boolean holdsPrivileged() {
        return standing().stream().anyMatch(entry -> entry.compartment() != Compartment.MAIN);
    }

    /** What the whole team was told of something that only some read; empty while nobody told them, or when that was taken back. */
    public Optional<Entry<CaseFact>> released(Entry<CaseFact> entry) {
        return entry.compartment() == Compartment.MAIN
                ? Optional.empty()
                : find(Kind.copyOf(entry.id())).filter(copy -> !copy.withdrawn());
    }

    /** What proves a fact, as far as the caller sees it. */
    public List<Proof> proofs(CaseFact fact) {
        return fact.backing().items().stream()
                .flatMap(item -> proofs.stream().filter(proof -> proof.item().equals(item)))
                .toList();
    }

    /**
     * A paper or a status that ends.
     *
     * @param code of the paper, or of the state
     * @param on its last valid day
     */
    public record Ending(OpaqueId item, String code, LocalDate on) {}

    /** What somebody knows the end of: papers that the person has, or that others keep back, and a status; the first to end comes first. */
    public List<Ending> ending() {
        Set<OpaqueId> copies = copies();
        List<Ending> ending = new ArrayList<>();
        for (Entry<CaseFact> entry : standing()) {
            if (!copies.contains(entry.id())) {
                entry.content()
                        .ifPresent(fact ->
                                fact.lastValid().ifPresent(on -> ending.add(new Ending(entry.id(), fact.code(), on))));
            }
        }
        ending.sort(Comparator.comparing(Ending::on));
        return List.copyOf(ending);
    }

    /** The one of this id. */
    public Optional<Entry<CaseFact>> find(OpaqueId item) {
        return entries.stream().filter(entry -> entry.id().equals(item)).findFirst();
    }

    /** The same for the engine, in the order in which it was written: of two words of one day the later counts. What cannot be read is not there. */
    public CaseFile file() {
        return file(CaseFact::entry);
    }

    /** The same without anything that somebody wrote in their own words. */
    CaseFile bareFile() {
        return file((fact, origin) -> fact.bare().entry(new Origin(origin.id(), origin.recorded(), null, null, null)));
    }

    private CaseFile file(BiFunction<CaseFact, Origin, org.besa.continuity.facts.Entry> told) {
        List<Fact> facts = new ArrayList<>();
        List<Assistance> assistance = new ArrayList<>();
        List<Statement> statements = new ArrayList<>();
        Set<OpaqueId> copies = copies();
        for (Entry<CaseFact> entry : standing().reversed()) {
            if (copies.contains(entry.id())) {
                continue;
            }
            entry.envelope().ifPresent(envelope -> {
                switch (told.apply(envelope.content(), origin(entry.id(), envelope))) {
                    case Fact fact -> facts.add(fact);
                    case Assistance aid -> assistance.add(aid);
                    case Statement said -> statements.add(said);
                }
            });
        }
        return new CaseFile(id.hex(), packs.stream().map(RulePack::id).toList(), null, facts, assistance, statements);
    }

    /** What the team was told of something that is here in full: the full one counts. */
    private Set<OpaqueId> copies() {
        return standing().stream()
                .filter(entry -> entry.compartment() != Compartment.MAIN
                        && entry.envelope().isPresent())
                .map(entry -> Kind.copyOf(entry.id()))
                .collect(Collectors.toSet());
    }

    private static Origin origin(OpaqueId item, Envelope<CaseFact> envelope) {
        String source = envelope.content().source();
        Certainty certainty = envelope.content().backing().certainty();
        return new Origin(
                item.hex(),
                day(envelope),
                source.isEmpty() ? null : source,
                certainty == Certainty.UNKNOWN ? null : certainty.code(),
                null);
    }

    /** The day on which it was written. */
    static LocalDate day(Envelope<?> envelope) {
        return day(envelope.at());
    }

    /** The day of a moment: everywhere the same. */
    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
