package org.besa.app.digest;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.besa.app.face.Language;
import org.besa.app.mail.MailAddress;
import org.besa.app.mail.MailFault;
import org.besa.seal.signin.Token;
import org.besa.seal.value.OpaqueId;
import org.besa.seal.value.Place;
import org.besa.seal.value.SealingKey;

/**
 * What is kept of a digest so that nobody without the organisation's key reads it, in lines of text. Two seals: what was wished, with the token by which the server
 * looks as its person, and what came of it.
 *
 * @param id whose row it stands in: what was sealed for another one does not open
 */
record SealedDigest(SealingKey key, OpaqueId id) {
    private static final String TABLE = "mail_digest";
    private static final String NUMBERS = "numbers";
    private static final String SPARING = "sparing";
    private static final String BETWEEN = "\n";

    /** What is in the first seal. */
    record Opened(Wish wish, Token token) {}

    byte[] wish(Wish wish, Token token) {
        return seal(
                "wish",
                token.text(),
                wish.language().code(),
                wish.numbers() ? NUMBERS : SPARING,
                wish.days().stream().sorted().map(DayOfWeek::name).collect(Collectors.joining(" ")),
                wish.address().text());
    }

    /** @throws org.besa.seal.crypto.NotOpened if it was changed, or belongs elsewhere */
    Opened wish(byte[] sealed) {
        List<String> lines = open("wish", sealed);
        return new Opened(
                new Wish(
                        new MailAddress(lines.get(4)),
                        Arrays.stream(lines.get(3).split(" ", -1))
                                .map(DayOfWeek::valueOf)
                                .collect(Collectors.toSet()),
                        Language.of(lines.get(1)).orElseThrow(),
                        lines.get(2).equals(NUMBERS)),
                Token.of(lines.getFirst()).orElseThrow());
    }

    byte[] outcome(Outcome outcome) {
        return seal(
                "outcome",
                moment(outcome.sent()),
                moment(outcome.tried()),
                moment(outcome.failed().map(Outcome.Failed::at)),
                outcome.failed().map(failed -> failed.fault().code()).orElse(""));
    }

    /** @throws org.besa.seal.crypto.NotOpened if it was changed, or belongs elsewhere */
    Outcome outcome(byte[] sealed) {
        List<String> lines = open("outcome", sealed);
        Optional<Instant> failed = moment(lines.get(2));
        return new Outcome(
                moment(lines.getFirst()),
                moment(lines.get(1)),
                MailFault.of(lines.get(3)).flatMap(fault -> failed.map(at -> new Outcome.Failed(fault, at))));
    }

    private static String moment(Optional<Instant> moment) {
        return moment.map(Instant::toString).orElse("");
    }

    private static Optional<Instant> moment(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
    }

    private byte[] seal(String column, String... lines) {
        return key.seal(String.join(BETWEEN, lines).getBytes(StandardCharsets.UTF_8), place(column));
    }

    private List<String> open(String column, byte[] sealed) {
        return List.of(new String(key.open(sealed, place(column)), StandardCharsets.UTF_8).split(BETWEEN, -1));
    }

    private Place place(String column) {
        return new Place(TABLE, column, id.hex(), 1);
    }
}
