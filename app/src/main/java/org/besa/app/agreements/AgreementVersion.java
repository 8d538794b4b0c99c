package org.besa.app.agreements;

import org.besa.app.cases.Content;

/**
 * An agreement with the rule pack that was made of it when it was recorded. The pack is kept word by word, so that no later Besa makes another one of an old version.
 *
 * @param pack its text; empty as long as there is no clause
 */
public record AgreementVersion(Agreement agreement, String pack) implements Content {}
