package org.besa.app.coverage;

import java.util.List;
import java.util.regex.Pattern;

/**
 * On which terms something is given; texts are empty where nobody said anything. Renaming one of these makes sealed facts unreadable.
 *
 * @param payee to whom it is paid, where that is not the person
 * @param way one of {@link #WAYS}
 * @param amount digits, with two more after a point at most; only with a currency
 * @param currency three capital letters (ISO 4217); only with an amount
 * @param period one of {@link #PERIODS}; only with an amount
 * @param basis by which decision, agreement or goodwill
 * @param confirmedHow how somebody confirmed it
 */
public record Terms(
        String payee, String way, String amount, String currency, String period, String basis, String confirmedHow) {
    static final List<String> WAYS = List.of("cash", "bank", "card", "voucher", "in-kind", "other");
    static final List<String> PERIODS = List.of("once", "day", "week", "month", "year");
    static final Pattern AMOUNT = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,2})?");
    static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    /** Nobody said anything. */
    public static final Terms NONE = new Terms("", "", "", "", "", "", "");

    /** Checks codes, and what goes together. */
    public Terms {
        if (!way.isEmpty() && !WAYS.contains(way)) {
            throw new IllegalArgumentException("there is no such way");
        }
        if (!period.isEmpty() && !PERIODS.contains(period)) {
            throw new IllegalArgumentException("there is no such period");
        }
        if (amount.isEmpty()) {
            if (!currency.isEmpty() || !period.isEmpty()) {
                throw new IllegalArgumentException("the amount is missing");
            }
        } else if (!AMOUNT.matcher(amount).matches()
                || !CURRENCY.matcher(currency).matches()) {
            throw new IllegalArgumentException("amount and currency do not go together");
        }
    }

    /** The amount as case files write it; empty where nobody said one. */
    String money() {
        return amount.isEmpty()
                ? ""
                : period.isEmpty() ? amount + " " + currency : amount + " " + currency + " / " + period;
    }
}
