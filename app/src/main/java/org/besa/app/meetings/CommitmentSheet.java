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

/** A promise as a form. What became of it is asked only where it is corrected: a new one waits. */
record CommitmentSheet(Map<String, Plain> parties, LocalDate today) implements YieldSheet<Commitment> {
    /** Copies the map. */
    CommitmentSheet {
        parties = Map.copyOf(parties);
    }

    @Override
    public Kind<Commitment> kind() {
        return MeetingKinds.COMMITMENT;
    }

    @Override
    public YieldPlace place() {
        return YieldPlace.COMMITMENT;
    }

    @Override
    public List<Entry<Commitment>> among(Meetings meetings) {
        return meetings.commitments();
    }

    @Override
    public String title(Words words) {
        return words.say("meetings.promise.title");
    }

    @Override
    public List<FactField> fields(MeetingWords facing, boolean fresh) {
        Words words = facing.facing().words();
        List<FactField> fields =
                new ArrayList<>(who().fields(words.say("meetings.promise.who"), "", false, facing.facing()));
        fields.add(YieldSheet.line(
                YieldPlace.WHAT, words.say("meetings.promise.what"), words.say("meetings.promise.what.hint"), false));
        fields.add(YieldSheet.day(
                YieldPlace.GIVEN, words.say("meetings.promise.given"), words.say("meetings.exact.hint"), false));
        fields.add(YieldSheet.day(
                YieldPlace.DUE, words.say("meetings.promise.due"), words.say("meetings.promise.due.hint"), true));
        fields.add(YieldSheet.need(facing));
        fields.add(YieldSheet.line(
                YieldPlace.WHOM, words.say("meetings.promise.whom"), words.say("meetings.promise.whom.hint"), true));
        fields.add(YieldSheet.line(
                YieldPlace.CONDITION,
                words.say("meetings.promise.condition"),
                words.say("meetings.promise.condition.hint"),
                true));
        fields.add(YieldSheet.line(
                YieldPlace.SOURCE, words.say("meetings.yield.source"), words.say("meetings.yield.source.hint"), true));
        if (!fresh) {
            List<Choice> fates = Stream.of(Fate.values())
                    .map(fate -> Choice.of(fate.code(), words.say("meetings.fate." + fate.code())))
                    .toList();
            fields.add(new FactField(YieldPlace.FATE, words.say("meetings.promise.fate"), "", fates, false, false));
            fields.add(YieldSheet.day(
                    YieldPlace.SETTLED,
                    words.say("meetings.promise.settled"),
                    words.say("meetings.promise.settled.hint"),
                    true));
        }
        return List.copyOf(fields);
    }

    @Override
    public Form filled(Commitment there, MeetingWords words) {
        return who().filled(Form.empty(), there.who(), words.facing())
                .with(YieldPlace.WHAT, there.what())
                .with(YieldPlace.GIVEN, there.given().written())
                .with(YieldPlace.DUE, there.due().written())
                .with(YieldPlace.NEED, there.need())
                .with(YieldPlace.WHOM, there.whom())
                .with(YieldPlace.CONDITION, there.condition())
                .with(YieldPlace.SOURCE, there.source())
                .with(YieldPlace.FATE, there.fate().code())
                .with(YieldPlace.SETTLED, there.settled().written());
    }

    @Override
    public Optional<Commitment> read(FactReader read, Words words) {
        String who = who().read(read, true);
        String what = read.neededText(YieldPlace.WHAT);
        WrittenDay given = given(read, words);
        WrittenDay due = read.through(YieldPlace.DUE, given);
        String need = YieldSheet.need(read, words);
        String whom = read.text(YieldPlace.WHOM);
        String condition = read.text(YieldPlace.CONDITION);
        String source = read.text(YieldPlace.SOURCE);
        Fate fate = fate(read, words);
        WrittenDay settled = settled(read, fate, given, words);
        return read.isFaulty()
                ? Optional.empty()
                : Optional.of(new Commitment(who, what, whom, need, given, due, condition, source, fate, settled));
    }

    private static Fate fate(FactReader read, Words words) {
        String sent = read.sent(YieldPlace.FATE);
        if (sent.isEmpty()) {
            return Fate.OPEN;
        }
        return Fate.ofCode(sent).orElseGet(() -> {
            read.fault(YieldPlace.FATE, words.say("cases.fault.choose"));
            return Fate.OPEN;
        });
    }

    private WrittenDay settled(FactReader read, Fate fate, WrittenDay given, Words words) {
        WrittenDay settled = read.exactDay(YieldPlace.SETTLED, given);
        if (Meeting.day(settled).filter(today::isBefore).isPresent()) {
            read.fault(YieldPlace.SETTLED, words.say("meetings.fault.future"));
        } else if (read.sent(YieldPlace.SETTLED).isEmpty() != (fate == Fate.OPEN)) {
            read.fault(YieldPlace.SETTLED, words.say("meetings.fault.settled"));
        }
        return settled;
    }
}
