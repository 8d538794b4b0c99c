package org.besa.app.report;

import org.besa.continuity.codes.Cover;
import org.besa.continuity.coverage.Coverage.Span;

/** The signs of a strip, each readable without colour. Earlier ones win where a cell would hold several. */
sealed interface Sign {
    char glyph();

    Tone tone();

    /** For the legend. */
    String meaning();

    /** What a need comes to; the worst first. */
    enum OfCover implements Sign {
        WITHHELD('x', Tone.ALARM, "withheld: owed, but nothing comes"),
        UNMET('o', Tone.ALARM, "unmet: nobody owes it, and nothing is there"),
        UNCONFIRMED('?', Tone.QUESTION, "not confirmed: nobody has recorded whether it comes"),
        /** UNMET as things stand, but no gap: the fact for which it waits may still change it. */
        OPEN('·', Tone.SOFT, "open: it may be owed, once a fact is recorded"),
        DISCRETIONARY('▒', Tone.CARE, "given without a duty: it can stop any day"),
        SECURED('█', Tone.CALM, "secured: owed, and it comes");

        private final char glyph;
        private final Tone tone;
        private final String meaning;

        OfCover(char glyph, Tone tone, String meaning) {
            this.glyph = glyph;
            this.tone = tone;
            this.meaning = meaning;
        }

        /** @param gap whether the days are listed as a protection gap */
        static OfCover of(Cover cover, boolean gap) {
            return switch (cover) {
                case WITHHELD -> WITHHELD;
                case UNMET -> gap ? UNMET : OPEN;
                case UNCONFIRMED -> UNCONFIRMED;
                case DISCRETIONARY -> DISCRETIONARY;
                case SECURED -> SECURED;
            };
        }

        @Override
        public char glyph() {
            return glyph;
        }

        @Override
        public Tone tone() {
            return tone;
        }

        @Override
        public String meaning() {
            return meaning;
        }
    }

    /** What makes a day doubtful. */
    enum OfMark implements Sign {
        CONTESTED('≠', "denied by the party that would owe it"),
        ALLEGED('"', "said to be agreed, but nobody has shown the text"),
        PROMISED('…', "promised"),
        CONDITION('!', "offered on a condition that binds or harms: it does not count"),
        PARTIAL('½', "not enough"),
        CONTINGENT('~', "may change: it waits for a fact");

        private final char glyph;
        private final String meaning;

        OfMark(char glyph, String meaning) {
            this.glyph = glyph;
            this.meaning = meaning;
        }

        boolean on(Span span) {
            return switch (this) {
                case CONTESTED -> span.contested();
                case ALLEGED -> span.alleged();
                case PROMISED -> span.promised();
                case CONDITION -> !span.onCondition().isEmpty();
                case PARTIAL -> span.partial();
                case CONTINGENT -> !span.contingentOn().isEmpty();
            };
        }

        @Override
        public char glyph() {
            return glyph;
        }

        @Override
        public Tone tone() {
            return Tone.SOFT;
        }

        @Override
        public String meaning() {
            return meaning;
        }
    }
}
