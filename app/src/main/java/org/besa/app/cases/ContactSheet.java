package org.besa.app.cases;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.besa.app.cases.SafeContact.May;
import org.besa.app.cases.SafeContact.Way;
import org.besa.app.face.Difference;
import org.besa.app.face.Form;
import org.besa.app.face.Words;

/** The safe-contact rule as a form. */
record ContactSheet() implements Sheet<SafeContact> {
    static final String MAY = "contact-may";
    static final String HOW = "contact-how";
    static final String REACH = "contact-reach";
    static final String SAY = "contact-say";
    static final String AVOID = "contact-avoid";
    static final String TIMES = "contact-times";

    static final List<String> FIELDS = List.of(MAY, HOW, REACH, SAY, AVOID, TIMES);

    @Override
    public Form filled(SafeContact content) {
        return Form.empty()
                .with(MAY, content.may().code())
                .with(HOW, content.ways().stream().map(Way::code).toArray(String[]::new))
                .with(REACH, content.reach())
                .with(SAY, content.say())
                .with(AVOID, content.avoid())
                .with(TIMES, content.times());
    }

    @Override
    public Filled<SafeContact> read(Typed typed, Words words) {
        Optional<May> may = Arrays.stream(May.values())
                .filter(each -> each.code().equals(typed.one(MAY)))
                .findFirst();
        Set<Way> ways = Arrays.stream(Way.values())
                .filter(each -> typed.all(HOW).contains(each.code()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Way.class)));
        Form form = typed.form();
        if (may.isEmpty()) {
            form = form.fault(MAY, words.say("cases.fault.choose"));
        } else if (may.get() == May.YES && ways.isEmpty()) {
            form = form.fault(HOW, words.say("cases.fault.way"));
        } else if (may.get() != May.YES && !ways.isEmpty()) {
            form = form.fault(HOW, words.say("cases.fault.noWay"));
        }
        for (String field : List.of(REACH, SAY, AVOID)) {
            form = Sheet.checked(form, field, typed.one(field), SafeContact.TEXT, words);
        }
        form = Sheet.checked(form, TIMES, typed.line(TIMES), SafeContact.TIMES, words);
        return new Filled<>(form, form.faulty() ? Optional.empty() : may.map(each -> content(each, ways, typed)));
    }

    private static SafeContact content(May may, Set<Way> ways, Typed typed) {
        return new SafeContact(may, ways, typed.one(REACH), typed.one(SAY), typed.one(AVOID), typed.line(TIMES));
    }

    @Override
    public List<Difference> differences(SafeContact yours, SafeContact theirs, Words words) {
        return List.of(
                new Difference(words.say("cases.contact.may"), may(yours, words), may(theirs, words)),
                new Difference(words.say("cases.contact.how"), ways(yours, words), ways(theirs, words)),
                new Difference(words.say("cases.contact.reach"), yours.reach(), theirs.reach()),
                new Difference(words.say("cases.contact.say"), yours.say(), theirs.say()),
                new Difference(words.say("cases.contact.avoid"), yours.avoid(), theirs.avoid()),
                new Difference(words.say("cases.contact.times"), yours.times(), theirs.times()));
    }

    private static String may(SafeContact contact, Words words) {
        return words.say("cases.may." + contact.may().code());
    }

    /** All ways in one line. */
    static String ways(SafeContact contact, Words words) {
        return contact.ways().stream()
                .map(way -> words.say("cases.way." + way.code()))
                .collect(Collectors.joining(" · "));
    }
}
