package org.besa.app.server;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.besa.app.access.Caller;
import org.besa.app.server.Asked.Answer;
import org.besa.continuity.calendar.ApproximateDate;
import org.besa.continuity.codes.Need;
import org.besa.continuity.facts.Assistance;
import org.besa.continuity.facts.Entry;
import org.besa.continuity.facts.Fact.DocumentFact;
import org.besa.continuity.facts.Fact.EventFact;
import org.besa.continuity.facts.Fact.QuantityFact;
import org.besa.continuity.facts.Fact.StateFact;
import org.besa.continuity.facts.Statement;
import org.besa.seal.value.OpaqueId;
import org.jspecify.annotations.Nullable;

/** A case that somebody opens, and types into form by form, as a browser sends them. */
final class CaseAtForms {
    private static final Pattern OPENED = Pattern.compile("(/cases/[0-9a-f]{32})\\?said=opened");

    private final ServerUnderTest server;
    private final Caller caller;
    private final String at;
    /** Where entries are corrected that a later one of the file supersedes, by their ids in it. */
    private final Map<String, String> corrections = new HashMap<>();

    private CaseAtForms(ServerUnderTest server, Caller caller, String at) {
        this.server = server;
        this.caller = caller;
        this.at = at;
    }

    /** A new one, judged by these packs. */
    static CaseAtForms open(ServerUnderTest server, Caller caller, List<String> packs) {
        Answer opened = FormOnPage.of(Asked.get("/cases/new", caller).to(server).body(), "/cases/new")
                .filled(caller, List.of(Map.entry("name", "Heron")))
                .to(server);
        CaseAtForms made =
                new CaseAtForms(server, caller, OPENED.matcher(opened.to()).replaceFirst("$1"));
        made.send(
                "/rules",
                packs.stream().map(pack -> Map.entry("packs", pack)).toList(),
                made.at + "/coverage?said=kept");
        return made;
    }

    OpaqueId id() {
        return new OpaqueId(at.substring("/cases/".length()));
    }

    /** What is owed, as known on a day, inclusive. */
    String coverage(LocalDate knownOn) {
        return page("/coverage?known=" + knownOn);
    }

    /** Records it, or corrects what it supersedes. */
    void enter(Entry entry) {
        String superseded = entry.origin().supersedes();
        String form = superseded == null ? record(entry) : correct(entry, superseded);
        String id = entry.origin().id();
        if (id != null) {
            corrections.put(id, form);
        }
    }

    /** @return where it is corrected from then on */
    private String record(Entry entry) {
        Set<String> before = facts();
        String question = "/facts/new/" + about(entry);
        assertThat(page("/facts/new")).as("the list of what can be recorded").contains(at + question);
        send(question, typed(entry), at + (entry instanceof Statement ? "/statements" : "/facts") + "?said=recorded");
        Set<String> fresh = facts();
        fresh.removeAll(before);
        assertThat(fresh).hasSize(1);
        return fresh.iterator().next();
    }

    private String correct(Entry entry, String superseded) {
        String form = requireNonNull(corrections.get(superseded));
        send(form, typed(entry), at + "/facts?said=kept");
        return form;
    }

    /** Where facts can be corrected, below the case. */
    private Set<String> facts() {
        return Pattern.compile(at + "(/facts/[0-9a-f]{32})\"")
                .matcher(page("/facts"))
                .results()
                .map((MatchResult link) -> link.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String about(Entry entry) {
        return switch (entry) {
            case EventFact event -> "event/" + event.code();
            case StateFact state -> "state/" + state.code();
            case QuantityFact quantity -> "quantity/" + quantity.code();
            case DocumentFact document -> "document/" + document.code();
            case Assistance aid -> "assistance/" + aid.need().code();
            case Statement _ -> "statement/duty";
        };
    }

    private static List<Map.Entry<String, String>> typed(Entry entry) {
        Fields typing = new Fields();
        switch (entry) {
            case EventFact event -> typing.into("on", written(event.on()));
            case StateFact state ->
                typing.into("value", state.value())
                        .into("from", written(state.from()))
                        .into("through", written(state.through()));
            case QuantityFact quantity ->
                typing.into("value", quantity.value().toPlainString())
                        .into("from", written(quantity.from()))
                        .into("through", written(quantity.through()));
            case DocumentFact document ->
                typing.into("value", document.state().code())
                        .into("holder", document.holder())
                        .into("from", written(document.from()))
                        .into("through", written(document.through()));
            case Assistance aid -> {
                typing.into("arrives", aid.arrives() ? "arrives" : "nothing")
                        .into("provider", aid.provider())
                        .into("payer", aid.payer())
                        .into("from", written(aid.from()))
                        .into("through", written(aid.through()))
                        .into("confirmed", day(aid.confirmed()))
                        .into("stop", day(aid.stopAnnounced()))
                        .into("condition", aid.condition().code())
                        .into("adequacy", aid.adequacy().code())
                        .into("short", aid.shortOf());
            }
            case Statement said -> {
                Need need = said.about().need();
                typing.into("speaker", said.speaker())
                        .into("says", said.says().code())
                        .into("duty", said.about().dutyBearer())
                        .into("need", need == null ? "all" : need.code())
                        .into("on", day(said.on()))
                        .into("directness", said.directness().code());
            }
        }
        return typing.into("source", entry.origin().source()).fields;
    }

    private static @Nullable String written(@Nullable ApproximateDate date) {
        return date == null ? null : date.written();
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    /** What nobody said is not typed. */
    private static final class Fields {
        private final List<Map.Entry<String, String>> fields = new ArrayList<>();

        Fields into(String field, @Nullable String text) {
            if (text != null) {
                fields.add(Map.entry(field, text));
            }
            return this;
        }
    }

    private void send(String form, List<Map.Entry<String, String>> typed, String leadsTo) {
        Answer answer =
                FormOnPage.of(page(form), at + form).filled(caller, typed).to(server);
        assertThat(answer.to()).as("%s with %s: %s", form, typed, answer.body()).isEqualTo(leadsTo);
    }

    private String page(String path) {
        Answer answer = Asked.get(at + path, caller).to(server);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.body();
    }
}
