package org.besa.app.coverage;

import java.time.LocalDate;
import java.util.Optional;
import org.besa.app.face.Form;
import org.besa.app.face.Words;
import org.besa.continuity.coverage.Moment;

/**
 * As known on which day somebody asks.
 *
 * @param typed the day as it was written; empty: today
 * @param asked that day; empty where it is none, or one to come
 */
record KnownOn(String typed, Optional<LocalDate> asked, LocalDate today) {
    /** The parameter of the address, and the field. */
    static final String FIELD = "known";

    static KnownOn of(String typed, LocalDate today) {
        return new KnownOn(typed, WrittenDay.exactly(typed).filter(day -> !day.isAfter(today)), today);
    }

    LocalDate day() {
        return asked.orElse(today);
    }

    Moment moment() {
        return new Moment(today, day(), DaysShown.AHEAD_DAYS);
    }

    /** The form as it was typed, with what is wrong. */
    Form form(Words words) {
        Form form = Form.empty().with(FIELD, typed);
        return typed.isEmpty() || asked.isPresent() ? form : form.fault(FIELD, words.say("coverage.fault.known"));
    }
}
