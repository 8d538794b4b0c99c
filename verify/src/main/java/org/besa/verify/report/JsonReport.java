package org.besa.verify.report;

import java.util.List;
import org.besa.verify.check.Finding;
import org.besa.verify.check.LogJudgement;
import org.besa.verify.check.Span;
import org.besa.verify.check.Verdict;

/** A verdict for programs. Logs are counted from 1, entries from 0, runs of entries include both their ends. */
public final class JsonReport {
    private final FindingText words = new FindingText();

    /** The document. */
    public String of(Verdict verdict) {
        JsonWriter json = new JsonWriter();
        json.beginObject();
        json.name("intact").value(verdict.intact());
        verdict.first()
                .ifPresent(first -> json.name("first")
                        .beginObject()
                        .name("log")
                        .value(first.log())
                        .name("entry")
                        .value(first.entry())
                        .end());
        json.name("findings").beginArray();
        verdict.findings().forEach(finding -> finding(json, finding));
        json.end();
        json.name("logs").beginArray();
        verdict.logs().forEach(log -> log(json, log));
        json.end();
        json.name("key").beginObject();
        json.name("vkey").value(verdict.keys().log(1).toString());
        json.name("fingerprint").value(verdict.keys().fingerprint());
        json.name("told-from-outside").value(verdict.keys().told());
        json.end();
        json.name("unknown").beginArray();
        UnknownText unknown = new UnknownText(verdict);
        verdict.unknown().forEach(one -> json.value(unknown.of(one)));
        json.end();
        json.end();
        return json.toString();
    }

    private void finding(JsonWriter json, Finding finding) {
        json.beginObject();
        json.name("code").value(words.code(finding));
        json.name("log").value(finding.log());
        json.name("begins").value(finding.begins());
        spans(json, finding.affected());
        json.name("text").value(words.of(finding));
        json.end();
    }

    private static void log(JsonWriter json, LogJudgement log) {
        json.beginObject();
        json.name("origin").value(log.origin().toString());
        json.name("entries").value(log.size());
        log.first().ifPresent(time -> json.name("from").value(time.toString()));
        log.last().ifPresent(time -> json.name("to").value(time.toString()));
        log.newest().ifPresent(newest -> json.name("root").value(newest.root().base64()));
        json.name("checkpoints").value(log.checkpoints());
        json.name("kept-checkpoints").value(log.kept());
        json.name("witnessed").beginArray();
        for (LogJudgement.Witnessed by : log.witnessed()) {
            json.beginObject();
            json.name("witness").value(by.witness().name().text());
            json.name("entries").value(by.size());
            json.name("time").value(by.time().toString());
            json.end();
        }
        json.end();
        log.declaration().ifPresent(declared -> {
            json.name("restore").beginObject();
            json.name("time").value(declared.time().toString());
            json.name("of").value(declared.old().origin().text());
            json.name("kept").value(declared.kept().size());
            json.name("lost").value(declared.lost());
            json.end();
        });
        json.end();
    }

    private static void spans(JsonWriter json, List<Span> spans) {
        json.name("entries").beginArray();
        for (Span span : spans) {
            json.beginObject();
            json.name("first").value(span.first());
            json.name("last").value(span.last());
            json.end();
        }
        json.end();
    }
}
