package org.besa.app.access;

import java.time.LocalDate;
import org.besa.app.face.Language;
import org.besa.seal.value.OpaqueId;

/**
 * The address by which somebody's calendar program asks for their days; without the token, which nobody but its person has.
 *
 * @param id by which calendar programs know its entries again
 * @param language in which the entries are written
 * @param since when it was made
 * @param live whether it is answered; not if the account has changed since
 */
public record CalendarFeed(OpaqueId id, Language language, LocalDate since, boolean live) {}
