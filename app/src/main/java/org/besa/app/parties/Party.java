package org.besa.app.parties;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.besa.app.cases.Content;
import org.besa.app.cases.Length;
import org.besa.seal.value.OpaqueId;

/**
 * A party of the register; renaming one of these makes sealed parties unreadable. Texts are empty where nobody said anything.
 *
 * @param code as rule packs use it, or one's own: "xa.home-office"
 * @param names as they are written, the usual one first
 * @param country of which it is an authority: "XA"; empty if of none, or if that is not known
 * @param office the part of it that we turn to
 * @param address of the office, never of a person who is at risk; as the telephone and the mail
 * @param answers in how many days it answers by its own commitment; 0 if it made none
 * @param verified the day on which somebody last checked all this; empty if nobody did
 * @param verifiedBy the account of who did
 */
public record Party(
        String code,
        List<String> names,
        Set<PartyRole> roles,
        String country,
        String office,
        String address,
        String phone,
        String mail,
        int answers,
        String verified,
        String verifiedBy)
        implements Content {
    private static final Pattern CODE = Pattern.compile("[a-z]{2,5}\\.[a-z0-9](?:[a-z0-9.-]{0,58}[a-z0-9])?");
    static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    static final Length NAME = Length.needed(200);
    static final Length LINE = Length.upTo(200);
    static final Length ADDRESS = Length.upTo(500);
    static final int MOST_NAMES = 8;
    static final int MOST_DAYS = 999;

    /** Checks what forms check. */
    public Party {
        names = List.copyOf(names);
        roles = Collections.unmodifiableSet(roles.isEmpty() ? EnumSet.noneOf(PartyRole.class) : EnumSet.copyOf(roles));
        if (!isCode(code)) {
            throw new IllegalArgumentException("a party's code is like xa.home-office");
        }
        if (names.isEmpty() || names.size() > MOST_NAMES) {
            throw new IllegalArgumentException("a party has 1 to " + MOST_NAMES + " names");
        }
        names.forEach(name -> NAME.check("a party's name", name));
        if (!country.isEmpty() && !COUNTRY.matcher(country).matches()) {
            throw new IllegalArgumentException("a country is two capital letters");
        }
        LINE.check("an office", office);
        ADDRESS.check("an address", address);
        LINE.check("a telephone number", phone);
        LINE.check("a mail address", mail);
        if (answers < 0 || answers > MOST_DAYS) {
            throw new IllegalArgumentException(
                    "a party answers within 1 to " + MOST_DAYS + " days, or made no commitment");
        }
        if (verified.isEmpty() != verifiedBy.isEmpty()) {
            throw new IllegalArgumentException("who checked, checked on a day");
        }
        if (!verified.isEmpty()) {
            LocalDate.parse(verified);
            new OpaqueId(verifiedBy);
        }
    }

    /** What it is usually called. */
    public String name() {
        return names.getFirst();
    }

    /** The day on which somebody last checked it. */
    public Optional<LocalDate> verifiedOn() {
        return verified.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(verified));
    }

    /** Whether something written is a code, and no name: "xa.registry". Whoever may remember codes and no names asks this. */
    public static boolean isCode(String written) {
        return CODE.matcher(written).matches();
    }
}
