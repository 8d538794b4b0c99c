package org.besa.continuity.source;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.besa.continuity.codes.Need;
import org.besa.continuity.codes.Plain;
import org.besa.continuity.codes.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Reads codes by kind: those of the shipped vocabulary, and those that a pack declares under {@code codes}. */
record CodesReader(Section codes) {
    private static final String COUNTRY = "country";

    Vocabulary read() {
        return new Vocabulary(
                each("events", CodesReader::event),
                each("states", CodesReader::state),
                each("quantities", CodesReader::quantity),
                each("documents", CodesReader::document));
    }

    private <T> Map<String, T> each(String kind, Function<Section, T> read) {
        Map<String, T> all = new LinkedHashMap<>();
        codes.sectionsByKey(kind).forEach((code, section) -> all.put(code.text(), read.apply(section)));
        return all;
    }

    private static Vocabulary.EventCode event(Section event) {
        Plain plain = new Plain(event.text("en"), event.text("sq"), event.text("fa"));
        return new Vocabulary.EventCode(
                plain, event.has("after") ? event.word("after").text() : null);
    }

    private static Vocabulary.StateCode state(Section state) {
        Set<String> values = new LinkedHashSet<>();
        state.words("values").forEach(value -> values.add(value.text()));
        values.remove(COUNTRY);
        return new Vocabulary.StateCode(
                values, state.optionalPeriod("confirm-after"), state.flag("lifelong"), state.plain("plain"));
    }

    private static Vocabulary.QuantityCode quantity(Section quantity) {
        @Nullable BigDecimal atLeast = quantity.has("atLeast") ? quantity.number("atLeast") : null;
        @Nullable BigDecimal atMost = quantity.has("atMost") ? quantity.number("atMost") : null;
        return new Vocabulary.QuantityCode(
                quantity.flag("whole"),
                atLeast,
                atMost,
                quantity.optionalPeriod("confirm-after"),
                quantity.flag("lifelong"),
                quantity.plain("plain"));
    }

    private static Vocabulary.DocumentCode document(Section document) {
        List<Need> opens = document.needs("opens");
        return new Vocabulary.DocumentCode(
                Set.copyOf(opens), document.optionalPeriod("confirm-after"), document.plain("plain"));
    }
}
