package org.besa.verify.report;

import java.util.List;
import java.util.stream.Collectors;
import org.besa.verify.check.Affected;
import org.besa.verify.check.Finding;
import org.besa.verify.check.LogJudgement;
import org.besa.verify.check.Span;
import org.besa.verify.check.Unknown;
import org.besa.verify.check.Verdict;
import org.besa.verify.log.RestoreDeclaration;
import org.besa.verify.text.WholeSecond;

/** A verdict for a tired reader: the answer first, then what is wrong, then what is there, then what could not be known. */
public final class TextReport {
    private static final int MOST_FINDINGS = 50;
    private static final int MOST_SPANS = 200;

    private final FindingText words = new FindingText();

    /** The report, in lines that end with a line feed. */
    public String of(Verdict verdict) {
        Lines lines = new Lines();
        if (verdict.intact()) {
            lines.paragraph(
                    "", "The log is INTACT: every entry is as it was signed, in its place, and none is missing.");
        } else {
            wrong(lines, verdict);
        }
        verdict.logs().forEach(log -> log(lines, log));
        unknown(lines, verdict);
        return lines.toString();
    }

    private void wrong(Lines lines, Verdict verdict) {
        lines.paragraph("", "The log is NOT INTACT.").space();
        List<Finding> findings = verdict.findings();
        boolean several = verdict.logs().size() > 1 || findings.stream().anyMatch(finding -> finding.log() > 1);
        int number = 0;
        for (Finding finding : findings.subList(0, Math.min(MOST_FINDINGS, findings.size()))) {
            number++;
            String where = several ? "Log " + finding.log() + ": " : "";
            lines.paragraph("%3d. ".formatted(number), where + words.of(finding));
        }
        if (findings.size() > MOST_FINDINGS) {
            lines.line("     … and " + (findings.size() - MOST_FINDINGS) + " more.");
        }
        lines.space().line("Entries affected:");
        if (verdict.affected().isEmpty()) {
            lines.paragraph("  ", "none. The entries themselves are as they were signed.");
        }
        for (Affected affected : verdict.affected()) {
            lines.paragraph("  ", "log " + affected.log() + ": " + spans(affected.spans()));
        }
        lines.paragraph(
                "", "Keep this export as it is, and show it to somebody whom whoever runs the log cannot overrule.");
    }

    private void log(Lines lines, LogJudgement log) {
        lines.space().line("Log " + log.origin().number() + " (" + log.origin() + ")");
        log.declaration().ifPresent(declared -> restore(lines, declared));
        lines.paragraph("  ", entries(log));
        if (log.checkpoints() > 0) {
            String kept = log.kept() == 0 ? "" : ", " + log.kept() + " of them kept by you";
            lines.paragraph(
                    "  ",
                    "Signed by the log's key: " + counted(log.checkpoints(), "checkpoint", "checkpoints")
                            + ", each the beginning of the next" + kept + ".");
        }
        log.witnessed()
                .forEach(by -> lines.paragraph(
                        "  ",
                        by.size() == 0
                                ? "Witnessed by %s on %s, when it was empty."
                                        .formatted(by.witness().name(), time(by.time()))
                                : "Witnessed by %s on %s up to entry %d."
                                        .formatted(by.witness().name(), time(by.time()), by.size() - 1)));
    }

    private static void restore(Lines lines, RestoreDeclaration declared) {
        String lost = declared.lost() == 0
                ? "No entry was lost."
                : "%s LOST: %s of %s."
                        .formatted(
                                declared.lost() == 1 ? "1 ENTRY WAS" : declared.lost() + " ENTRIES WERE",
                                new Span(declared.kept().size(), declared.old().size()),
                                declared.old().origin());
        lines.paragraph(
                "  ", "Began after a restore, declared by two people on " + time(declared.time()) + ". " + lost);
    }

    private static String entries(LogJudgement log) {
        if (log.size() == 0) {
            return "No entries that a good checkpoint vouches for.";
        }
        String numbered = log.size() == 1 ? ", number 0" : ", numbered 0 to " + (log.size() - 1);
        String times = log.first().isPresent() && log.last().isPresent()
                ? ", from " + time(log.first().get()) + " to " + time(log.last().get())
                : "";
        return counted(log.size(), "entry", "entries") + numbered + times + ".";
    }

    private void unknown(Lines lines, Verdict verdict) {
        List<Unknown> unknown = verdict.unknown();
        if (!unknown.isEmpty()) {
            lines.space().line("What this could not show:");
            unknown.forEach(one -> lines.paragraph("  ? ", new UnknownText(verdict).of(one)));
        }
        lines.space().line("The key's fingerprint, to compare by another way than this export:");
        lines.line("  " + verdict.keys().fingerprint());
    }

    private static String spans(List<Span> spans) {
        String first = spans.stream()
                .limit(MOST_SPANS)
                .map(span -> span.count() == 1 ? Long.toString(span.first()) : span.first() + "–" + span.last())
                .collect(Collectors.joining(", "));
        long count = spans.stream().mapToLong(Span::count).sum();
        return (spans.size() > MOST_SPANS ? first + ", …" : first) + " (" + counted(count, "entry", "entries") + ")";
    }

    static String counted(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    static String time(WholeSecond time) {
        String text = time.toString();
        return text.substring(0, 10) + " " + text.substring(11, 16) + " UTC";
    }
}
