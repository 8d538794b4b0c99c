package org.besa.continuity.source;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.besa.continuity.calendar.WorkingCalendar;
import org.besa.continuity.codes.Vocabulary;
import org.besa.continuity.facts.Assistance;
import org.besa.continuity.facts.CaseFile;
import org.besa.continuity.facts.Fact;
import org.besa.continuity.facts.Statement;
import org.besa.continuity.rules.RulePack;
import org.jspecify.annotations.Nullable;

/** The keys that case files and worked examples share: packs, calendar and entries. */
record CaseSection(Section root, RulePackLibrary library) {

    /**
     * What they come to; faults are noted.
     *
     * @param besides packs that are given in another way
     */
    LoadedCase read(String id, List<RulePack> besides) {
        List<RulePack> packs = packs(besides);
        @Nullable WorkingCalendar calendar =
                root.has("calendar") ? library.calendars().named(root.word("calendar"), root.faults()) : null;
        Vocabulary vocabulary = library.vocabulary();
        for (RulePack pack : packs) {
            vocabulary = vocabulary.with(pack.codes());
        }
        CaseFile file = entries(id, calendar, vocabulary, packs);
        return new LoadedCase(file, packs, calendar, vocabulary);
    }

    private List<RulePack> packs(List<RulePack> besides) {
        List<RulePack> packs = new ArrayList<>();
        List<String> ids = library.ids();
        for (Node.Scalar id : root.words("packs")) {
            library.named(id, ids, root.faults()).ifPresent(pack -> add(pack, packs, id));
        }
        besides.forEach(pack -> add(pack, packs, root.at("packs")));
        return packs;
    }

    /** A pack that is named and given as a file is one pack if it is the same; two texts under one id are a fault. */
    private void add(RulePack pack, List<RulePack> packs, Node at) {
        for (RulePack there : packs) {
            if (there.id().equals(pack.id())) {
                if (!there.sha256().equals(pack.sha256())) {
                    root.faults().add(at, "two different packs with the id " + pack.id(), "expected one of them");
                }
                return;
            }
        }
        packs.add(pack);
    }

    private CaseFile entries(
            String id, @Nullable WorkingCalendar calendar, Vocabulary vocabulary, List<RulePack> packs) {
        EntryReader reader = new EntryReader(new Codes(vocabulary, List.of(), root.faults()), provisions(packs));
        EntryLinks links = new EntryLinks(root.faults());
        List<Fact> facts = new ArrayList<>();
        List<Assistance> assistance = new ArrayList<>();
        List<Statement> statements = new ArrayList<>();
        for (Section entry : root.sections("facts")) {
            facts.add(links.add("facts", entry, reader.fact(entry)));
        }
        for (Section entry : root.sections("documents")) {
            facts.add(links.add("documents", entry, reader.document(entry)));
        }
        for (Section entry : root.sections("assistance")) {
            assistance.add(links.add("assistance", entry, reader.assistance(entry)));
        }
        for (Section entry : root.sections("statements")) {
            statements.add(links.add("statements", entry, reader.statement(entry)));
        }
        links.check();
        List<String> ids = root.words("packs").stream().map(Node.Scalar::text).toList();
        return new CaseFile(id, ids, calendar == null ? null : calendar.id(), facts, assistance, statements);
    }

    private static Set<String> provisions(List<RulePack> packs) {
        Set<String> ids = new LinkedHashSet<>();
        packs.forEach(pack -> pack.provisions().forEach(provision -> ids.add(provision.id())));
        return ids;
    }
}
