package org.besa.bench.web;

import java.util.Locale;

/** What is measured. */
enum Task {
    LIST("list of cases", 1),
    CASE("page of a case", 1),
    SEARCH("search", 1),
    CREATE("open a case", 1),
    UPDATE("change a name", 1),
    SIGN_IN("sign in", 4);

    private final String words;
    private final int turns;

    Task(String words, int turns) {
        this.words = words;
        this.turns = turns;
    }

    /** As one names it to the program. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String words() {
        return words;
    }

    /** How many usual turns one of its turns is: what takes long needs more time to be counted. */
    int turns() {
        return turns;
    }
}
