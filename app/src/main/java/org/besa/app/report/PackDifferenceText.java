package org.besa.app.report;

import java.util.List;
import org.besa.app.report.PackDifference.ChangedRule;
import org.besa.app.report.PackDifference.FieldChange;
import org.besa.app.report.PackDifference.RuleName;
import org.jspecify.annotations.Nullable;

/** A difference of packs as a lawyer reads it. */
public record PackDifferenceText(PackDifference difference) {

    /** Prints what changed from a pack called {@code first} to one called {@code second}. */
    public void print(Page page, String first, String second) {
        if (difference.none()) {
            page.paragraph(0, first + " and " + second + " say the same.");
            return;
        }
        page.paragraph(0, Tone.STRONG.of("From " + first + " to " + second));
        fields(page, "OUTSIDE THE RULES", difference.frame());
        rules(page, "NO LONGER THERE", difference.removed());
        rules(page, "NEW", difference.added());
        if (!difference.changed().isEmpty()) {
            page.heading("CHANGED");
            difference.changed().forEach(rule -> changed(page, rule));
        }
    }

    private static void rules(Page page, String heading, List<RuleName> rules) {
        if (!rules.isEmpty()) {
            page.heading(heading);
            rules.forEach(rule -> page.paragraph(0, "- ", rule.id() + ": " + rule.title()));
        }
    }

    private static void changed(Page page, ChangedRule rule) {
        page.space();
        page.paragraph(0, "- ", rule.rule().id() + ": " + rule.rule().title());
        rule.fields().forEach(field -> field(page, field));
    }

    private static void fields(Page page, String heading, List<FieldChange> fields) {
        if (!fields.isEmpty()) {
            page.heading(heading);
            fields.forEach(field -> field(page, field));
        }
    }

    private static void field(Page page, FieldChange change) {
        page.paragraph(2, Tone.STRONG.of(change.field() + ":"));
        side(page, "was ", change.before());
        side(page, "now ", change.after());
    }

    private static void side(Page page, String lead, @Nullable String words) {
        page.paragraph(4, lead, words == null ? "not stated" : words);
    }
}
