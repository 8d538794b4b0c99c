package org.besa.app.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.besa.continuity.calendar.ApproximateDate;
import org.besa.continuity.facts.CaseFile;
import org.besa.continuity.facts.Fact;
import org.besa.continuity.facts.Origin;
import org.besa.continuity.rules.RulePack;

/** Something that has not happened, to see what would follow. */
sealed interface Supposed {
    /** The day from which it would be so. */
    LocalDate on();

    /** The rules of a case, if it were so. */
    List<RulePack> packs(List<RulePack> packs);

    /** The facts of a case, if it were so. */
    CaseFile file(CaseFile file, Outlook now);

    /**
     * These rules bind nobody from that day on; deadlines and what authorities must do by them stay.
     *
     * @param pack its id
     */
    record Ends(String pack, LocalDate on) implements Supposed {
        @Override
        public List<RulePack> packs(List<RulePack> packs) {
            return packs.stream()
                    .map(each -> each.id().equals(pack) ? each.endingOn(on) : each)
                    .toList();
        }

        @Override
        public CaseFile file(CaseFile file, Outlook now) {
            return file;
        }
    }

    /**
     * This happens on that day, in each case whose answer waits for it.
     *
     * @param event its code
     */
    record Happens(String event, LocalDate on) implements Supposed {
        @Override
        public List<RulePack> packs(List<RulePack> packs) {
            return packs;
        }

        @Override
        public CaseFile file(CaseFile file, Outlook now) {
            if (!now.waitsFor().contains(event)) {
                return file;
            }
            List<Fact> facts = new ArrayList<>(file.facts());
            facts.add(new Fact.EventFact(event, ApproximateDate.exactly(on), Origin.known(now.today())));
            return new CaseFile(file.id(), file.packs(), file.calendar(), facts, file.assistance(), file.statements());
        }
    }

    /** What these words of an address mean; nothing if they mean nothing. */
    static Optional<Supposed> of(String what, String code, Optional<LocalDate> on) {
        if (code.isEmpty()) {
            return Optional.empty();
        }
        return switch (what) {
            case "ends" -> on.map(day -> new Ends(code, day));
            case "happens" -> on.map(day -> new Happens(code, day));
            default -> Optional.empty();
        };
    }
}
