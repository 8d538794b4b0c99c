package org.besa.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.besa.continuity.calendar.WorkingCalendar;
import org.besa.continuity.rules.Citation;
import org.besa.continuity.rules.CitationStatus;
import org.besa.continuity.rules.DeadlineRule;
import org.besa.continuity.rules.ObligationRule;
import org.besa.continuity.rules.Provision;
import org.besa.continuity.rules.RulePack;

/** The packs at hand: what each is about, how many rules it has, and how well they were checked. */
public record PackListText(List<RulePack> packs) {
    private static final int SHORT_HASH = 12;

    public void print(Page page) {
        for (RulePack pack : packs) {
            page.paragraph(0, Tone.STRONG.of(pack.id()) + "  " + pack.title().en());
            page.paragraph(2, pack.territory() + "; " + rules(pack) + "; " + checked(pack) + ".");
            page.paragraph(
                    2, Tone.SOFT.of(calendar(pack) + "sha256 " + pack.sha256().substring(0, SHORT_HASH)));
            page.space();
        }
    }

    private static String rules(RulePack pack) {
        List<String> counts = new ArrayList<>();
        count(counts, pack.provisions().size(), "provision");
        count(counts, pack.obligations().size(), "obligation");
        count(counts, pack.deadlines().size(), "deadline");
        return PlainWords.list(counts);
    }

    private static void count(List<String> counts, int number, String thing) {
        if (number > 0) {
            counts.add(Today.count(number, thing));
        }
    }

    private static String checked(RulePack pack) {
        Map<CitationStatus, Integer> byStatus = new TreeMap<>();
        citations(pack).forEach(cite -> byStatus.merge(cite.status(), 1, Integer::sum));
        List<String> counts = byStatus.entrySet().stream()
                .map(status -> status.getValue() + " " + meaning(status.getKey()))
                .toList();
        return PlainWords.list(counts);
    }

    private static String meaning(CitationStatus status) {
        return switch (status) {
            case VERIFIED -> "checked against the text";
            case SECONDARY -> "from a secondary source";
            case DRAFT -> "draft";
        };
    }

    private static Stream<Citation> citations(RulePack pack) {
        return Stream.of(
                        pack.provisions().stream().map(Provision::cite),
                        pack.obligations().stream().map(ObligationRule::cite),
                        pack.deadlines().stream().map(DeadlineRule::cite))
                .flatMap(cites -> cites);
    }

    private static String calendar(RulePack pack) {
        WorkingCalendar calendar = pack.calendar();
        return calendar == null
                ? ""
                : "calendar " + calendar.id() + " " + calendar.coversFrom() + " to " + calendar.coversThrough() + "; ";
    }
}
