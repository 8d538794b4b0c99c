package org.besa.app.agreements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.besa.app.agreements.Agreement.Days;
import org.besa.app.agreements.Agreement.Side;
import org.besa.app.agreements.Agreement.Source;
import org.besa.app.cases.Filled;
import org.besa.app.cases.Typed;
import org.besa.app.coverage.FactReader;
import org.besa.app.coverage.WrittenDay;
import org.besa.app.face.Form;
import org.besa.app.face.Words;
import org.besa.app.parties.PartyRole;
import org.besa.continuity.calendar.ApproximateDate;
import org.besa.continuity.rules.Claimant;
import org.besa.continuity.rules.Level;
import org.besa.continuity.rules.Proof;

/**
 * An agreement without its clauses, as a form.
 *
 * @param before what it was; empty for a new one. Its clauses stay
 * @param parties codes of those who can have agreed
 * @param today nobody was shown anything after it
 */
record AgreementSheet(Optional<Agreement> before, Set<String> parties, LocalDate today) {
    static final String TITLE = "title";
    static final String LEVEL = "level";
    static final String TERRITORY = "territory";
    static final String SIDE = "side";
    static final String AS = "as";
    static final String SIGNED = "signed";
    static final String FROM = "from";
    static final String PUBLISHED = "published";
    static final String THROUGH = "through";
    static final String DISCLOSURE = "disclosure";
    static final String BY = "by";
    static final String TO = "to";
    static final String ON = "on";
    static final String PROOF = "proof";
    static final String CHECKED = "checked";
    static final String PLACE = "place";
    static final String CLAIMANT = "claimant";
    static final String FORUM = "forum";
    static final List<String> FIELDS = Stream.concat(
                    Stream.of(
                            TITLE,
                            LEVEL,
                            TERRITORY,
                            SIGNED,
                            FROM,
                            PUBLISHED,
                            THROUGH,
                            DISCLOSURE,
                            BY,
                            TO,
                            ON,
                            PROOF,
                            CHECKED,
                            PLACE,
                            CLAIMANT,
                            FORUM),
                    rows().boxed().flatMap(row -> Stream.of(SIDE + row, AS + row)))
            .toList();

    /** The numbers of the rows for who agreed. */
    static IntStream rows() {
        return IntStream.rangeClosed(1, Agreement.MOST_SIDES);
    }

    static Form filled(Agreement agreement) {
        Source source = agreement.source();
        Form form = Form.empty()
                .with(TITLE, agreement.title())
                .with(LEVEL, agreement.level().code())
                .with(TERRITORY, agreement.territory())
                .with(SIGNED, agreement.days().signed().written())
                .with(FROM, agreement.days().from().written())
                .with(PUBLISHED, agreement.days().published().written())
                .with(THROUGH, agreement.days().through().written())
                .with(DISCLOSURE, source.disclosure().code())
                .with(BY, source.by())
                .with(TO, source.to())
                .with(ON, source.on().written())
                .with(PROOF, source.proof().code())
                .with(CHECKED, source.checked() ? "yes" : "no")
                .with(PLACE, source.place())
                .with(CLAIMANT, agreement.claimant().code())
                .with(FORUM, agreement.forum());
        for (int row = 1; row <= agreement.sides().size(); row++) {
            Side side = agreement.sides().get(row - 1);
            form = form.with(SIDE + row, side.party()).with(AS + row, side.as().code());
        }
        return form;
    }

    Filled<Agreement> read(Typed typed, Words words) {
        FactReader read = new FactReader(typed, words);
        String title = read.neededText(TITLE);
        Level level = one(read, LEVEL, Agreement.LEVELS, Level::code);
        String territory = read.neededText(TERRITORY).toUpperCase(Locale.ROOT);
        if (!territory.isEmpty() && !Agreement.TERRITORY.matcher(territory).matches()) {
            read.fault(TERRITORY, words.say("agreements.fault.territory"));
        }
        List<Side> sides = sides(read, typed);
        WrittenDay signed = read.exactDay(SIGNED, WrittenDay.NONE);
        WrittenDay from = read.neededExactDay(FROM);
        WrittenDay published = read.exactDay(PUBLISHED, WrittenDay.NONE);
        WrittenDay through = read.exactDay(THROUGH, from);
        Disclosure disclosure = one(read, DISCLOSURE, List.of(Disclosure.values()), Disclosure::code);
        String by = read.text(BY);
        String to = read.text(TO);
        WrittenDay on = read.exactDay(ON, WrittenDay.NONE);
        if (on.days().map(ApproximateDate::latest).filter(today::isBefore).isPresent()) {
            read.fault(ON, words.say("agreements.fault.ahead"));
        }
        Proof proof = one(read, PROOF, List.of(Proof.values()), Proof::code);
        boolean checked = one(read, CHECKED, List.of("yes", "no"), each -> each).equals("yes");
        if (!read.isFaulty() && !Source.fits(disclosure, proof)) {
            read.fault(PROOF, words.say("agreements.fault.proof"));
        }
        if (!read.isFaulty() && checked && proof == Proof.ALLEGED) {
            read.fault(CHECKED, words.say("agreements.fault.checked"));
        }
        String place = read.text(PLACE);
        Claimant claimant = one(read, CLAIMANT, List.of(Claimant.values()), Claimant::code);
        String forum = read.text(FORUM);
        List<Clause> clauses = before.map(Agreement::clauses).orElse(List.of());
        if (clauses.stream().anyMatch(clause -> sides.stream().map(Side::party).noneMatch(clause.bearer()::equals))) {
            read.fault(SIDE + 1, words.say("agreements.fault.bound"));
        }
        return new Filled<>(
                read.form(),
                read.isFaulty()
                        ? Optional.empty()
                        : Optional.of(new Agreement(
                                title,
                                level,
                                territory,
                                sides,
                                new Days(signed, from, published, through),
                                new Source(disclosure, by, to, on, proof, checked, place),
                                claimant,
                                forum,
                                clauses)));
    }

    private static <T> T one(FactReader read, String field, List<T> all, Function<T, String> code) {
        String sent = read.sent(field);
        return all.stream()
                .filter(each -> code.apply(each).equals(sent))
                .findFirst()
                .orElseGet(() -> {
                    read.fault(field, read.words().say("cases.fault.choose"));
                    return all.getFirst();
                });
    }

    private List<Side> sides(FactReader read, Typed typed) {
        List<Side> sides = new ArrayList<>();
        rows().forEach(row -> {
            String party = typed.one(SIDE + row);
            Optional<PartyRole> as = Stream.of(PartyRole.values())
                    .filter(role -> role.code().equals(typed.one(AS + row)))
                    .findFirst();
            if (party.isEmpty()) {
                return;
            }
            boolean known = parties.contains(party)
                    || before.stream()
                            .flatMap(agreement -> agreement.sides().stream())
                            .anyMatch(side -> side.party().equals(party));
            if (!known) {
                read.fault(SIDE + row, read.words().say("cases.fault.choose"));
            } else if (as.isEmpty()) {
                read.fault(AS + row, read.words().say("cases.fault.choose"));
            } else {
                sides.add(new Side(party, as.get()));
            }
        });
        if (rows().allMatch(row -> typed.one(SIDE + row).isEmpty())) {
            read.fault(SIDE + 1, read.words().say("agreements.fault.nobody"));
        }
        return sides;
    }
}
