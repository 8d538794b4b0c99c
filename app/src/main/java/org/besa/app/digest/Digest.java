package org.besa.app.digest;

import java.time.LocalDate;
import org.besa.seal.value.OpaqueId;

/**
 * A digest that somebody asked for.
 *
 * @param id another one each time that it is asked for anew
 * @param since when it was asked for
 * @param live whether it is sent; not if the account has changed since
 */
public record Digest(OpaqueId id, Wish wish, Outcome outcome, LocalDate since, boolean live) {}
