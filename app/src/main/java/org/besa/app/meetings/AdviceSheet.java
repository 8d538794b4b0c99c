package org.besa.app.meetings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.besa.app.cases.Entry;
import org.besa.app.cases.Kind;
import org.besa.app.coverage.FactField;
import org.besa.app.coverage.FactReader;
import org.besa.app.coverage.WrittenDay;
import org.besa.app.face.Choice;
import org.besa.app.face.Form;
import org.besa.app.face.Words;
import org.besa.continuity.codes.Plain;

/** Advice as a form. */
record AdviceSheet(Map<String, Plain> parties, LocalDate today) implements YieldSheet<Advice> {
    /** Copies the map. */
    AdviceSheet {
        parties = Map.copyOf(parties);
    }

    @Override
    public Kind<Advice> kind() {
        return MeetingKinds.ADVICE;
    }

    @Override
    public YieldPlace place() {
        return YieldPlace.ADVICE;
    }

    @Override
    public List<Entry<Advice>> among(Meetings meetings) {
        return meetings.advice();
    }

    @Override
    public String title(Words words) {
        return words.say("meetings.advice.title");
    }

    @Override
    public List<FactField> fields(MeetingWords facing, boolean fresh) {
        Words words = facing.facing().words();
        List<Choice> followed = Stream.of(Followed.values())
                .map(each -> Choice.of(each.code(), words.say("meetings.followed." + each.code())))
                .toList();
        List<FactField> fields =
                new ArrayList<>(who().fields(words.say("meetings.advice.who"), "", false, facing.facing()));
        fields.add(YieldSheet.line(
                YieldPlace.WHAT, words.say("meetings.advice.what"), words.say("meetings.advice.what.hint"), false));
        fields.add(YieldSheet.day(
                YieldPlace.GIVEN, words.say("meetings.advice.given"), words.say("meetings.exact.hint"), false));
        fields.add(YieldSheet.need(facing));
        fields.add(
                new FactField(YieldPlace.FOLLOWED, words.say("meetings.advice.followed"), "", followed, false, false));
        fields.add(YieldSheet.line(
                YieldPlace.OUTCOME,
                words.say("meetings.advice.outcome"),
                words.say("meetings.advice.outcome.hint"),
                true));
        fields.add(YieldSheet.line(
                YieldPlace.SOURCE, words.say("meetings.yield.source"), words.say("meetings.yield.source.hint"), true));
        return List.copyOf(fields);
    }

    @Override
    public Form filled(Advice there, MeetingWords words) {
        return who().filled(Form.empty(), there.who(), words.facing())
                .with(YieldPlace.WHAT, there.what())
                .with(YieldPlace.GIVEN, there.given().written())
                .with(YieldPlace.NEED, there.need())
                .with(YieldPlace.FOLLOWED, there.followed().code())
                .with(YieldPlace.OUTCOME, there.outcome())
                .with(YieldPlace.SOURCE, there.source());
    }

    @Override
    public Optional<Advice> read(FactReader read, Words words) {
        String who = who().read(read, true);
        String what = read.neededText(YieldPlace.WHAT);
        WrittenDay given = given(read, words);
        String need = YieldSheet.need(read, words);
        String sent = read.sent(YieldPlace.FOLLOWED);
        Optional<Followed> followed = Stream.of(Followed.values())
                .filter(each -> each.code().equals(sent))
                .findFirst();
        if (followed.isEmpty()) {
            read.fault(YieldPlace.FOLLOWED, words.say("cases.fault.choose"));
        }
        String outcome = read.text(YieldPlace.OUTCOME);
        String source = read.text(YieldPlace.SOURCE);
        return read.isFaulty() || followed.isEmpty()
                ? Optional.empty()
                : Optional.of(new Advice(who, what, need, given, source, followed.get(), outcome));
    }
}
