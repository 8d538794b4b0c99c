package org.besa.app.parties;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.besa.app.cases.Filled;
import org.besa.app.cases.Length;
import org.besa.app.cases.Typed;
import org.besa.app.cases.TypedDay;
import org.besa.app.face.Form;
import org.besa.app.face.Words;
import org.besa.seal.value.OpaqueId;

/**
 * A party of the register as a form.
 *
 * @param before what it was; empty for a new one. Its code stays, for others are written with it
 * @param by who fills it in
 * @param today nobody checked anything after it
 */
record PartySheet(Optional<Party> before, OpaqueId by, LocalDate today) {
    static final String CODE = "code";
    static final String NAMES = "names";
    static final String ROLES = "roles";
    static final String COUNTRY = "country";
    static final String OFFICE = "office";
    static final String ADDRESS = "address";
    static final String PHONE = "phone";
    static final String MAIL = "mail";
    static final String ANSWERS = "answers";
    static final String VERIFIED = "verified";
    static final List<String> FIELDS =
            List.of(CODE, NAMES, ROLES, COUNTRY, OFFICE, ADDRESS, PHONE, MAIL, ANSWERS, VERIFIED);

    static Form filled(Party party) {
        return Form.empty()
                .with(CODE, party.code())
                .with(NAMES, String.join("\n", party.names()))
                .with(ROLES, party.roles().stream().map(PartyRole::code).toArray(String[]::new))
                .with(COUNTRY, party.country())
                .with(OFFICE, party.office())
                .with(ADDRESS, party.address())
                .with(PHONE, party.phone())
                .with(MAIL, party.mail())
                .with(ANSWERS, party.answers() == 0 ? "" : Integer.toString(party.answers()))
                .with(VERIFIED, party.verified());
    }

    Filled<Party> read(Typed typed, Words words) {
        Form form = typed.form();
        String code = before.map(Party::code).orElse(typed.line(CODE));
        if (!Party.isCode(code)) {
            form = form.fault(CODE, words.say("parties.fault.code"));
        }
        List<String> names = names(typed);
        if (names.isEmpty()) {
            form = form.fault(NAMES, words.say("cases.fault.missing"));
        } else if (names.size() > Party.MOST_NAMES || !names.stream().allMatch(Party.NAME::fits)) {
            form = form.fault(NAMES, words.say("parties.fault.names", Party.MOST_NAMES));
        }
        Set<PartyRole> roles = EnumSet.noneOf(PartyRole.class);
        Stream.of(PartyRole.values())
                .filter(role -> typed.all(ROLES).contains(role.code()))
                .forEach(roles::add);
        String country = typed.line(COUNTRY).toUpperCase(Locale.ROOT);
        if (!country.isEmpty() && !Party.COUNTRY.matcher(country).matches()) {
            form = form.fault(COUNTRY, words.say("parties.fault.country"));
        }
        form = checked(form, typed, OFFICE, Party.LINE, words);
        form = checked(form, typed, ADDRESS, Party.ADDRESS, words);
        form = checked(form, typed, PHONE, Party.LINE, words);
        form = checked(form, typed, MAIL, Party.LINE, words);
        String answers = typed.digits(ANSWERS);
        if (!answers.matches("(?:[1-9][0-9]{0,2})?")) {
            form = form.fault(ANSWERS, words.say("parties.fault.days", Party.MOST_DAYS));
        }
        String verified = new TypedDay(typed.line(VERIFIED)).gregorian();
        if (!verified.isEmpty()
                && day(verified).filter(day -> !day.isAfter(today)).isEmpty()) {
            form = form.fault(VERIFIED, words.say("parties.fault.verified"));
        }
        return new Filled<>(
                form,
                form.faulty()
                        ? Optional.empty()
                        : Optional.of(new Party(
                                code,
                                names,
                                roles,
                                country,
                                typed.line(OFFICE),
                                typed.one(ADDRESS),
                                typed.line(PHONE),
                                typed.line(MAIL),
                                answers.isEmpty() ? 0 : Integer.parseInt(answers),
                                verified,
                                verifiedBy(verified))));
    }

    /** Who wrote that day: it stays theirs until somebody writes another. */
    private String verifiedBy(String verified) {
        if (verified.isEmpty()) {
            return "";
        }
        return before.filter(party -> party.verified().equals(verified))
                .map(Party::verifiedBy)
                .orElse(by.hex());
    }

    private static List<String> names(Typed typed) {
        return typed.one(NAMES)
                .lines()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private static Form checked(Form form, Typed typed, String field, Length length, Words words) {
        return length.fits(typed.one(field))
                ? form
                : form.fault(field, words.say("cases.fault.long", length.longest()));
    }

    private static Optional<LocalDate> day(String written) {
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
