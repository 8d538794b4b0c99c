package org.besa.app.report;

/**
 * How a piece of text is meant. A tone wraps the text in private marks that take no room and no colour; {@link Page} turns them into terminal
 * codes, or drops them where the terminal has no colour. Nothing may be said by tone alone.
 */
enum Tone {
    STRONG('\uE001', "\u001b[1m"),
    SOFT('\uE002', "\u001b[2m"),
    ALARM('\uE003', "\u001b[31m"),
    CARE('\uE004', "\u001b[33m"),
    CALM('\uE005', "\u001b[32m"),
    QUESTION('\uE006', "\u001b[36m");

    static final char END = '\uE000';
    static final String RESET = "\u001b[0m";

    private final char mark;
    private final String code;

    Tone(char mark, String code) {
        this.mark = mark;
        this.code = code;
    }

    /** That text in this tone; tones do not nest. */
    String of(String text) {
        return mark + text + END;
    }

    char mark() {
        return mark;
    }

    /** What switches a terminal to this tone. */
    String code() {
        return code;
    }
}
